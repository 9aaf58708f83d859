import { foldOf } from "../placement/folds.ts";
import { isPlaced, placePeople } from "../placement/place-people.ts";
import { type Placement, STRIDE } from "../placement/placement.ts";
import { lossOf } from "../placement/plain-functions.ts";
import { DOUBT } from "../placement/predict.ts";
import { placeByTendency } from "../placement/tendencies.ts";
import { type PackedVotes, splitVotes } from "../votes/packed-votes.ts";
import { type Clustering, type Clusterings, clusterPoints, type Points } from "./cluster.ts";
import { type GroupOfPerson, type GroupRates, learnGroupRates, NO_GROUP, ratesOfAll } from "./group-rates.ts";

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

/** Enough to say on which side somebody stands; the published places take more, and so does a city with several camps. */
const SWEEPS = 3;
const SWEEPS_OF_MANY = 8;
const MANY_VOTES = 100_000;

/** A fold: what was learned without its votes, and these. */
export interface Fold {
  readonly additive: Placement;
  readonly heldOut: PackedVotes;
  readonly standing: Standing;
  readonly clusterings: Clusterings;
}

/**
 * Places and groups people once for every fold, each time without the votes of that fold. Votes are dealt over the folds
 * by a hash of person and statement.
 */
export function learnFolds(votes: PackedVotes, folds: number): Fold[] {
  return partsOf(votes, folds).map(([learned, heldOut]) => {
    const additive = placeByTendency(learned);
    const sweeps = votes.votes.length > MANY_VOTES ? SWEEPS_OF_MANY : SWEEPS;
    const standing = standingOf(placePeople(learned, { sweeps, tendencies: additive }), votes);
    return { additive, heldOut, standing, clusterings: clusterPoints(standing.points) };
  });
}

/** What is learned from and what is held out, for each fold. Of two folds each is what the other leaves. */
function partsOf(votes: PackedVotes, folds: number): [PackedVotes, PackedVotes][] {
  const split = (fold: number) => splitVotes(votes, (person, statement) => foldOf(person, statement, folds) !== fold);
  const [learned, heldOut] = split(0);
  if (folds === 2)
    return [
      [learned, heldOut],
      [heldOut, learned],
    ];
  return [[learned, heldOut], ...Array.from({ length: folds - 1 }, (_, fold) => split(fold + 1))];
}

/** What the held-out votes of all folds cost each person when nothing is known of groups. */
export function lossesWithout(folds: readonly Fold[]): Float64Array {
  const people = folds[0]!.heldOut.people;
  const [losses, nobody] = [new Float64Array(people), new Uint8Array(people).fill(NO_GROUP)];
  for (const { additive, heldOut } of folds)
    addLosses(additive, heldOut, { to: losses, rates: ratesOfAll(additive), groupOf: nobody });
  return losses;
}

/** What they cost with this number of groups, and who was in which group of each fold; fewer where a fold has no so many. */
export function lossesWith(folds: readonly Fold[], groups: number) {
  const losses = new Float64Array(folds[0]!.heldOut.people);
  const made = folds.flatMap(({ additive, heldOut, standing, clusterings }) => {
    const clustering = clusterings(groups);
    if (!clustering) return [];
    const groupOf = spreadOut(standing, clustering, heldOut.people);
    addLosses(additive, heldOut, { to: losses, rates: learnGroupRates(additive, groupOf, groups), groupOf });
    return [groupOf];
  });
  return { losses, made };
}

interface Counting {
  readonly to: Float64Array;
  readonly rates: GroupRates;
  readonly groupOf: GroupOfPerson;
}

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
  { people }: Placement,
  heldOut: PackedVotes,
  { person, rates: { rates }, group }: Ballot,
): number {
  const base = people[person * STRIDE]!;
  const doubtOfBase = people[person * STRIDE + 3]!;
  const first = group * heldOut.statements;
  let loss = 0;
  for (let t = heldOut.starts[person]!, end = heldOut.starts[person + 1]!; t < end; t++) {
    const vote = heldOut.votes[t]!;
    if (vote === 0) continue;
    const at = 2 * (first + heldOut.statementOf[t]!);
    const doubt = doubtOfBase + rates[at + 1]!;
    loss += lossOf((base + rates[at]!) / Math.sqrt(1 + DOUBT * doubt), 0.5 * vote + 0.5);
  }
  return loss;
}
