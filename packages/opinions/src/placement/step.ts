/** Pull (3) and curvature (6) of one person or statement, as they are added up vote by vote. */
export const SUMS = 9;

/** What is thought of a person or statement before any vote: its base around a mean, its places around zero. */
export interface Prior {
  readonly mean: number;
  readonly precisions: readonly [number, number, number];
}

/** A step never goes further than this, so that the first steps from a rough start stay in hand. */
const LONGEST_STEP = 2;

/**
 * One step of Newton for one person or statement: its three numbers move, and its covariances become the inverse of the
 * curvature.
 *
 * @param own - the numbers as in placement.ts; changed in place
 * @param sums - pull and curvature of the votes, without the prior
 */
export function improve(own: Float64Array, sums: Float64Array, { mean, precisions }: Prior): void {
  const [p0, p1, p2] = precisions;
  const g0 = sums[0]! - p0 * (own[0]! - mean);
  const g1 = sums[1]! - p1 * own[1]!;
  const g2 = sums[2]! - p2 * own[2]!;
  const [h00, h11, h22] = [sums[3]! + p0, sums[6]! + p1, sums[8]! + p2];
  const [h01, h02, h12] = [sums[4]!, sums[5]!, sums[7]!];

  const m00 = h11 * h22 - h12 * h12;
  const m01 = h02 * h12 - h01 * h22;
  const m02 = h01 * h12 - h02 * h11;
  const inverse = 1 / (h00 * m00 + h01 * m01 + h02 * m02);
  own[3] = m00 * inverse;
  own[4] = m01 * inverse;
  own[5] = m02 * inverse;
  own[6] = (h00 * h22 - h02 * h02) * inverse;
  own[7] = (h01 * h02 - h00 * h12) * inverse;
  own[8] = (h00 * h11 - h01 * h01) * inverse;
  own[0] = own[0]! + bounded(own[3] * g0 + own[4] * g1 + own[5] * g2);
  own[1] = own[1]! + bounded(own[4] * g0 + own[6] * g1 + own[7] * g2);
  own[2] = own[2]! + bounded(own[5] * g0 + own[7] * g1 + own[8] * g2);
}

function bounded(step: number): number {
  return Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step));
}
