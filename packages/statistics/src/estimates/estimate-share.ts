import { tQuantile } from "../mathematics/distributions.ts";
import { exponential, logarithm } from "../mathematics/exponential.ts";
import type { NoEstimate } from "./estimate.ts";
import { estimateMean, type MeanEstimate } from "./estimate-mean.ts";
import type { Survey } from "./survey.ts";

/** A share of the population, with an interval that stays between 0 and 1. */
export interface ShareEstimate extends MeanEstimate {
  readonly low: number;
  readonly high: number;
}

/**
 * The share of the population for whom something holds, with its interval.
 *
 * The interval is worked out on the scale of the logit and brought back, so that it never passes 0 or 1. Where everybody or nobody
 * said so that scale has no end; then the other end is the share at which such an answer of all would still happen by chance, with
 * as many independent answers as the weights leave.
 *
 * @param holds - 1 or 0 for each respondent; NaN for no answer
 * @param confidence - of the interval, between 0 and 1
 *
 * @see Korn & Graubard, Analysis of Health Surveys (1999), §2.3; R survey's `svyciprop(method = "logit")`
 */
export function estimateShare(survey: Survey, holds: ArrayLike<number>, confidence = 0.95): ShareEstimate | NoEstimate {
  const mean = estimateMean(survey, holds);
  if (mean.kind === "none") return mean;
  const { value, intervalError, degrees } = mean;
  if (value <= 0 || value >= 1) return { ...mean, ...extremeInterval(mean, survey, confidence) };
  const middle = logarithm(value / (1 - value));
  const reach = (tQuantile((1 + confidence) / 2, degrees) * intervalError) / (value * (1 - value));
  return { ...mean, low: fromLogit(middle - reach), high: fromLogit(middle + reach) };
}

function fromLogit(logit: number): number {
  return 1 / (1 + exponential(-logit));
}

function extremeInterval({ value, answers }: MeanEstimate, { raking }: Survey, confidence: number) {
  const left = exponential(logarithm((1 - confidence) / 2) / (answers / raking.designEffect));
  return value <= 0 ? { low: 0, high: 1 - left } : { low: left, high: 1 };
}
