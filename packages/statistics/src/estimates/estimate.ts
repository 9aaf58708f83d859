import type { Design } from "./design.ts";

/** A figure about the population, with the doubt that comes of asking some and not all. */
export interface Estimate {
  readonly kind: "estimate";
  readonly value: number;
  /** How far the figure would typically lie from the truth if one could ask again and again (linearised, after weighting). */
  readonly standardError: number;
  /** What an interval is made with: the standard error, widened for how few people stand for how many. See `influenceOf`. */
  readonly intervalError: number;
  /** For the t distribution: units minus strata. */
  readonly degrees: number;
  /** How many people answered. */
  readonly answers: number;
  /** For each unit of the design, its part in the doubt: their squares add up to the squared standard error. */
  readonly influence: Float64Array;
  readonly design: Design;
}

/** Too few answers to say anything: nobody or one person answered, or all doubt is hidden because no stratum has two units. */
export interface NoEstimate {
  readonly kind: "none";
  readonly answers: number;
}
