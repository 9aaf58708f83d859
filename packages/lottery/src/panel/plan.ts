import type { Claim } from "./certificate.ts";

/** The chances an objective would have if the relaxation were all there is, and the claims that make them the best. */
export interface Plan {
  /** The chance of each type. */
  readonly chances: Float64Array;
  readonly claims: readonly Claim[];
  /** What the claims settle: every chance, or only the lowest one above zero. */
  readonly settled: "all" | "lowest";
}
