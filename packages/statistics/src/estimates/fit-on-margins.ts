import { decompose, solveDecomposed } from "../mathematics/solve-symmetric.ts";
import type { Crossing } from "../weighting/crossing.ts";
import type { Raked } from "../weighting/rake.ts";

/** A least-squares fit on the categories of the margins. */
export interface Fit {
  /** By cell, what the categories together say. */
  readonly fitted: Float64Array;
  /** By cell, how strongly one more respondent there would pull the fit towards them, per unit of base weight. */
  readonly pull: Float64Array;
}

/** Fits something on the categories of the margins, counting base weights. Without margins there is nothing to fit. */
export function fitOnMargins(parts: Float64Array, { baseWeights, baseByCell, crossing }: Raked): Fit {
  const { places, margins, cells, starts, cellOf } = crossing;
  const fit = { fitted: new Float64Array(cells), pull: new Float64Array(cells) };
  if (margins === 0) return fit;
  const right = new Float64Array(starts.at(-1)!);
  const amounts = new Float64Array(cells);
  for (let person = 0; person < parts.length; person++)
    amounts[cellOf[person]!]! += baseWeights[person]! * parts[person]!;
  for (let at = 0; at < places.length; at++) right[places[at]!]! += amounts[Math.floor(at / margins)]!;
  const matrix = commonWeights(crossing, baseByCell);
  decompose(matrix, right.length);
  solveDecomposed(matrix, right);
  const inverse = invert(matrix, right.length);
  for (let cell = 0; cell < cells; cell++) {
    const own = places.subarray(cell * margins, (cell + 1) * margins);
    for (const category of own) {
      fit.fitted[cell]! += right[category]!;
      for (const other of own) fit.pull[cell]! += inverse[category * right.length + other]!;
    }
  }
  return fit;
}

/** How much the weights of two categories have in common, the lower half. */
function commonWeights({ places, margins, cells, starts }: Crossing, weights: Float64Array): Float64Array {
  const size = starts.at(-1)!;
  const matrix = new Float64Array(size * size);
  for (let cell = 0, row = 0; cell < cells; cell++, row += margins)
    for (let one = row; one < row + margins; one++)
      for (let other = row; other <= one; other++) matrix[places[one]! * size + places[other]!]! += weights[cell]!;
  return matrix;
}

/** The inverse, with nothing where one category says what others say. */
function invert(decomposed: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let category = 0; category < size; category++) {
    const row = inverse.subarray(category * size, (category + 1) * size);
    row[category] = 1;
    solveDecomposed(decomposed, row);
  }
  return inverse;
}
