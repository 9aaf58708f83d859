import type { Rules } from "./rules.ts";

/** Who moves as one, in each round. */
export interface Units {
  /** By round × people + person: position in `units`, or -1 for somebody who moves alone. */
  readonly unitOf: Int32Array;
  readonly units: readonly Unit[];
}

export interface Unit {
  readonly round: number;
  /** In the order of the list of people; at least two. */
  readonly people: readonly number[];
  /** The wishes that keep them together. */
  readonly wishes: readonly number[];
}

/** Gathers those whom wishes keep together, and whom somebody ties to both, round by round; who is absent ties nobody. */
export function unitsOf({ isPresent, together }: Rules, people: number): Units {
  const unitOf = new Int32Array(isPresent.length).fill(-1);
  const units: Unit[] = [];
  for (let from = 0; from < isPresent.length; from += people) {
    const round = from / people;
    const ties = together
      .filter(({ rounds }) => rounds[round] === 1)
      .map(({ wish, people: named }) => ({ wish, there: named.filter((person) => isPresent[from + person] === 1) }));
    for (const members of membersOf(ties)) {
      for (const person of members) unitOf[from + person] = units.length;
      const wishes = ties.filter(({ there }) => there.some((person) => members.includes(person)));
      units.push({ round, people: members, wishes: wishes.map(({ wish }) => wish) });
    }
  }
  return { unitOf, units };
}

interface Tie {
  readonly wish: number;
  readonly there: readonly number[];
}

/** Joins ties that have somebody in common; only what is then two people or more, in the order of the list of people. */
function membersOf(ties: readonly Tie[]): readonly (readonly number[])[] {
  const groupOf = new Map<number, number[]>();
  for (const { there } of ties) {
    const joined = [...new Set(there.flatMap((person) => groupOf.get(person) ?? [person]))];
    for (const person of joined) groupOf.set(person, joined);
  }
  return [...new Set(groupOf.values())]
    .filter(({ length }) => length > 1)
    .map((members) => members.toSorted((a, b) => a - b))
    .toSorted(([a = 0], [b = 0]) => a - b);
}
