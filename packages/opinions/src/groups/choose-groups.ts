import type { Placement } from "../placement/placement.ts";
import { type PackedVotes, someOf } from "../votes/packed-votes.ts";
import { alike } from "./alike.ts";
import { leaveBetween } from "./between.ts";
import { type Clustering, type Clusterings, clusterPoints } from "./cluster.ts";
import {
  learnFolds,
  lossesWith,
  lossesWithout,
  MOST_GROUPS,
  type Standing,
  spreadOut,
  standingOf,
} from "./cross-fit.ts";
import { type GroupOfPerson, NO_GROUP } from "./group-rates.ts";

/** What groups have to earn before anybody hears of them. Set by simulation: see the README. */
const RULES = {
  /** Each division makes held-out votes at least so much cheaper, as a share of what they cost without groups. */
  leastGain: 0.03,
  /** A further division brings at least this share of what those before it brought on average. */
  shareOfEarlier: 0.5,
  /** The gain is so many standard errors above zero, people taken as the units. */
  standardErrors: 3,
  /** Groups that were made without one part of the votes and without another are at least so alike. */
  comesBack: 0.2,
  /** Nobody hears of a group that is smaller. */
  leastPeople: 10,
  leastShare: 0.05,
} as const;

/** Above this many votes the number of groups is looked for among some of the people, and at least one in eight. */
const ENOUGH_VOTES = 100_000;
const ONE_IN = 8;
const FEW_VOTES = 10_000;
/** The glance before that: where it is clear, it is enough. */
const GLANCE = 12_000;
const ONE_IN_GLANCE = 20;
const CLEAR = 2; // standard errors

/** Why so many groups and no more. */
export interface Evidence {
  readonly groups: number;
  /** By how much held-out votes are cheaper than without groups, as a share. */
  readonly gain: number;
  readonly standardErrors: number;
  /** How alike the groups of each fold are to those of the fold before: an adjusted Rand index. */
  readonly comesBack: number;
}

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
 * differ is not cut in ever more pieces. Groups must come back when part of the votes is left out, and none may be
 * smaller than 10 people or 5 %. Whoever stands on the border of two groups is in neither.
 *
 * In votes that were shuffled the gain is below zero, because what was learned there holds for nothing else. That is the
 * null hypothesis by which these rules were set.
 *
 * @param earlier - groups whose number is kept without asking the votes again, for a live preview
 */
export function chooseGroups(placement: Placement, earlier?: Groups): Groups {
  const standing = standingOf(placement);
  if (standing.people.length === 0)
    return { groupOf: new Uint8Array(placement.votes.people).fill(NO_GROUP), sizes: [], between: 0, evidence: [] };

  const clusterings = withoutBetween(placement, standing);
  const evidence = earlier?.evidence ?? evidenceFor(placement);
  const chosen = earlier ? Math.max(1, earlier.sizes.length) : mostWorthwhile(clusterings, evidence);
  const clustering = clusterings(chosen) ?? clusterings(1)!;
  return { ...inOrder(standing, clustering, placement.votes.people), evidence };
}

function withoutBetween(placement: Placement, standing: Standing): Clusterings {
  const clusterings = clusterPoints(standing.points);
  return (groups) => {
    const clustering = clusterings(groups);
    return clustering && { ...clustering, groupOf: leaveBetween(placement, standing, clustering) };
  };
}

function mostWorthwhile(clusterings: Clusterings, evidence: readonly Evidence[]): number {
  let chosen = { groups: 1, gain: 0 };
  for (const found of evidence) {
    if (!isWorthwhile(found, chosen) || !isSound(found)) continue;
    const clustering = clusterings(found.groups);
    if (clustering && !hasSmallGroup(clustering, found.groups)) chosen = found;
  }
  return chosen.groups;
}

/** Whether dividing further brings enough beside what was chosen until now. */
function isWorthwhile(found: Evidence, chosen: Pick<Evidence, "groups" | "gain">): boolean {
  return found.gain - chosen.gain >= askedOf(found, chosen);
}

function askedOf({ groups }: Evidence, chosen: Pick<Evidence, "groups" | "gain">): number {
  const earlier = chosen.groups > 1 ? chosen.gain / (chosen.groups - 1) : 0;
  return Math.max(RULES.leastGain, RULES.shareOfEarlier * earlier) * (groups - chosen.groups);
}

