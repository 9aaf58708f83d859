import { DomainError } from "@naast/kernel";
import type { NoEstimate } from "../estimates/estimate.ts";
import type { MeanEstimate } from "../estimates/estimate-mean.ts";
import { contrast } from "./contrast.ts";
import { intervalOf } from "./interval.ts";

/** 'Gestegen', 'gedaald', 'niet aantoonbaar veranderd', 'te weinig antwoorden'. */
export type Verdict = "risen" | "fallen" | "notShown" | "tooFewAnswers";

/** How to judge; all of it is set before anybody has seen an answer. */
export interface ChangeOptions {
  /** Of the interval, between 0 and 1: 0.95 when left out. */
  readonly confidence?: number;
  /** With fewer answers in either wave we say nothing: 50 when left out, 2 at least. */
  readonly leastAnswers?: number;
  /** A change smaller than this makes no difference to anybody. Asks whether the change is surely that small. */
  readonly negligible?: number;
}

/** What became of an item between two waves. */
export interface Change {
  readonly kind: "change";
  readonly before: MeanEstimate;
  readonly after: MeanEstimate;
  readonly difference: number;
  readonly standardError: number;
  readonly degrees: number;
  readonly low: number;
  readonly high: number;
  /** The chance of a difference at least as large when nothing changed (the p value). */
  readonly chance: number;
  /** The difference in standard deviations of the answers (Cohen's d): 0.2 is small, 0.8 large. */
  readonly effectSize: number;
  /** How many people, or clusters, were in both waves. */
  readonly linked: number;
  readonly verdict: Verdict;
  /**
   * Whether the change is surely smaller than what was called negligible beforehand: the interval with twice the doubt outside it (90 %
   * for 95 %) lies within it. Only when a negligible change was named.
   */
  readonly isNegligible?: boolean;
}

/** Nothing can be said of one of the waves. */
export interface NoChange {
  readonly kind: "none";
  readonly before: MeanEstimate | NoEstimate;
  readonly after: MeanEstimate | NoEstimate;
  readonly verdict: "tooFewAnswers";
}

const LEAST_ANSWERS = 50;

/**
 * Holds two waves beside each other, whether they asked different people, the same people or some of the same.
 *
 * The difference counts only when its interval lies wholly above or below zero; everything else is "not shown to have changed", which
 * is not "the same". That it is the same, but for what is negligible, is a question of its own (two one-sided tests). Both waves
 * should be weighted to the population of their time: then a change of who answered does not look like a change of opinion.
 *
 * @throws DomainError `statistics.badConfidence`, `statistics.badNegligible`
 *
 * @example
 * measureChange(estimateMean(first, before), estimateMean(second, after)).verdict; // "notShown"
 *
 * @see Schuirmann, A Comparison of the Two One-Sided Tests Procedure (J. Pharmacokinetics and Biopharmaceutics 15, 1987)
 */
export function measureChange(
  before: MeanEstimate | NoEstimate,
  after: MeanEstimate | NoEstimate,
  options: ChangeOptions = {},
): Change | NoChange {
  const { confidence = 0.95, leastAnswers = LEAST_ANSWERS, negligible } = options;
  checkConfidence(confidence);
  if (negligible !== undefined && !(negligible > 0))
    throw new DomainError("statistics.badNegligible", "invalid", { negligible });
  if (before.kind === "none" || after.kind === "none") return { kind: "none", before, after, verdict: "tooFewAnswers" };

  const found = contrast([
    { estimate: after, times: 1 },
    { estimate: before, times: -1 },
  ]);
  const interval = intervalOf(found, confidence);
  const { value: difference, standardError, degrees, linked } = found;
  const hasFew = Math.min(before.answers, after.answers) < leastAnswers;
  const base = { before, after, difference, standardError, degrees, linked, ...interval };
  const effectSize = inDeviations(difference, before, after);
  const verdict = hasFew ? "tooFewAnswers" : verdictOf(interval);
  if (negligible === undefined) return { kind: "change", ...base, effectSize, verdict };

  const narrow = intervalOf(found, 2 * confidence - 1);
  const isNegligible = narrow.low > -negligible && narrow.high < negligible;
  return { kind: "change", ...base, effectSize, verdict, isNegligible };
}

/** @throws DomainError `statistics.badConfidence` when it is not above a half and below 1 */
export function checkConfidence(confidence: number): void {
  if (!(confidence > 0.5 && confidence < 1))
    throw new DomainError("statistics.badConfidence", "invalid", { confidence });
}

function verdictOf({ low, high }: { readonly low: number; readonly high: number }): Verdict {
  if (low > 0) return "risen";
  return high < 0 ? "fallen" : "notShown";
}

function inDeviations(difference: number, before: MeanEstimate, after: MeanEstimate): number {
  const pooled = Math.sqrt((before.deviation ** 2 + after.deviation ** 2) / 2);
  return pooled > 0 ? difference / pooled : 0;
}
