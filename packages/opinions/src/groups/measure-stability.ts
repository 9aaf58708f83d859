import { foldOf } from "../placement/folds.ts";
import { placePeople } from "../placement/place-people.ts";
import type { Solution } from "../solve.ts";
import { someOf, votesOf } from "../votes/packed-votes.ts";
import { alike } from "./alike.ts";
import { type Groups, keepGroups } from "./choose-groups.ts";

/** How far the groups depend on exactly who took part. */
export interface Stability {
  /** The mean and the lowest adjusted Rand index between the groups and those without one in twenty, of people who are in one both times. */
  readonly mean: number;
  readonly worst: number;
}

const TIMES = 10;
const ONE_IN = 20;
const ENOUGH_VOTES = 400_000;

/** Leaves out one person in twenty, ten times, and looks whether the others still stand together. One group is stable. */
export function measureStability({ placement, groups }: Pick<Solution, "placement" | "groups">): Stability {
  if (groups.sizes.length < 2) return { mean: 1, worst: 1 };
  const votes = someOf(placement.votes, ENOUGH_VOTES);
  const all = votes === placement.votes ? groups : keepGroups(placePeople(votes), groups);
  const indices = Array.from({ length: TIMES }, (_, time) => {
    const kept = Uint32Array.from(
      Array.from({ length: votes.people }, (__, person) => person).filter(
        (person) => foldOf(person, time, ONE_IN) !== 0,
      ),
    );
    return alike(ofKept(all, kept), keepGroups(placePeople(votesOf(votes, kept)), groups).groupOf);
  });
  return { mean: indices.reduce((sum, index) => sum + index, 0) / TIMES, worst: Math.min(...indices) };
}

function ofKept({ groupOf }: Groups, kept: Uint32Array): Uint8Array {
  return Uint8Array.from(kept, (person) => groupOf[person]!);
}