function isSound({ standardErrors, comesBack }: Evidence): boolean {
  return standardErrors >= RULES.standardErrors && comesBack >= RULES.comesBack;
}

function hasSmallGroup({ groupOf }: Clustering, groups: number): boolean {
  const least = Math.max(RULES.leastPeople, RULES.leastShare * groupOf.length);
  return sizesOf(groupOf, groups).some((size) => size < least);
}

/** A glance at some of the people where that is clear, and else the evidence of more of them. */
function evidenceFor({ votes }: Placement): Evidence[] {
  if (votes.votes.length === 0) return [];
  const few = someOf(votes, Math.max(GLANCE, votes.votes.length / ONE_IN_GLANCE));
  const glance = few === votes ? [] : evidenceIn(few);
  return isClear(glance) ? glance : evidenceIn(someOf(votes, Math.max(ENOUGH_VOTES, votes.votes.length / ONE_IN)));
}

/** Whether groups were seen, and each division brings clearly more, or clearly less, than is asked. */
function isClear(evidence: readonly Evidence[]): boolean {
  let chosen = { groups: 1, gain: 0 };
  for (const found of evidence) {
    const above = found.gain - chosen.gain - askedOf(found, chosen);
    if (Math.abs(above) * found.standardErrors < CLEAR * found.gain) return false;
    if (above > 0 && !isSound(found)) return false;
    if (above > 0) chosen = found;
  }
  return chosen.groups > 1;
}

/** The evidence for 2, 3, … groups, until one more brings less than half of what is asked. */
function evidenceIn(some: PackedVotes): Evidence[] {
  const folds = learnFolds(some, some.votes.length < FEW_VOTES ? 5 : 2);
  const without = lossesWithout(folds);
  const evidence: Evidence[] = [];
  for (let groups = 2; groups <= MOST_GROUPS; groups++) {
    const found = evidenceOf(without, lossesWith(folds, groups), groups);
    if (!found) break;
    const before = evidence.at(-1);
    evidence.push(found);
    if (before && found.gain - before.gain < Math.max(RULES.leastGain, askedOf(found, before) / 2)) break;
  }
  return evidence;
}

function evidenceOf(
  without: Float64Array,
  { losses, made }: ReturnType<typeof lossesWith>,
  groups: number,
): Evidence | undefined {
  let [all, gain, squares, people] = [0, 0, 0, 0];
  for (let person = 0; person < losses.length; person++) {
    if (without[person] === 0) continue;
    const own = without[person]! - losses[person]!;
    all += without[person]!;
    gain += own;
    squares += own * own;
    people += 1;
  }
  const again = made.slice(1).map((groupOf, n) => alike(made[n]!, groupOf));
  if (all === 0 || again.length === 0) return undefined;
  const error = Math.sqrt(Math.max(0, squares - (gain * gain) / people));
  const comesBack = again.reduce((sum, one) => sum + one, 0) / again.length;
  return { groups, gain: gain / all, standardErrors: error > 0 ? gain / error : 0, comesBack };
}

function sizesOf(groupOf: Uint8Array, groups: number): number[] {
  const sizes = Array.from({ length: groups }, () => 0);
  for (const group of groupOf) if (group < groups) sizes[group]! += 1;
  return sizes;
}

/** Numbers the groups by size, and those of one size by their first person. */
function inOrder(standing: Standing, clustering: Clustering, people: number) {
  const groups = clustering.middles.length / 2;
  const sizes = sizesOf(clustering.groupOf, groups);
  const first = sizes.map((_, group) => clustering.groupOf.indexOf(group));
  const order = sizes.map((_, group) => group).toSorted((a, b) => sizes[b]! - sizes[a]! || first[a]! - first[b]!);
  const placeOf = Uint8Array.from(order, (_, group) => order.indexOf(group));
  const groupOf = spreadOut(standing, clustering, people).map((group) => (group < groups ? placeOf[group]! : group));
  const between = clustering.groupOf.length - sizes.reduce((sum, size) => sum + size, 0);
  return { groupOf, sizes: order.map((group) => sizes[group]!), between };
}
