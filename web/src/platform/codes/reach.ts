/** Of the machine itself: names and numbers of the loopback, and the one that stands for every address it listens on. */
const OF_ONE_MACHINE = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/;

/**
 * Whether an address works on the machine of the house only, so that no phone in a room can open it.
 *
 * @param address - where the house says it is reached, with its scheme
 */
export function isOutOfReach(address: string): boolean {
  return OF_ONE_MACHINE.test(new URL(address).hostname);
}
