import { createRandom } from "@naast/kernel";

/** Chance for the search: fast, repeatable, and good enough to look around with. Never for a draw. */
export interface Dice {
  /** Four words, as the method of Marsaglia shifts them. */
  readonly words: Int32Array;
}

/** Dice that start from a seed; the label keeps two searches with one seed apart. */
export function createDice(seed: string, label: string): Dice {
  const random = createRandom(seed === "" ? " " : seed).fork(label);
  return { words: Int32Array.from({ length: 4 }, () => random.uint32() | 1) };
}

/**
 * A whole number from 0 to 2³² − 1: xorshift128.
 *
 * @see Marsaglia, Xorshift RNGs (Journal of Statistical Software 8, 2003), §4
 */
export function roll({ words }: Dice): number {
  const first = words[0]! ^ (words[0]! << 11);
  const last = words[3]!;
  words[0] = words[1]!;
  words[1] = words[2]!;
  words[2] = last;
  const next = last ^ (last >>> 19) ^ first ^ (first >>> 8);
  words[3] = next;
  return next >>> 0;
}

/** A whole number below `n`; for n up to a million as fair as a search needs. */
export function rollBelow(dice: Dice, n: number): number {
  return Math.floor((roll(dice) / 4_294_967_296) * n);
}

/** Durstenfeld's shuffle. */
export function shuffled(row: readonly number[], dice: Dice): readonly number[] {
  const order = row.slice();
  for (let last = order.length - 1; last > 0; last--) {
    const other = rollBelow(dice, last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}

const PATIENCE_STEPS = 1024;

/**
 * How much worse a swap may be at temperature 1, for each of 1,024 equally likely throws: −ln u, so that a swap that costs d more is
 * accepted as often as e^(−d/temperature), which is how metal cools.
 *
 * `Math.log` may differ in its last digit from machine to machine; sums and products of doubles do not.
 *
 * @see Metropolis et al., Equation of State Calculations by Fast Computing Machines (1953)
 */
export function patience(): Float64Array {
  return Float64Array.from({ length: PATIENCE_STEPS }, (_, step) => -logarithm((step + 0.5) / PATIENCE_STEPS));
}

/** One throw of patience. */
export function rollPatience(dice: Dice, table: Float64Array): number {
  return table[roll(dice) >>> 22]!;
}

/** ln x for 0 < x ≤ 1: halvings, and the series of 2·artanh((x − 1)/(x + 1)) for what is left. */
function logarithm(x: number): number {
  let rest = x;
  let halvings = 0;
  while (rest < 0.75) {
    rest *= 2;
    halvings += 1;
  }
  const z = (rest - 1) / (rest + 1);
  let sum = 0;
  let power = z;
  for (let odd = 1; odd < 40; odd += 2) {
    sum += power / odd;
    power *= z * z;
  }
  return 2 * sum - halvings * Math.LN2;
}
