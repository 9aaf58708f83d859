/**
 * The factor L of a growing matrix L Lᵀ = G, G[i][j] = 1 + (inner product of points i and j), row after row.
 *
 * Points can be added and taken away; each costs about the square of their number.
 */
export interface GramFactor {
  readonly size: () => number;
  /** Adds a point by its row of G, its own product last; false when it depends on the others. */
  add(products: Float64Array): boolean;
  drop(at: number): void;
  /** The weights, adding up to 1, of the point nearest to the origin among all that the points span. */
  nearest(): Float64Array;
}

const DEPENDENT = 1e-11;

/** An empty factor. See Wolfe (1976) for the 1 that is added to every product. */
export function createGramFactor(): GramFactor {
  let room = 128;
  let factor = new Float64Array(room * room);
  let size = 0;

  const grow = () => {
    const wider = new Float64Array(4 * room * room);
    for (let row = 0; row < size; row++) wider.set(factor.subarray(row * room, row * room + row + 1), 2 * row * room);
    factor = wider;
    room *= 2;
  };

  return {
    size: () => size,
    add(products) {
      if (size === room) grow();
      const from = size * room;
      let rest = products[size]!;
      for (let column = 0; column < size; column++) {
        const other = column * room;
        let left = products[column]!;
        for (let k = 0; k < column; k++) left -= factor[other + k]! * factor[from + k]!;
        left /= factor[other + column]!;
        factor[from + column] = left;
        rest -= left * left;
      }
      if (rest < DEPENDENT * products[size]!) return false;
      factor[from + size] = Math.sqrt(rest);
      size++;
      return true;
    },
    drop(at) {
      for (let row = at; row < size - 1; row++) {
        factor.copyWithin(row * room, (row + 1) * room, (row + 1) * room + row + 2);
      }
      size--;
      for (let column = at; column < size; column++) turn(factor, { room, size, column });
    },
    nearest: () => nearestWeights(factor, room, size),
  };
}

/** Turns two neighbouring columns so that the entry right of the diagonal, left by a dropped row, becomes zero. */
function turn(factor: Float64Array, { room, size, column }: { room: number; size: number; column: number }): void {
  const diagonal = column * room + column;
  const one = factor[diagonal]!;
  const other = factor[diagonal + 1]!;
  const length = Math.sqrt(one * one + other * other);
  const cosine = one / length;
  const sine = other / length;
  for (let row = column; row < size; row++) {
    const at = row * room + column;
    const left = factor[at]!;
    const right = factor[at + 1]!;
    factor[at] = cosine * left + sine * right;
    factor[at + 1] = cosine * right - sine * left;
  }
}

function nearestWeights(factor: Float64Array, room: number, size: number): Float64Array {
  const weights = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    const from = row * room;
    let left = 1;
    for (let k = 0; k < row; k++) left -= factor[from + k]! * weights[k]!;
    weights[row] = left / factor[from + row]!;
  }
  for (let row = size - 1; row >= 0; row--) {
    const from = row * room;
    const own = weights[row]! / factor[from + row]!;
    weights[row] = own;
    for (let k = 0; k < row; k++) weights[k]! -= factor[from + k]! * own;
  }
  let total = 0;
  for (const weight of weights) total += weight;
  return weights.map((weight) => weight / total);
}
