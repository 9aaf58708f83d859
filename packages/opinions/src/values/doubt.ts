import { normalTail } from "../placement/plain-functions.ts";

/** The quantile of the normal distribution that leaves 10 % on one side. */
const NINETY = 1.2815515655446004;

/**
 * The lowest share of a population that is still compatible with `count` of `of`, with 90 % certainty on this side.
 *
 * @see Wilson, Probable Inference (JASA 22, 1927); Brown, Cai and DasGupta, Interval Estimation for a Binomial
 * Proportion (2001), for why not the textbook interval
 */
export function lowestShare(count: number, of: number): number {
  return of === 0 ? 0 : wilson(count, of, -1);
}

/** The highest such share. */
export function highestShare(count: number, of: number): number {
  return of === 0 ? 1 : wilson(count, of, 1);
}

function wilson(count: number, of: number, side: 1 | -1): number {
  const share = count / of;
  const square = NINETY * NINETY;
  const spread = NINETY * Math.sqrt((share * (1 - share)) / of + square / (4 * of * of));
  const bound = (share + square / (2 * of) + side * spread) / (1 + square / of);
  return Math.max(0, Math.min(1, bound));
}

/** Up to here chances of counts are added up exactly; beyond it 2⁻ⁿ would be no number any more, and the normal curve is near. */
const EXACT_UP_TO = 1000;

/** The chance that at least `count` of `of` fair coins fall on heads: the exact test of 'more than half'. */
export function chanceOfMajority(count: number, of: number): number {
  if (of > EXACT_UP_TO) return normalTail((2 * (count - 0.5) - of) / Math.sqrt(of));
  let term = 2 ** -of; // of `of` heads, then one fewer, …
  let sum = 0;
  for (let heads = of; heads >= count; heads--) {
    sum += term;
    term *= heads / (of - heads + 1);
  }
  return Math.min(1, sum);
}

/** The chance of so large a difference between two shares, either way, if there were none; counts +1/2 each, so that none is certain. */
export function chanceOfDifference(one: readonly [number, number], other: readonly [number, number]): number {
  const [a, n, b, m] = [one[0] + 0.5, one[1] + 1, other[0] + 0.5, other[1] + 1];
  const pooled = (a + b) / (n + m);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
  return error > 0 ? Math.min(1, 2 * normalTail(Math.abs(a / n - b / m) / error)) : 1;
}

/**
 * Which of many findings stand when at most a tenth of those that stand may be false: the step-up rule on their chances.
 *
 * @see Benjamini and Hochberg, Controlling the False Discovery Rate (1995); Benjamini and Yekutieli (2001), for findings
 * that lean on each other the same way
 */
export function discoveries(chances: readonly number[], rate = 0.1): boolean[] {
  const sorted = chances.toSorted((one, other) => one - other);
  const last = sorted.findLastIndex((chance, rank) => chance <= (rate * (rank + 1)) / sorted.length);
  return chances.map((chance) => last >= 0 && chance <= sorted[last]!);
}

/** A figure as it is published: six decimals, and no minus zero. */
export function published(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0;
}
