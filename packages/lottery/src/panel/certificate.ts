/** What an answer of the lottery aims at. */
export type Objective = "leximin" | "maximin" | "nash" | "goldilocks";

/**
 * The proof that no lottery over panels does better, for anyone to check.
 *
 * Every step is a claim about single panels: the prices of the people on a panel, added up, are at most `bound`. If that
 * holds for every panel it holds for every lottery, with chances instead of seats. What follows from it depends on the
 * objective; `verifyOptimal` checks both halves.
 */
export interface Certificate {
  readonly objective: Objective;
  /** The people of each type, by id; claims speak of types by their place in this list. */
  readonly types: readonly (readonly string[])[];
  readonly claims: readonly Claim[];
}

export interface Claim {
  /** The chance that the claim settles; 0 where it settles no single chance. */
  readonly level: number;
  /** The types that get this level. */
  readonly fixed: readonly number[];
  /** A type, and the price of each of its people. Types that are left out have the price 0. */
  readonly prices: readonly (readonly [type: number, price: number])[];
  readonly bound: number;
}
