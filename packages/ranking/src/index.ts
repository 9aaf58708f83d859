export {
  type Adoption,
  type AdoptionGroup,
  type AdoptionOptions,
  decideAdoption,
  type GroupVotes,
} from "./adoption/decide-adoption.ts";
export { type BallotKind, type Ballots, collectBallots, type Mark, type Option } from "./ballots/ballots.ts";
export { type BallotsFile, readBallots } from "./ballots/read-ballots.ts";
export { readPabulib } from "./ballots/read-pabulib.ts";
export { ballotsToChangeTop, type ChangeOfTop } from "./doubt/change-top.ts";
export { type RankInterval, type ResampleOptions, type Resampling, resampleRanks } from "./doubt/resample.ts";
export { explainLoser, explainTie, explainWinner, type Sentence } from "./shares/account.ts";
export type { BudgetElection, Project, Purse } from "./shares/budget-election.ts";
export { type PurseOutcome, type PursesOutcome, shareByPurse } from "./shares/by-purse.ts";
export {
  type Completion,
  type Loser,
  type SharesOptions,
  type SharesOutcome,
  shareEqually,
  type Winner,
} from "./shares/equal-shares.ts";
export { divideByVotes, type GreedyOutcome } from "./shares/greedy.ts";
export type { Utility } from "./shares/market.ts";
export { TALLY_METHODS, type TallyCount, type TallyMethod, type TallyOptions, tallyBallots } from "./tally/tally.ts";
