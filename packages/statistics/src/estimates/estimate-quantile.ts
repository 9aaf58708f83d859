import { DomainError } from "@naast/kernel";
import { tQuantile } from "../mathematics/distributions.ts";
import type { NoEstimate } from "./estimate.ts";
import { estimateMean } from "./estimate-mean.ts";
import type { Survey } from "./survey.ts";

/** A value that a share of the population does not exceed. */
export interface QuantileEstimate {
  readonly kind: "estimate";
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly answers: number;
}

/**
 * The smallest answer that at least this share of the population does not exceed: 0.5 for the median.
 *
 * The interval is that of the share of people up to that answer, carried back to answers (Woodruff): it needs no bell shape, and
 * both of its ends are answers that were given.
 *
 * @param answers - a number for each respondent; NaN for no answer
 * @throws DomainError `statistics.badShare` for a share that is not between 0 and 1
 *
 * @see Woodruff, Confidence Intervals for Medians and Other Position Measures (JASA 47, 1952)
 */
export function estimateQuantile(
  survey: Survey,
  answers: ArrayLike<number>,
  { share, confidence = 0.95 }: { readonly share: number; readonly confidence?: number },
): QuantileEstimate | NoEstimate {
  if (!(share > 0 && share < 1)) throw new DomainError("statistics.badShare", "invalid", { share });
  const ladder = ladderOf(answers, survey.raking.weights);
  const value = ladder.at(share);
  const upTo = estimateMean(
    survey,
    Float64Array.from(answers, (answer) => (Number.isNaN(answer) ? Number.NaN : Number(answer <= value))),
  );
  if (upTo.kind === "none") return upTo;
  const reach = tQuantile((1 + confidence) / 2, upTo.degrees) * upTo.intervalError;
  const { answers: count } = upTo;
  return {
    kind: "estimate",
    value,
    low: ladder.at(upTo.value - reach),
    high: ladder.at(upTo.value + reach),
    answers: count,
  };
}

/** Answers from low to high with the weight up to each. */
function ladderOf(answers: ArrayLike<number>, weights: Float64Array) {
  const order = Array.from(weights.keys()).filter((person) => !Number.isNaN(answers[person]!));
  order.sort((one, other) => answers[one]! - answers[other]! || one - other);
  const total = order.reduce((sum, person) => sum + weights[person]!, 0);
  return {
    at(share: number): number {
      let sum = 0;
      // A share that is reached but for rounding is reached.
      const wanted = share * total * (1 - 1e-12);
      const found = order.find((person) => {
        sum += weights[person]!;
        return sum >= wanted;
      });
      return answers[found ?? order.at(-1) ?? 0] ?? Number.NaN;
    },
  };
}
