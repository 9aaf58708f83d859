import { type PackedVotes, someOf } from "../votes/packed-votes.ts";
import { alike } from "./alike.ts";
import { learnFolds, lossesWith, lossesWithout, MOST_GROUPS } from "./cross-fit.ts";

/** Why so many groups and no more. */
export interface Evidence {
  readonly groups: number;
  /** By how much held-out votes are cheaper than without groups, as a share. */
  readonly gain: number;
  readonly standardErrors: number;
  /** How alike the groups of each fold are to those of the fold before: an adjusted Rand index. */
  readonly comesBack: number;
}

/** Whether so many groups lie apart from each other on the map of everybody. */
export type Apart = (groups: number) => boolean;

/** What groups have to earn before anybody hears of them. Set by simulation: see the README. */
const RULES = {
  /** Each division makes held-out votes at least so much cheaper, as a share of what they cost without groups. */
  leastGain: 0.03,
  /** A further division brings at least this share of what those before it brought on average, unless groups lie apart. */
  shareOfEarlier: 0.5,
  /** The gain is so many standard errors above zero, people taken as the units. */
  standardErrors: 3,
  /** Groups that were made without one part of the votes and without another are at least so alike. */
  comesBack: 0.2,
} as const;

/** How many votes are looked at, and over how many folds they are dealt; of more votes at least one person in so many. */
interface Look {
  readonly votes: number;
  readonly oneIn: number;
  readonly folds: number;
}

/** Where this is clear, it is enough. */
const GLANCE: Look = { votes: 12_000, oneIn: 20, folds: 2 };
const LOOK: Look = { votes: 100_000, oneIn: 8, folds: 2 };
/** A small camp shows itself only to whoever looks at many people, and leaves them most of their votes. */
const CLOSE_LOOK: Look = { votes: 400_000, oneIn: 8, folds: 5 };
const FEW_VOTES = 10_000;
const CLEAR = 2; // standard errors

/**
 * The evidence for 2, 3, … groups, until one more brings too little.
 *
 * A glance at some of the people is enough where it is clear; else more of them are looked at. A glance has too few
 * people to learn from what a small camp says. So where the map of everybody shows more groups apart from each other than
 * the glance would have, all but the largest conversations are looked at whole, over more folds.
 */
export function evidenceFor(votes: PackedVotes, isApart: Apart): Evidence[] {
  if (votes.votes.length === 0) return [];
  const few = sampleOf(votes, GLANCE);
  const glance = few === votes ? [] : evidenceIn(few, foldsOf(few, GLANCE), isApart);
  const chosen = glance.reduce((best, found) => (isWorthwhile(found, best, isApart) ? found : best), NONE);
  const look = isApart(chosen.groups + 1) || isApart(chosen.groups + 2) ? CLOSE_LOOK : LOOK;
  if (look === LOOK && isClear(glance, isApart)) return glance;
  const some = sampleOf(votes, look);
  return evidenceIn(some, foldsOf(some, look), isApart);
}

type Chosen = Pick<Evidence, "groups" | "gain">;

/** Before anything was chosen there is one group. */
export const NONE: Chosen = { groups: 1, gain: 0 };

/**
 * Whether dividing further brings enough beside what was chosen until now. Where there is no gap to see, a further
 * division has to bring it with a standard error to spare: else a few people who come or go would make groups of others.
 */
export function isWorthwhile(found: Evidence, chosen: Chosen, isApart: Apart): boolean {
  const isFurther = chosen.groups > 1 && !isApart(found.groups);
  const spare = isFurther && found.standardErrors > 0 ? found.gain / found.standardErrors : 0;
  return found.gain - chosen.gain >= askedOf(found, chosen, isApart) + spare;
}

/**
 * What a further division has to bring. Half of what earlier ones brought keeps a line along which people simply differ
 * from being cut in ever more pieces; pieces of a line touch each other, so it is not asked of groups that lie apart.
 */
function askedOf({ groups }: Evidence, chosen: Chosen, isApart: Apart): number {
  const earlier = chosen.groups > 1 && !isApart(groups) ? chosen.gain / (chosen.groups - 1) : 0;
  return Math.max(RULES.leastGain, RULES.shareOfEarlier * earlier) * (groups - chosen.groups);
}

export function isSound({ standardErrors, comesBack }: Evidence): boolean {
  return standardErrors >= RULES.standardErrors && comesBack >= RULES.comesBack;
}

function sampleOf(votes: PackedVotes, look: Look): PackedVotes {
  return someOf(votes, Math.max(look.votes, votes.votes.length / look.oneIn));
}

function foldsOf({ votes }: PackedVotes, look: Look): number {
  return votes.length < FEW_VOTES ? CLOSE_LOOK.folds : look.folds;
}

/** Whether groups were seen, and each division brings clearly more, or clearly less, than is asked. */
function isClear(evidence: readonly Evidence[], isApart: Apart): boolean {
  let chosen = NONE;
  for (const found of evidence) {
    const above = found.gain - chosen.gain - askedOf(found, chosen, isApart);
    if (Math.abs(above) * found.standardErrors < CLEAR * found.gain) return false;
    if (above > 0 && !isSound(found)) return false;
    if (above > 0) chosen = found;
  }
  return chosen.groups > 1;
}

/** The evidence of these votes for 2, 3, … groups, until one more brings less than half of what is asked. */
export function evidenceIn(votes: PackedVotes, parts: number, isApart: Apart): Evidence[] {
  const folds = learnFolds(votes, parts);
  const without = lossesWithout(folds);
  const evidence: Evidence[] = [];
  for (let groups = 2; groups <= MOST_GROUPS; groups++) {
    const found = evidenceOf(without, lossesWith(folds, groups), groups);
    if (!found) break;
    const before = evidence.at(-1);
    evidence.push(found);
    if (before && found.gain - before.gain < Math.max(RULES.leastGain, askedOf(found, before, isApart) / 2)) break;
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
