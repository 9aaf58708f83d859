import { solveSymmetric } from "../mathematics/solve-symmetric.ts";
import { type Crossing, sumByCell } from "../weighting/crossing.ts";
import type { Raked } from "../weighting/rake.ts";
import type { Design } from "./design.ts";
import { influenceAsInR } from "./influence-as-in-r.ts";

/**
 * The part of each unit in the doubt about a figure, when each respondent moves the figure by `parts` per unit of weight.
 *
 * Weighting takes away the doubt that the margins explain, so what counts is what they do not: the residuals of `parts` on the
 * categories of the margins, times the weights, added up by unit, less the mean of its stratum. Their squares add up to the variance.
 *
 * @param parts - for each respondent
 * @see Deville & Särndal, Calibration Estimators in Survey Sampling (JASA 87, 1992)
 */
export function influenceOf(parts: Float64Array, raking: Raked, design: Design): Float64Array {
  if (raking.stages) return centre(influenceAsInR(parts, raking, design), design);
  const { weights, crossing, baseWeights } = raking;
  const fitted = crossing.margins === 0 ? new Float64Array(crossing.cells) : fitOnMargins(parts, baseWeights, crossing);
  const totals = new Float64Array(design.units);
  const { unitOf } = design;
  const { cellOf } = crossing;
  for (let person = 0; person < parts.length; person++)
    totals[unitOf[person]!]! += weights[person]! * (parts[person]! - fitted[cellOf[person]!]!);
  return centre(totals, design);
}

/** The sum of squares of an influence: a variance. */
export function squaresOf(influence: Float64Array): number {
  let sum = 0;
  for (const part of influence) sum += part * part;
  return sum;
}

/** What the categories of the margins together say about the parts, by cell: least squares. */
function fitOnMargins(parts: Float64Array, counted: Float64Array, crossing: Crossing): Float64Array {
  const { places, margins, cells, starts } = crossing;
  const size = starts.at(-1)!;
  const byCell = sumByCell(crossing, counted);
  const amounts = new Float64Array(cells);
  const { cellOf } = crossing;
  for (let person = 0; person < parts.length; person++) amounts[cellOf[person]!]! += counted[person]! * parts[person]!;

  const matrix = new Float64Array(size * size);
  const right = new Float64Array(size);
  for (let cell = 0, row = 0; cell < cells; cell++, row += margins)
    for (let one = row; one < row + margins; one++) {
      right[places[one]!]! += amounts[cell]!;
      for (let other = row; other <= one; other++) matrix[places[one]! * size + places[other]!]! += byCell[cell]!;
    }
  solveSymmetric(matrix, right);

  const fitted = new Float64Array(cells);
  for (let at = 0; at < places.length; at++) fitted[Math.floor(at / margins)]! += right[places[at]!]!;
  return fitted;
}

/** Less the mean of the stratum, and as much larger as few units tell too little, as much smaller as the population was asked. */
function centre(totals: Float64Array, { stratumOf, strata, unitsIn, shares, units }: Design): Float64Array {
  const sums = new Float64Array(strata);
  let all = 0;
  for (let unit = 0; unit < totals.length; unit++) {
    sums[stratumOf[unit]!]! += totals[unit]!;
    all += totals[unit]!;
  }
  const means = sums.map((sum, stratum) => (unitsIn[stratum] === 1 ? all / units : sum / unitsIn[stratum]!));
  const scales = shares.map((share, stratum) => {
    const number = unitsIn[stratum]!;
    return Math.sqrt((1 - share) * (number > 1 ? number / (number - 1) : 1));
  });
  for (let unit = 0; unit < totals.length; unit++) {
    const stratum = stratumOf[unit]!;
    totals[unit] = scales[stratum]! * (totals[unit]! - means[stratum]!);
  }
  return totals;
}
