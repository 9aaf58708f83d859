import type { PackedVotes } from "../votes/packed-votes.ts";

/**
 * Numbers of one person, or of one statement, side by side: its base, its place along two lines, and the six covariances
 * of those three (base-base, base-first, base-second, first-first, first-second, second-second).
 */
export const STRIDE = 9;

/** How wide numbers lie around their middle, estimated from the votes themselves. */
export interface Spreads {
  /** Of the tendency of people to agree: its variance. */
  tendency: number;
  /** Of the popularity of statements: its mean and variance. */
  popularity: number;
  popularityVariance: number;
  /** Of the weight of statements on each line: its variance. The places of people have variance 1. */
  weights: [number, number];
}

/**
 * Where everybody stands, and what every statement weighs.
 *
 * The log odds that person i agrees with statement j is a_i + b_j + u_i·v_j. The first two are no opinion: a_i is
 * how readily somebody says yes at all, b_j how popular a statement is. Only u_i is a place along the dividing lines,
 * the first of which divides most.
 */
export interface Placement {
  readonly votes: PackedVotes;
  /** STRIDE numbers a person: tendency a, place u₁, u₂, covariances. */
  readonly people: Float64Array;
  /** STRIDE numbers a statement: popularity b, weights v₁, v₂, covariances. */
  readonly statements: Float64Array;
  readonly spreads: Spreads;
}

const WEIGHT_OF_PASS = 0.1;

/** What a vote counts for: who passes says little, but not nothing. Worked out, which costs a loop less than a table. */
export function weightOf(vote: number): number {
  return WEIGHT_OF_PASS + (1 - WEIGHT_OF_PASS) * (vote & 1);
}
