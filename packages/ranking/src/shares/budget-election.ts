import type { Ballots, Option } from "../ballots/ballots.ts";

/** Something to spend money on. */
export interface Project extends Option {
  /** In whole units of the currency and at most six decimals, 0 or more. */
  readonly cost: number;
  /** The theme it belongs to, and the part of town it is for; undefined where the file does not say. */
  readonly category?: string | undefined;
  readonly neighbourhood?: string | undefined;
}

/** A purse of its own for the projects of one theme or one part of town. */
export interface Purse {
  readonly by: "category" | "neighbourhood";
  readonly name: string;
  readonly amount: number;
}

/** A budget, the projects that ask for a part of it, and who supports which. */
export interface BudgetElection {
  readonly title: string;
  /** As in ISO 4217, such as EUR; empty when it is not known. */
  readonly currency: string;
  readonly budget: number;
  /** The same list as the options of the ballots. */
  readonly projects: readonly Project[];
  readonly ballots: Ballots;
  readonly purses: readonly Purse[];
}
