import type { Raked } from "../weighting/rake.ts";
import type { Design } from "./design.ts";
import { fitOnMargins } from "./fit-on-margins.ts";
import { influenceAsInR } from "./influence-as-in-r.ts";

/** The parts of all units in the doubt about a figure. */
export interface Influence {
  /** By unit; the squares add up to the variance that linearisation gives. */
  readonly influence: Float64Array;
  /** How many times larger the error should be taken in an interval, 1 or more. */
  readonly widening: number;
}

/** Whoever pulls the fit less than this by themselves changes no digit that is shown. */
const NO_PULL = 1e-3;
/** One respondent who stands for a whole category is fitted exactly; nothing can be learnt from how well. */
const MOST_PULL = 0.9;

/**
 * The part of each unit in the doubt about a figure, when each respondent moves the figure by `parts` per unit of weight.
 *
 * Weighting takes away the doubt that the margins explain, so what counts is what they do not: the residuals of `parts` on the
 * categories of the margins, times the weights, added up by unit, less the mean of its stratum. Their squares add up to the variance.
 *
 * Residuals are smaller than the truth, most of all for the few who stand for many, as each pulls the fit towards themselves. That is
 * nothing in a city and one part in ten with eighty answers. `widening` is what leaving each out in turn would give: residuals divided by one
 * minus the pull. It goes into intervals, not into the standard error, which stays what other programs call by that name.
 *
 * @param parts - for each respondent
 * @see Deville & Särndal, Calibration Estimators in Survey Sampling (JASA 87, 1992); MacKinnon & White, Some Heteroskedasticity-Consistent
 * Covariance Matrix Estimators (Journal of Econometrics 29, 1985), for the pull
 */
export function influenceOf(parts: Float64Array, raking: Raked, design: Design): Influence {
  if (raking.stages) return { influence: centre(influenceAsInR(parts, raking, design), design), widening: 1 };
  const { weights, crossing, baseWeights } = raking;
  const { fitted, pull } = fitOnMargins(parts, raking);
  const { cellOf } = crossing;
  const residuals = new Float64Array(parts.length);
  let heaviest = 0;
  for (let person = 0; person < parts.length; person++) {
    residuals[person] = weights[person]! * (parts[person]! - fitted[cellOf[person]!]!);
    if (baseWeights[person]! > heaviest) heaviest = baseWeights[person]!;
  }
  const isFelt = pull.some((strength) => heaviest * strength >= NO_PULL);
  const wide = isFelt ? squaresOf(centre(sumByUnit(leftOut(residuals, raking, pull), design), design)) : 0;
  const influence = centre(sumByUnit(residuals, design), design);
  const narrow = squaresOf(influence);
  return { influence, widening: wide > narrow && narrow > 0 ? Math.sqrt(wide / narrow) : 1 };
}

/** As large as the residuals would be if each had been left out of the fit. */
function leftOut(residuals: Float64Array, { crossing, baseWeights }: Raked, pull: Float64Array): Float64Array {
  return residuals.map((residual, person) => {
    const own = baseWeights[person]! * pull[crossing.cellOf[person]!]!;
    return residual / (1 - Math.min(own, MOST_PULL));
  });
}

/** The sum of squares of an influence: a variance. */
export function squaresOf(influence: Float64Array): number {
  let sum = 0;
  for (const part of influence) sum += part * part;
  return sum;
}

/** May give the amounts themselves. */
function sumByUnit(amounts: Float64Array, { units, people, unitOf }: Design): Float64Array {
  if (units === people) return amounts; // Everybody is a unit, in the order of the list.
  const totals = new Float64Array(units);
  for (let person = 0; person < amounts.length; person++) totals[unitOf[person]!]! += amounts[person]!;
  return totals;
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
