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
  for (let n = 0; n < left.length; n++) {
    const doubts = doubtsOf(placement, people[n]!);
    const [x, y, own] = [points[2 * n]!, points[2 * n + 1]!, 2 * groupOf[n]!];
    for (let other = 0; other < middles.length; other += 2) {
      if (other === own) continue;
      const [dx, dy] = [middles[other]! - middles[own]!, middles[other + 1]! - middles[own + 1]!];
      const fromHalfway =
        dx * (x - (middles[other]! + middles[own]!) / 2) + dy * (y - (middles[other + 1]! + middles[own + 1]!) / 2);
      const variance = dx * dx * doubts[0] + 2 * dx * dy * doubts[1] + dy * dy * doubts[2];
      if (fromHalfway * fromHalfway <= TOO_NEAR * TOO_NEAR * variance) left[n] = BETWEEN;
    }
  }
  return left;
}

/** Variances and covariance of a place, on the lines as they are stretched for standing. */
function doubtsOf({ people, spreads }: Placement, person: number): [number, number, number] {
  const at = person * STRIDE;
  const [first, second] = spreads.weights;
  return [first * people[at + 6]!, Math.sqrt(first * second) * people[at + 7]!, second * people[at + 8]!];
}
