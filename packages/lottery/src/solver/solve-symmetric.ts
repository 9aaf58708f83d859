/**
 * Solves S x = b for a symmetric, positive semidefinite S, by Cholesky's factor. Overwrites S.
 *
 * An unknown whose row depends on earlier rows gets 0, as when the quotas of a feature add up to the size of the panel.
 */
export function solveSymmetric(system: Float64Array, wanted: Float64Array): Float64Array {
  const size = wanted.length;
  const depends = factorise(system, size);
  const answer = wanted.slice();
  const divided = (row: number, left: number) => (depends[row] === 1 ? 0 : left / system[row * size + row]!);
  for (let row = 0; row < size; row++) {
    let left = answer[row]!;
    for (let k = 0; k < row; k++) left -= system[row * size + k]! * answer[k]!;
    answer[row] = divided(row, left);
  }
  for (let row = size - 1; row >= 0; row--) {
    const own = divided(row, answer[row]!);
    answer[row] = own;
    for (let k = 0; own !== 0 && k < row; k++) answer[k]! -= system[row * size + k]! * own;
  }
  return answer;
}

/** A row that leaves less than this share of its own size is the sum of others. */
const DEPENDENT = 1e-13;

function factorise(system: Float64Array, size: number): Uint8Array {
  const depends = new Uint8Array(size);
  for (let row = 0; row < size; row++) {
    const own = system[row * size + row]!;
    for (let column = 0; column < row; column++) {
      const left = remainder(system, size, { row, column });
      system[row * size + column] = depends[column] === 1 ? 0 : left / system[column * size + column]!;
    }
    const left = remainder(system, size, { row, column: row });
    if (left > DEPENDENT * own) system[row * size + row] = Math.sqrt(left);
    else depends[row] = 1;
  }
  return depends;
}

function remainder(system: Float64Array, size: number, { row, column }: { row: number; column: number }): number {
  let left = system[row * size + column]!;
  for (let k = 0; k < column; k++) left -= system[row * size + k]! * system[column * size + k]!;
  return left;
}
