import { foldOf } from "../placement/folds.ts";
import { isPlaced, placePeople } from "../placement/place-people.ts";
import { type Placement, STRIDE } from "../placement/placement.ts";
import { lossOf } from "../placement/plain-functions.ts";
import { placeByTendency } from "../placement/tendencies.ts";
import { keepVotes, type PackedVotes } from "../votes/packed-votes.ts";
import { type Clustering, clusterPoints, type Points } from "./cluster.ts";
import { type GroupOfPerson, type GroupRates, learnGroupRates, NO_GROUP, noRates } from "./group-rates.ts";

/** The people who can stand in a group, and where they stand, in log odds. */
export interface Standing {
  readonly people: Uint32Array;
  readonly points: Points;
}

/** The most groups that are looked for. */
export const MOST_GROUPS = 6;

/** Everyone who is placed, on lines stretched by how much they divide, so that a line that says little weighs little. */
export function standingOf({ votes, people, spreads }: Placement, within: PackedVotes = votes): Standing {
  const placed: number[] = [];
  for (let person = 0; person < votes.people; person++) if (isPlaced(within, person)) placed.push(person);
  const points = new Float64Array(2 * placed.length);
  const [first, second] = spreads.weights.map(Math.sqrt) as [number, number];
  placed.forEach((person, n) => {
    points[2 * n] = people[person * STRIDE + 1]! * first;
    points[2 * n + 1] = people[person * STRIDE + 2]! * second;
  });
  return { people: Uint32Array.from(placed), points };
}

/** The group of every person by number, from the groups of those who stand somewhere. */
export function spreadOut({ people }: Standing, { groupOf }: Clustering, all: number): GroupOfPerson {
  const ofPerson = new Uint8Array(all).fill(NO_GROUP);
  people.forEach((person, n) => {
    ofPerson[person] = groupOf[n]!;
  });
  return ofPerson;
}

/** Enough to say on which side somebody stands; the published places take more. */
const SWEEPS = 4;

/** What held-out votes cost each person, under the model without groups and under those with 2, 3, … groups. */
export interface HeldOut {
  readonly additive: Float64Array;
  /** For 2 groups first. */
  readonly grouped: readonly Float64Array[];
  /** Per fold, the groups it made, for 2 groups first: to see whether they come back. */
  readonly made: readonly (readonly GroupOfPerson[])[];
}

/**
 * Predicts every vote from groups that were made without it.
 *
 * The votes are dealt over folds by a hash of person and statement. For each fold people are placed and grouped on the
 * other votes, rates of the groups are learned from these, and what the fold's votes cost is counted.
 */
export function predictHeldOut(votes: PackedVotes, folds: number): HeldOut {
  const additive = new Float64Array(votes.people);
  const grouped = Array.from({ length: MOST_GROUPS - 1 }, () => new Float64Array(votes.people));
  const made: GroupOfPerson[][] = [];
  const nobody = new Uint8Array(votes.people).fill(NO_GROUP);
  for (let fold = 0; fold < folds; fold++) {
    const learned = keepVotes(votes, (person, statement) => foldOf(person, statement, folds) !== fold);
    const heldOut = keepVotes(votes, (person, statement) => foldOf(person, statement, folds) === fold);
    const without = placeByTendency(learned);
    addLosses(without, heldOut, { to: additive, rates: noRates(votes.statements), groupOf: nobody });
    const standing = standingOf(placePeople(learned, { sweeps: SWEEPS }), votes);
    const clusterings = clusterPoints(standing.points, MOST_GROUPS).slice(1);
    made.push(clusterings.map((clustering) => spreadOut(standing, clustering, votes.people)));
    made[fold]!.forEach((groupOf, n) => {
      const rates = learnGroupRates(without, groupOf, n + 2);
      addLosses(without, heldOut, { to: grouped[n]!, rates, groupOf });
    });
  }
  return { additive, grouped, made };
}

interface Counting {
  readonly to: Float64Array;
  readonly rates: GroupRates;
  readonly groupOf: GroupOfPerson;
}

/** π / 8, as in predict.ts. */
const DOUBT = 0.39269908169872414;

function addLosses(placement: Placement, heldOut: PackedVotes, { to, rates, groupOf }: Counting): void {
  for (let person = 0; person < heldOut.people; person++)
    to[person]! += lossOfBallot(placement, heldOut, { person, rates, group: Math.min(groupOf[person]!, rates.groups) });
}

interface Ballot {
  readonly person: number;
  readonly rates: GroupRates;
  readonly group: number;
}

function lossOfBallot(
  { people, statements }: Placement,
  heldOut: PackedVotes,
  { person, rates, group }: Ballot,
): number {
  const base = people[person * STRIDE]!;
  const doubtOfBase = people[person * STRIDE + 3]!;
  const first = group * heldOut.statements;
  let loss = 0;
  for (let t = heldOut.starts[person]!, end = heldOut.starts[person + 1]!; t < end; t++) {
    const vote = heldOut.votes[t]!;
    if (vote === 0) continue;
    const statement = heldOut.statementOf[t]!;
    const doubt = doubtOfBase + statements[statement * STRIDE + 3]! + rates.doubts[first + statement]!;
    const odds = base + statements[statement * STRIDE]! + rates.shifts[first + statement]!;
    loss += lossOf(odds / Math.sqrt(1 + DOUBT * doubt), (vote + 1) / 2);
  }
  return loss;
}
