/** Pull (3) and curvature (6) of one person or statement, as they are added up vote by vote. */
export const SUMS = 9;

/** What is added up for one person or statement, and what is thought of it before any vote. */
export interface Evidence {
  readonly sums: Float64Array;
  /** Where its SUMS begin. */
  from: number;
  /** The base lies around this mean, the places around zero. */
  readonly mean: number;
  readonly precisionOfBase: number;
  readonly precisionOfFirst: number;
  readonly precisionOfSecond: number;
}

/** A step never goes further than this, so that the first steps from a rough start stay in hand. */
const LONGEST_STEP = 2;

/**
 * One step of Newton for one person or statement: its three numbers move, and its covariances become the inverse of the
 * curvature.
 *
 * @param numbers - as in placement.ts; those from `at` are changed in place
 */
export function improve(numbers: Float64Array, at: number, evidence: Evidence): void {
  const { sums, from, mean, precisionOfBase, precisionOfFirst, precisionOfSecond } = evidence;
  const g0 = sums[from]! - precisionOfBase * (numbers[at]! - mean);
  const g1 = sums[from + 1]! - precisionOfFirst * numbers[at + 1]!;
  const g2 = sums[from + 2]! - precisionOfSecond * numbers[at + 2]!;
  const h00 = sums[from + 3]! + precisionOfBase;
  const h01 = sums[from + 4]!;
  const h02 = sums[from + 5]!;
  const h11 = sums[from + 6]! + precisionOfFirst;
  const h12 = sums[from + 7]!;
  const h22 = sums[from + 8]! + precisionOfSecond;

  const m00 = h11 * h22 - h12 * h12;
  const m01 = h02 * h12 - h01 * h22;
  const m02 = h01 * h12 - h02 * h11;
  const inverse = 1 / (h00 * m00 + h01 * m01 + h02 * m02);
  const c00 = m00 * inverse;
  const c01 = m01 * inverse;
  const c02 = m02 * inverse;
  const c11 = (h00 * h22 - h02 * h02) * inverse;
  const c12 = (h01 * h02 - h00 * h12) * inverse;
  const c22 = (h00 * h11 - h01 * h01) * inverse;
  numbers[at] = numbers[at]! + bounded(c00 * g0 + c01 * g1 + c02 * g2);
  numbers[at + 1] = numbers[at + 1]! + bounded(c01 * g0 + c11 * g1 + c12 * g2);
  numbers[at + 2] = numbers[at + 2]! + bounded(c02 * g0 + c12 * g1 + c22 * g2);
  numbers[at + 3] = c00;
  numbers[at + 4] = c01;
  numbers[at + 5] = c02;
  numbers[at + 6] = c11;
  numbers[at + 7] = c12;
  numbers[at + 8] = c22;
}

function bounded(step: number): number {
  return Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step));
}
