const MOST_ROUNDS = 60;

/**
 * The eigenvectors of a small symmetric matrix by Jacobi's rotations, as columns, that of the largest eigenvalue first.
 *
 * @param matrix - size × size, row by row; it is used up
 * @see Golub and Van Loan, Matrix Computations, section 8.5
 */
export function eigenOfSymmetric(matrix: Float64Array, size: number): Float64Array {
  const vectors = new Float64Array(size * size);
  for (let n = 0; n < size; n++) vectors[n * size + n] = 1;
  for (let round = 0; round < MOST_ROUNDS && rotateAll(matrix, vectors, size); round++);
  const order = Array.from({ length: size }, (_, n) => n).toSorted(
    (one, other) => matrix[other * size + other]! - matrix[one * size + one]!,
  );
  return vectors.map((_, at) => vectors[Math.floor(at / size) * size + order[at % size]!]!);
}

/** One round over all pairs; false when nothing off the diagonal was worth a rotation. */
function rotateAll(matrix: Float64Array, vectors: Float64Array, size: number): boolean {
  let turned = false;
  for (let p = 0; p < size - 1; p++) {
    for (let q = p + 1; q < size; q++) {
      const off = matrix[p * size + q]!;
      const scale = Math.abs(matrix[p * size + p]!) + Math.abs(matrix[q * size + q]!);
      if (Math.abs(off) <= 1e-17 * scale) continue;
      rotate({ matrix, vectors, size }, p, q);
      turned = true;
    }
  }
  return turned;
}

interface Turning {
  readonly matrix: Float64Array;
  readonly vectors: Float64Array;
  readonly size: number;
}

function rotate({ matrix, vectors, size }: Turning, p: number, q: number): void {
  const theta = (matrix[q * size + q]! - matrix[p * size + p]!) / (2 * matrix[p * size + q]!);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  const turn = (numbers: Float64Array, one: number, other: number) => {
    const [a, b] = [numbers[one]!, numbers[other]!];
    numbers[one] = cosine * a - sine * b;
    numbers[other] = sine * a + cosine * b;
  };
  for (let k = 0; k < size; k++) turn(matrix, k * size + p, k * size + q);
  for (let k = 0; k < size; k++) turn(matrix, p * size + k, q * size + k);
  for (let k = 0; k < size; k++) turn(vectors, k * size + p, k * size + q);
}
