export { type BallotKind, type Ballots, collectBallots, type Mark, type Option } from "./ballots/ballots.ts";
export { readPabulib } from "./ballots/read-pabulib.ts";
export type { BudgetElection, Project, Purse } from "./shares/budget-election.ts";
export { type Completion, type SharesOptions, type SharesOutcome, shareEqually } from "./shares/equal-shares.ts";
export { divideByVotes } from "./shares/greedy.ts";
