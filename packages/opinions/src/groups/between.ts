import { type Placement, STRIDE } from "../placement/placement.ts";
import type { Clustering } from "./cluster.ts";
import type { Standing } from "./cross-fit.ts";
import { BETWEEN } from "./group-rates.ts";

/** So many standard errors from a border the chance to stand on the other side is 45 %. */
const TOO_NEAR = 0.12566134685507402;

/**
 * Leaves out of the groups whoever stands so near to a border that the chance to stand on the other side is 45 % or
 * more: their own votes do not tell in which group they are, and a few other people who come or go would decide it.
 *
 * The border between two groups lies halfway between their middles; how surely somebody stands on one side follows from
 * the covariance of their place, across that border.
 */
export function leaveBetween(placement: Placement, standing: Standing, { groupOf, middles }: Clustering): Uint8Array {
  const { people, points } = standing;
  const left = groupOf.slice();
  for (let n = 0; n < left.length; n++)
    for (let other = 0; other < middles.length; other += 2)
      if (
        other !== 2 * groupOf[n]! &&
        isNear(
          placement,
          { person: people[n]!, x: points[2 * n]!, y: points[2 * n + 1]! },
          { middles, own: 2 * groupOf[n]!, other },
        )
      )
        left[n] = BETWEEN;
  return left;
}

interface Point {
  readonly person: number;
  readonly x: number;
  readonly y: number;
}

interface Border {
  readonly middles: Float64Array;
  readonly own: number;
  readonly other: number;
}

function isNear({ people, spreads }: Placement, { person, x, y }: Point, { middles, own, other }: Border): boolean {
  const at = person * STRIDE;
  const [first, second] = spreads.weights;
  const dx = middles[other]! - middles[own]!;
  const dy = middles[other + 1]! - middles[own + 1]!;
  const along =
    dx * (x - (middles[other]! + middles[own]!) / 2) + dy * (y - (middles[other + 1]! + middles[own + 1]!) / 2);
  const together = 2 * dx * dy * Math.sqrt(first * second) * people[at + 7]!;
  const variance = dx * dx * first * people[at + 6]! + together + dy * dy * second * people[at + 8]!;
  return along * along <= TOO_NEAR * TOO_NEAR * variance;
}
