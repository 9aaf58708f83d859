import { DomainError } from "@naast/kernel";
import type { Estimate, NoEstimate } from "./estimate.ts";
import { influenceOf, squaresOf } from "./influence.ts";
import type { Survey } from "./survey.ts";

/** A mean, with what is needed to tell how large a difference of it is. */
export interface MeanEstimate extends Estimate {
  /** The weighted standard deviation of the answers. */
  readonly deviation: number;
}

/**
 * The mean of the answers in the population, with its standard error.
 *
 * The mean is Σ w·y / Σ w over who answered. Who did not answer this question stays in the calculation of doubt with no part of their
 * own, for they might have answered (a domain). The standard error is linearised and knows the margins, strata, clusters and a small
 * population: see `influenceOf`. A share is the mean of ones and zeros, a total the mean times the population.
 *
 * @param answers - a number for each respondent; NaN for no answer
 * @throws DomainError `statistics.badLength`
 *
 * @example
 * estimateMean(survey, [7, 6, Number.NaN, 8]).value;
 *
 * @see Särndal, Swensson & Wretman, Model Assisted Survey Sampling (1992), §5.7 and §6.6
 */
export function estimateMean(survey: Survey, answers: ArrayLike<number>): MeanEstimate | NoEstimate {
  const { raking, design } = survey;
  const { weights } = raking;
  if (answers.length !== weights.length)
    throw new DomainError("statistics.badLength", "invalid", { length: answers.length });
  const sums = sumsOf(answers, weights);
  if (sums.answers < 2 || design.degrees < 1) return { kind: "none", answers: sums.answers };

  const value = sums.weighted / sums.weight;
  const parts = new Float64Array(answers.length);
  let squares = 0;
  for (let person = 0; person < parts.length; person++) {
    const difference = answers[person]! - value;
    if (Number.isNaN(difference)) continue;
    parts[person] = difference / sums.weight;
    squares += weights[person]! * difference * difference;
  }
  const { influence, widening } = influenceOf(parts, raking, design);
  const standardError = Math.sqrt(squaresOf(influence));
  return {
    kind: "estimate",
    value,
    standardError,
    intervalError: widening * standardError,
    degrees: design.degrees,
    answers: sums.answers,
    influence,
    design,
    deviation: Math.sqrt((squares / sums.weight) * (sums.answers / (sums.answers - 1))),
  };
}

function sumsOf(answers: ArrayLike<number>, weights: Float64Array) {
  let [count, weight, weighted] = [0, 0, 0];
  for (let person = 0; person < weights.length; person++) {
    const answer = answers[person]!;
    if (Number.isNaN(answer)) continue;
    count += 1;
    weight += weights[person]!;
    weighted += weights[person]! * answer;
  }
  return { answers: count, weight, weighted };
}
