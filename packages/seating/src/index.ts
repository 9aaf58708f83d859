export type { UnmetWish } from "./account/unmet.ts";
export { checkSeating } from "./check/check-seating.ts";
export type { BrokenWish, Deviation, SeatingCheck, SeatingFault } from "./check/seating-check.ts";
export { countGroups, type GroupingCount, type GroupingFault } from "./grouping/count-groups.ts";
export { type Grouping, type GroupingOptions, groupDiversely } from "./grouping/group-diversely.ts";
export type { Distances, GroupingProblem, SizeLimits } from "./grouping/grouping-problem.ts";
export { readMdgplib } from "./grouping/read-mdgplib.ts";
export type { Person, Round, SeatingRequest, SizeRange, Table, Trait } from "./people/seating-request.ts";
export { planSeating, type SeatingOptions, type SeatingOutcome, type SeatingPlan } from "./plan/plan-seating.ts";
export type { PreviousPlan } from "./replan/homes.ts";
export {
  type ReplanOptions,
  type ReplanOutcome,
  replanSeating,
  type SeatChange,
  type SeatingReplan,
} from "./replan/replan-seating.ts";
export { type Composition, type CompositionRequest, composeGroups, type Phase } from "./weeks/compose-groups.ts";
export type { Contradiction } from "./wishes/contradictions.ts";
export type { Wish } from "./wishes/wish.ts";
