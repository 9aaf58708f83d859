import type { LongWork } from "@naast/kernel";

/** How long a search may go on. */
export interface Budget {
  /** Tells that so many sweeps were made. */
  spend(sweeps: number): void;
  /** Whether all sweeps are made, or somebody said stop. */
  isSpent(): boolean;
  /** How many were made until it was spent. */
  readonly sweeps: number;
  readonly isStopped: boolean;
}

/** Looks of a person at a group between two questions whether to stop, a few milliseconds, and between two words of progress. */
const LOOKS_UNTIL_ASKED = 100_000;
const LOOKS_UNTIL_TOLD = 4_000_000;

/**
 * Counts sweeps, and asks now and then whether to stop.
 *
 * Once spent it counts no further: given again as the most, its sweeps end a search at the same moment, whatever ended it first.
 *
 * @param most - sweeps; `Infinity` leaves the end to `shouldStop`
 * @param looks - of a person at a group, in one sweep
 */
export function createBudget(most: number, looks: number, { onProgress, shouldStop }: LongWork): Budget {
  let [sweeps, asked, told] = [0, 0, 0];
  let isStopped = false;
  const isSpent = () => isStopped || sweeps >= most;
  return {
    spend(more) {
      if (isSpent()) return;
      sweeps += more;
      if ((sweeps - told) * looks >= LOOKS_UNTIL_TOLD && Number.isFinite(most)) {
        told = sweeps;
        onProgress?.(Math.min(sweeps, most), most, "grouping");
      }
      if ((sweeps - asked) * looks < LOOKS_UNTIL_ASKED) return;
      asked = sweeps;
      isStopped = shouldStop?.() ?? false;
    },
    isSpent,
    get sweeps() {
      return sweeps;
    },
    get isStopped() {
      return isStopped;
    },
  };
}
