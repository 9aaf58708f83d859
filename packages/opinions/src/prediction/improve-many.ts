import { type Beliefs, triangle } from "./beliefs.ts";

/** A step never goes further than this, so that the first steps from a rough start stay in hand. */
const LONGEST_STEP = 2;

/** What is added up for one person or statement: its curvature (a lower half, row by row), then its pulls. */
interface Evidence {
  readonly sums: Float64Array;
  readonly from: number;
}

/** How long that is, with so many numbers. */
export function lengthOfSums(size: number): number {
  return triangle(size) + size;
}

/** Improves one person or statement by its evidence; its covariances become the inverse of the curvature. */
export type Improve = (beliefs: Beliefs, one: number, evidence: Evidence) => void;

/**
 * Makes a step of Newton for people or statements with so many numbers.
 *
 * Pulls arrive as if the one to be improved stood in the middle of every line, and are moved to where it stands here, with
 * the curvature: that is where the covariances of the other side come in, once instead of once a vote.
 */
export function createImprove(size: number): Improve {
  const square = new Float64Array(size * size);
  const inverse = new Float64Array(size * size);
  const pulls = new Float64Array(size);
  return (beliefs, one, { sums, from }) => {
    const { numbers, covariances, prior } = beliefs;
    const [own, to] = [one * size, one * triangle(size)];
    writeSquare(square, { sums, from }, size);
    for (let row = 0; row < size; row++) pulls[row] = pullOn(row, { square, sums, numbers, own, from, size });
    for (let row = 0; row < size; row++) {
      pulls[row]! -= (numbers[own + row]! - prior.means[row]!) / prior.variances[row]!;
      square[row * size + row]! += 1 / prior.variances[row]!;
    }
    invert(square, inverse, size);
    for (let row = 0; row < size; row++) {
      const step = alongRow(inverse, pulls, row);
      numbers[own + row]! += Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step));
      for (let column = 0; column <= row; column++)
        covariances[to + triangle(row) + column] = inverse[row * size + column]!;
    }
  };
}

function alongRow(square: Float64Array, numbers: Float64Array, row: number): number {
  let sum = 0;
  for (let column = 0; column < numbers.length; column++)
    sum += square[row * numbers.length + column]! * numbers[column]!;
  return sum;
}

function writeSquare(square: Float64Array, { sums, from }: Evidence, size: number): void {
  for (let row = 0, n = from; row < size; row++)
    for (let column = 0; column <= row; column++, n++) {
      square[row * size + column] = sums[n]!;
      square[column * size + row] = sums[n]!;
    }
}

interface Standing extends Evidence {
  readonly square: Float64Array;
  readonly numbers: Float64Array;
  readonly own: number;
  readonly size: number;
}

function pullOn(row: number, { square, sums, from, numbers, own, size }: Standing): number {
  let pull = sums[from + triangle(size) + row]!;
  if (row === 0) return pull;
  for (let column = 1; column < size; column++) pull -= square[row * size + column]! * numbers[own + column]!;
  return pull;
}

/**
 * The inverse of a symmetric, positive definite matrix, row by row, by Cholesky's square root; the matrix is used up.
 *
 * @see Golub and Van Loan, Matrix Computations, section 4.2
 */
function invert(square: Float64Array, inverse: Float64Array, size: number): void {
  takeRoot(square, size);
  inverse.fill(0);
  for (let unit = 0; unit < size; unit++) {
    inverse[unit * size + unit] = 1;
    for (let row = unit; row < size; row++) {
      let sum = inverse[row * size + unit]!;
      for (let k = unit; k < row; k++) sum -= square[row * size + k]! * inverse[k * size + unit]!;
      inverse[row * size + unit] = sum / square[row * size + row]!;
    }
    backSubstitute(square, inverse, { unit, size });
  }
}

function backSubstitute(
  root: Float64Array,
  inverse: Float64Array,
  { unit, size }: { unit: number; size: number },
): void {
  for (let row = size - 1; row >= 0; row--) {
    let sum = inverse[row * size + unit]!;
    for (let k = row + 1; k < size; k++) sum -= root[k * size + row]! * inverse[k * size + unit]!;
    inverse[row * size + unit] = sum / root[row * size + row]!;
  }
}

/** The lower half becomes the root: root · rootᵀ is the matrix. */
function takeRoot(square: Float64Array, size: number): void {
  for (let row = 0; row < size; row++)
    for (let column = 0; column <= row; column++) {
      let sum = square[row * size + column]!;
      for (let k = 0; k < column; k++) sum -= square[row * size + k]! * square[column * size + k]!;
      square[row * size + column] = row === column ? Math.sqrt(sum) : sum / square[column * size + column]!;
    }
}
