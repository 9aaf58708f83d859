/** Below this share of its diagonal, what is left of a row is rounding: it says what rows before it said. */
const NOTHING_LEFT = 1e-11;

/**
 * Solves A·x = right for a symmetric A without negative eigenvalues, in place, and leaves out unknowns that the others already settle.
 *
 * Margins of one population always overlap (each adds up to everybody), so A is singular by nature; an unknown without a pivot of
 * its own becomes zero. A system that contradicts itself gets the answer of the rows that came first.
 *
 * @param matrix - A by rows, size × size; the part below and on the diagonal is read and overwritten
 * @param right - overwritten with x
 */
export function solveSymmetric(matrix: Float64Array, right: Float64Array): void {
  decompose(matrix, right.length);
  solveDecomposed(matrix, right);
}

/** The first half of {@link solveSymmetric}, for a matrix that serves for more than one right-hand side. */
export function decompose(matrix: Float64Array, size: number): void {
  for (let row = 0; row < size; row++) decomposeRow(matrix, row, size);
}

/** The second half. */
export function solveDecomposed(matrix: Float64Array, right: Float64Array): void {
  const size = right.length;
  for (let row = 0; row < size; row++)
    right[row] = isSettled(matrix, row, size) ? 0 : right[row]! - rowTimes(matrix, right, row);
  for (let row = size - 1; row >= 0; row--)
    if (!isSettled(matrix, row, size))
      right[row] = right[row]! / matrix[row * size + row]! - columnTimes(matrix, right, row);
}

/** What others before it already say. */
function isSettled(matrix: Float64Array, row: number, size: number): boolean {
  return matrix[row * size + row] === 0;
}

function rowTimes(matrix: Float64Array, right: Float64Array, row: number): number {
  let sum = 0;
  for (let column = 0; column < row; column++) sum += matrix[row * right.length + column]! * right[column]!;
  return sum;
}

function columnTimes(matrix: Float64Array, right: Float64Array, column: number): number {
  let sum = 0;
  for (let row = column + 1; row < right.length; row++) sum += matrix[row * right.length + column]! * right[row]!;
  return sum;
}

/** One row of A = L·D·Lᵀ, with L below the diagonal and D on it. */
function decomposeRow(matrix: Float64Array, row: number, size: number): void {
  const start = row * size;
  const whole = matrix[start + row]!;
  let pivot = whole;
  for (let column = 0; column < row; column++) {
    const other = column * size;
    let value = matrix[start + column]!;
    for (let before = 0; before < column; before++)
      value -= matrix[start + before]! * matrix[before * size + before]! * matrix[other + before]!;
    const diagonal = matrix[other + column]!;
    const factor = diagonal === 0 ? 0 : value / diagonal;
    matrix[start + column] = factor;
    pivot -= factor * factor * diagonal;
  }
  matrix[start + row] = pivot > NOTHING_LEFT * whole ? pivot : 0;
}
