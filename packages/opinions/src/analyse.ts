import type { LongWork } from "@naast/kernel";
import { measureDivision } from "./division/measure-division.ts";
import { measureSharedGround } from "./division/measure-shared-ground.ts";
import type { Estimate } from "./division/people-blocks.ts";
import { measureStability, type Stability } from "./groups/measure-stability.ts";
import { type Asked, type Solution, solve } from "./solve.ts";
import { countJudged } from "./values/bridges.ts";
import { type JudgedBridge, judgeBridges } from "./values/judge-bridges.ts";
import { scoreLikeCommunityNotes } from "./values/second-opinion.ts";
import { findTwins } from "./votes/twins.ts";

/** Everything that is published about a conversation, statements and people by number. */
export interface Analysis {
  readonly kind: "analysed";
  readonly solution: Solution;
  readonly bridges: readonly JudgedBridge[];
  /** Statements with at least 10 votes in every group: only of these anything is said. */
  readonly judged: number;
  readonly division: Estimate;
  readonly sharedGround: Estimate;
  readonly stability: Stability;
  /** People whose ballot is nearly the same as another one. */
  readonly twins: readonly number[];
}

/**
 * Analyses a conversation: {@link solve}, and beside it what says how far each finding can be trusted.
 *
 * Nothing in it is drawn by a seed that somebody chose, and what went before makes no difference: whoever has the votes
 * gets the same answer.
 *
 * @param work - steps: placing, checking, dividing, stability; a half analysis means nothing, so stopping gives none
 */
export function analyse(asked: Asked, work: LongWork = {}): Analysis | { readonly kind: "stopped" } {
  const goOn = (done: number, step: string) => {
    work.onProgress?.(done, 4, step);
    return !work.shouldStop?.();
  };
  if (!goOn(0, "placing")) return { kind: "stopped" };
  const solution = solve(asked);
  const { votes } = solution.placement;
  const { groupOf, sizes } = solution.groups;
  if (!goOn(1, "checking")) return { kind: "stopped" };
  const twins = findTwins(votes);
  const bridges = judgeBridges(solution, scoreLikeCommunityNotes(votes));
  if (!goOn(2, "dividing")) return { kind: "stopped" };
  const division = measureDivision(votes);
  const sharedGround = measureSharedGround(votes, groupOf, sizes.length);
  if (!goOn(3, "stability")) return { kind: "stopped" };
  const stability = measureStability(solution);
  work.onProgress?.(4, 4, "stability");
  const judged = countJudged(solution.tallies);
  return { kind: "analysed", solution, bridges, judged, division, sharedGround, stability, twins };
}
