import type { Situation } from "./situation.ts";

type Ids = readonly string[] | undefined;

/** A condition on a situation: it holds when any id named under any list stands in the situation. */
export interface Condition {
  readonly problems?: Ids;
  readonly groups?: Ids;
  readonly divides?: Ids;
  readonly locations?: Ids;
  readonly phases?: Ids;
}

/** Whether a condition holds in a situation: one shared id is enough. */
export function holds(condition: Condition, situation: Situation): boolean {
  const shares = (wanted: Ids, seen: readonly string[]) => wanted?.some((id) => seen.includes(id)) ?? false;
  return (
    shares(condition.problems, situation.problems) ||
    shares(condition.groups, situation.groups) ||
    shares(condition.divides, situation.divides) ||
    shares(condition.locations, situation.locations) ||
    shares(condition.phases, situation.phase === undefined ? [] : [situation.phase])
  );
}
