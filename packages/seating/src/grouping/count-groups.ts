import { exactSum } from "@naast/kernel";
import type { Distances, GroupingProblem } from "./grouping-problem.ts";

/** What is wrong with groups. Positions of people and groups count from 0. */
export type GroupingFault =
  | { readonly kind: "notAPerson"; readonly group: number; readonly person: number }
  | { readonly kind: "nowhere"; readonly person: number }
  | { readonly kind: "twice"; readonly person: number }
  | { readonly kind: "badSize"; readonly group: number; readonly size: number }
  | { readonly kind: "badCount"; readonly groups: number };

/** Groups as they were counted again. */
export interface GroupingCount {
  /** The distances of all pairs within a group, each pair once. */
  readonly diversity: number;
  /** None when everybody is in one group and every group keeps its limits. */
  readonly faults: readonly GroupingFault[];
}

/**
 * Counts groups again from nothing but the problem: it knows none of the sums the search keeps.
 *
 * The diversity is the double nearest to the true sum of the distances as they were given, so it does not depend on the order of
 * groups or people. A number that is no person is a fault and adds nothing.
 *
 * @param groups - for each group the people in it, in any order
 */
export function countGroups(
  { distances, groups: limits }: GroupingProblem,
  groups: readonly (readonly number[])[],
): GroupingCount {
  const faults: GroupingFault[] = [];
  if (groups.length !== limits.length) faults.push({ kind: "badCount", groups: groups.length });
  groups.forEach((members, group) => {
    const { least = 0, most = Number.POSITIVE_INFINITY } = limits[group] ?? {};
    if (members.length < least || members.length > most) faults.push({ kind: "badSize", group, size: members.length });
    for (const person of members) if (!isPerson(person, distances)) faults.push({ kind: "notAPerson", group, person });
  });
  const known = groups.map((members) => members.filter((person) => isPerson(person, distances)));
  const times = new Uint32Array(distances.people);
  for (const person of known.flat()) times[person]! += 1;
  times.forEach((seen, person) => {
    if (seen !== 1) faults.push({ kind: seen === 0 ? "nowhere" : "twice", person });
  });
  return { diversity: exactSum(known.flatMap((members) => distancesWithin(members, distances))), faults };
}

function isPerson(person: number, { people }: Distances): boolean {
  return Number.isInteger(person) && person >= 0 && person < people;
}

function distancesWithin(members: readonly number[], { people, between }: Distances): number[] {
  return members.flatMap((one, place) => members.slice(0, place).map((other) => between[one * people + other]!));
}
