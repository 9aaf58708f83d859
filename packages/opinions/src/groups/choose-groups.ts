import type { Placement } from "../placement/placement.ts";
import { leaveBetween } from "./between.ts";
import { type Clustering, type Clusterings, clusterPoints, leastGap, settled } from "./cluster.ts";
import { MOST_GROUPS, type Standing, spreadOut, standingOf } from "./cross-fit.ts";
import { type Apart, type Evidence, evidenceFor, isSound, isWorthwhile, NONE } from "./evidence.ts";
import { type GroupOfPerson, NO_GROUP } from "./group-rates.ts";

/** Nobody hears of a group that is smaller. */
const LEAST_PEOPLE = 10;
const LEAST_SHARE = 0.05;

/** So far apart, as {@link leastGap} has it, lie no pieces of a line without a gap: halves of a bell 3.5, pieces of an even line 6. */
const GAP = 7;

/** The groups in a conversation. One group says: we see no separate camps. */
export interface Groups {
  /** Of every person; BETWEEN or NO_GROUP for whoever is in none. Largest group first. */
  readonly groupOf: GroupOfPerson;
  readonly sizes: readonly number[];
  /** How many stand so near to a border that their votes do not tell in which group they are. */
  readonly between: number;
  /** For 2, 3, … groups, also those that were not chosen, until one more brought too little. */
  readonly evidence: readonly Evidence[];
}

/**
 * Divides people in as many groups as the votes themselves ask for, from 1 to 6.
 *
 * A number of groups counts only when votes that were held out are predicted better with them than from tendency and
 * popularity alone: clearly (3 standard errors), and by at least 3 % of the loss for every division. A further division
 * must also bring at least half of what those before it brought on average, so that a line along which people simply
 * differ is not cut in ever more pieces; unless all groups lie apart, with hardly anybody in between. Groups must come
 * back when part of the votes is left out, and none may be smaller than 10 people or 5 %. Whoever stands on the border of two groups is in neither.
 *
 * In votes that were shuffled the gain is below zero, because what was learned there holds for nothing else. That is the
 * null hypothesis by which these rules were set.
 *
 * @param look - what gives the evidence; everything that is published has it from {@link evidenceFor}
 */
export function chooseGroups(placement: Placement, look = evidenceFor): Groups {
  const standing = standingOf(placement);
  const clusterings = seenIn(standing);
  const isApart = apartOn(standing, clusterings);
  const evidence = standing.people.length === 0 ? [] : look(placement.votes, isApart);
  const published = (groups: number) => withoutBetween(placement, standing, clusterings(groups));
  return { ...inOrder(placement, standing, mostWorthwhile(published, evidence, isApart)), evidence };
}

/** Divides people in as many groups as before, without asking the votes again how many: for a live preview. */
export function keepGroups(placement: Placement, { sizes, evidence }: Groups): Groups {
  const standing = standingOf(placement);
  const clusterings = seenIn(standing);
  const clustering = withoutBetween(placement, standing, clusterings(Math.max(1, sizes.length)));
  return { ...inOrder(placement, standing, clustering ?? clusterings(1)), evidence };
}

/** Within so many rounds groups settle where there are gaps between them; looking for gaps asks for no more. */
const ROUNDS_TO_SEE = 10;

function seenIn({ points }: Standing): Clusterings {
  return clusterPoints(points, ROUNDS_TO_SEE);
}

/** The groups as they are published: settled until nobody changes, and without those at a border. */
function withoutBetween(placement: Placement, standing: Standing, seen: Clustering | undefined) {
  if (!seen) return undefined;
  const clustering = settled(standing.points, seen);
  return { ...clustering, groupOf: leaveBetween(placement, standing, clustering) };
}

function apartOn({ points }: Standing, clusterings: Clusterings): Apart {
  const known = new Map<number, boolean>();
  const look = (groups: number) => {
    const clustering = groups > MOST_GROUPS ? undefined : clusterings(groups);
    return clustering !== undefined && !hasSmallGroup(clustering) && leastGap(points, clustering) >= GAP;
  };
  return (groups) => {
    const isApart = known.get(groups) ?? look(groups);
    known.set(groups, isApart);
    return isApart;
  };
}

function mostWorthwhile(
  clusterings: Clusterings,
  evidence: readonly Evidence[],
  isApart: Apart,
): Clustering | undefined {
  let [chosen, best] = [NONE, clusterings(1)];
  for (const found of evidence) {
    if (!isWorthwhile(found, chosen, isApart) || !isSound(found)) continue;
    const clustering = clusterings(found.groups);
    if (clustering && !hasSmallGroup(clustering)) [chosen, best] = [found, clustering];
  }
  return best;
}

function hasSmallGroup({ groupOf, middles }: Clustering): boolean {
  const least = Math.max(LEAST_PEOPLE, LEAST_SHARE * groupOf.length);
  return sizesOf(groupOf, middles.length / 2).some((size) => size < least);
}

function sizesOf(groupOf: Uint8Array, groups: number): number[] {
  const sizes = Array.from({ length: groups }, () => 0);
  for (const group of groupOf) if (group < groups) sizes[group]! += 1;
  return sizes;
}

/** Numbers the groups by size, and those of one size by their first person. */
function inOrder({ votes }: Placement, standing: Standing, clustering: Clustering | undefined) {
  if (!clustering || standing.people.length === 0)
    return { groupOf: new Uint8Array(votes.people).fill(NO_GROUP), sizes: [], between: 0 };
  const groups = clustering.middles.length / 2;
  const sizes = sizesOf(clustering.groupOf, groups);
  const first = sizes.map((_, group) => clustering.groupOf.indexOf(group));
  const order = sizes.map((_, group) => group).toSorted((a, b) => sizes[b]! - sizes[a]! || first[a]! - first[b]!);
  const placeOf = Uint8Array.from(order, (_, group) => order.indexOf(group));
  const groupOf = spreadOut(standing, clustering, votes.people).map((group) =>
    group < groups ? placeOf[group]! : group,
  );
  const between = clustering.groupOf.length - sizes.reduce((sum, size) => sum + size, 0);
  return { groupOf, sizes: order.map((group) => sizes[group]!), between };
}
