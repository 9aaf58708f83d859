import type { Placement } from "../placement/placement.ts";
import { everySoMany } from "../votes/packed-votes.ts";
import { alike } from "./alike.ts";
import { type Clustering, clusterPoints } from "./cluster.ts";
import { type HeldOut, MOST_GROUPS, predictHeldOut, type Standing, spreadOut, standingOf } from "./cross-fit.ts";
import { type GroupOfPerson, NO_GROUP } from "./group-rates.ts";

/** What groups have to earn before anybody hears of them. Set by simulation: see the README. */
const RULES = {
  /** Dividing in two makes held-out votes at least so much cheaper, as a share of what they cost without groups. */
  gainOfTwo: 0.03,
  /** So does each further group. It asks for more: who says two may be wrong by one, who says four by three. */
  gainOfFurther: 0.05,
  /** The gain is so many standard errors above zero, people taken as the units. */
  standardErrors: 3,
  /** Groups made without part of the votes are at least so alike (adjusted Rand index) to those made with all. */
  comesBack: 0.2,
  /** Nobody hears of a group that is smaller. */
  leastPeople: 10,
  leastShare: 0.05,
} as const;

/** Above this many votes the number of groups is looked for among some of the people. */
const ENOUGH_VOTES = 400_000;
const FEW_VOTES = 10_000;

/** Why so many groups and no more. */
export interface Evidence {
  readonly groups: number;
  /** By how much held-out votes are cheaper than without groups, as a share. */
  readonly gain: number;
  readonly standardErrors: number;
  /** How alike groups come back when part of the votes is left out: an adjusted Rand index. */
  readonly comesBack: number;
}

/** The groups in a conversation. One group says: we see no separate camps. */
export interface Groups {
  /** Of every person; NO_GROUP for whoever gave too few votes to be placed. Largest group first. */
  readonly groupOf: GroupOfPerson;
  readonly sizes: readonly number[];
  /** For 2, 3, … groups, also those that were not chosen. */
  readonly evidence: readonly Evidence[];
}

/**
 * Divides people in as many groups as the votes themselves ask for, from 1 to 6.
 *
 * A number of groups counts only when votes that were held out are predicted better with them than from tendency and
 * popularity alone: clearly (3 standard errors), and by at least 3 % of the loss for the first division and 5 % for each
 * group beyond two. Groups must come back when part of the votes is left out, and none may be smaller than 10 people or
 * 5 %. Of what is left, the number with the largest gain after what is asked is taken; ties go to fewer groups.
 *
 * In votes that were shuffled the gain is below zero, because what was learned there holds for nothing else. That is the
 * null hypothesis by which these rules were set.
 *
 * @param earlier - groups whose number is kept without asking the votes again, for a live preview
 */
export function chooseGroups(placement: Placement, earlier?: Groups): Groups {
  const standing = standingOf(placement);
  if (standing.people.length === 0)
    return { groupOf: new Uint8Array(placement.votes.people).fill(NO_GROUP), sizes: [], evidence: [] };

  const clusterings = clusterPoints(standing.points, earlier ? Math.max(1, earlier.sizes.length) : MOST_GROUPS);
  const evidence = earlier?.evidence ?? evidenceFor(placement);
  const chosen = earlier ? clusterings.length : mostWorthwhile(clusterings, evidence);
  return { ...inOrder(standing, clusterings[chosen - 1]!, placement.votes.people), evidence };
}

function mostWorthwhile(clusterings: readonly Clustering[], evidence: readonly Evidence[]): number {
  let [chosen, best] = [1, 0];
  for (const found of evidence) {
    const clustering = clusterings[found.groups - 1];
    const worth = found.gain - RULES.gainOfTwo - RULES.gainOfFurther * (found.groups - 2);
    if (worth <= best || !isSound(found) || !clustering || hasSmallGroup(clustering, found.groups)) continue;
    [chosen, best] = [found.groups, worth];
  }
  return chosen;
}

function isSound({ standardErrors, comesBack }: Evidence): boolean {
  return standardErrors >= RULES.standardErrors && comesBack >= RULES.comesBack;
}

function hasSmallGroup({ groupOf }: Clustering, groups: number): boolean {
  const least = Math.max(RULES.leastPeople, RULES.leastShare * groupOf.length);
  return sizesOf(groupOf, groups).some((size) => size < least);
}

function evidenceFor({ votes }: Placement): Evidence[] {
  if (votes.votes.length === 0) return [];
  const some = everySoMany(votes, ENOUGH_VOTES);
  const heldOut = predictHeldOut(some, some.votes.length < FEW_VOTES ? 5 : 2);
  return heldOut.grouped.flatMap((losses, n) => evidenceOf(heldOut, losses, n));
}

function evidenceOf({ additive, made }: HeldOut, losses: Float64Array, n: number): Evidence[] {
  let [all, gain, squares, people] = [0, 0, 0, 0];
  for (let person = 0; person < losses.length; person++) {
    if (additive[person] === 0) continue;
    const own = additive[person]! - losses[person]!;
    all += additive[person]!;
    gain += own;
    squares += own * own;
    people += 1;
  }
  const again = pairsOf(made.flatMap((ofFold) => ofFold[n] ?? []));
  if (all === 0 || again.length === 0) return [];
  const error = Math.sqrt(Math.max(0, squares - (gain * gain) / people));
  const comesBack = again.reduce((sum, one) => sum + one, 0) / again.length;
  return [{ groups: n + 2, gain: gain / all, standardErrors: error > 0 ? gain / error : 0, comesBack }];
}

/** How alike each fold's groups are to those of the next: two folds share none of the votes that made them differ. */
function pairsOf(made: readonly GroupOfPerson[]): number[] {
  return made.slice(1).map((groupOf, n) => alike(made[n]!, groupOf));
}

function sizesOf(groupOf: Uint8Array, groups: number): number[] {
  const sizes = Array.from({ length: groups }, () => 0);
  for (const group of groupOf) if (group !== NO_GROUP) sizes[group]! += 1;
  return sizes;
}

/** Numbers the groups by size, and those of one size by their first person. */
function inOrder(standing: Standing, clustering: Clustering, people: number) {
  const groups = clustering.middles.length / 2;
  const sizes = sizesOf(clustering.groupOf, groups);
  const first = sizes.map((_, group) => clustering.groupOf.indexOf(group));
  const order = sizes.map((_, group) => group).toSorted((a, b) => sizes[b]! - sizes[a]! || first[a]! - first[b]!);
  const placeOf = Uint8Array.from(order, (_, group) => order.indexOf(group));
  const groupOf = spreadOut(standing, clustering, people).map((group) =>
    group === NO_GROUP ? group : placeOf[group]!,
  );
  return { groupOf, sizes: order.map((group) => sizes[group]!) };
}
