import { type GroupTallies, mirrored, type Tally, tallyOf } from "./counts.ts";
import { chanceOfMajority, discoveries, highestShare, lowestShare } from "./doubt.ts";

/** Fewer votes in a group say nothing. */
export const LEAST_VOTES = 10;

/** A statement that most people in every group agree with, or that most in every group reject. */
export interface Bridge {
  readonly statement: number;
  readonly direction: "agree" | "disagree";
  /**
   * How strong the bridge is at least, from 0 to 1: over the groups the geometric mean of the lowest share that is for
   * it times the lowest share that is not against it, each with 90 % certainty.
   */
  readonly lower: number;
}

/**
 * Finds what every group shares.
 *
 * A statement counts when it has at least 10 votes in each group and when in each group more than half of those who saw
 * it agree (or, the other way, disagree). Passes count against it. For each group 'half or fewer' is tested exactly; a
 * statement is as doubtful as in its most doubtful group; and of all statements together at most a tenth of those that
 * are found may be false.
 *
 * @returns the strongest first, and those that are equally strong by number
 */
export function findBridges(tallies: GroupTallies): Bridge[] {
  const candidates = candidatesIn(tallies);
  const stands = discoveries(candidates.map(({ chance }) => chance));
  return candidates
    .filter((_, n) => stands[n])
    .map(({ statement, direction, lower }) => ({ statement, direction, lower }))
    .toSorted((one, other) => other.lower - one.lower || one.statement - other.statement);
}

/** The statements on which each group gave enough votes to say something. */
export function countJudged({ groups, statements, counts }: GroupTallies): number {
  let judged = 0;
  for (let statement = 0; statement < statements; statement++) {
    let enough = groups > 0;
    for (let group = 0; group < groups; group++)
      enough &&= counts[3 * (group * statements + statement) + 2]! >= LEAST_VOTES;
    if (enough) judged += 1;
  }
  return judged;
}

/** One candidate a statement: the direction that most people take. Testing both would test twice. */
function candidatesIn(tallies: GroupTallies): (Bridge & { readonly chance: number })[] {
  return Array.from({ length: tallies.statements }, (_, statement) => statement).flatMap((statement) => {
    const asked = Array.from({ length: tallies.groups }, (_, group) => tallyOf(tallies, group, statement));
    if (asked.length === 0 || asked.some(({ seen }) => seen < LEAST_VOTES)) return [];
    const lean = asked.reduce((sum, { agree, disagree, seen }) => sum + (agree - disagree) / seen, 0);
    const leaning = lean >= 0 ? asked : asked.map(mirrored);
    // Both directions could have been taken, so the chance counts twice.
    const chance = Math.min(1, 2 * Math.max(...leaning.map(({ agree, seen }) => chanceOfMajority(agree, seen))));
    return [{ statement, direction: lean >= 0 ? "agree" : "disagree", lower: strengthOf(leaning), chance }] as const;
  });
}

/** The geometric mean over groups of what is for it at least, and not against it at least. */
function strengthOf(groups: readonly Tally[]): number {
  const product = groups.reduce(
    (all, { agree, disagree, seen }) => all * lowestShare(agree, seen) * (1 - highestShare(disagree, seen)),
    1,
  );
  return root(product, groups.length);
}

/** The n-th root by Newton, on plain arithmetic. */
function root(product: number, degree: number): number {
  if (product <= 0 || degree === 1) return Math.max(0, product);
  let value = 1;
  for (let step = 0; step < 100; step++) {
    let power = value;
    for (let n = 2; n < degree; n++) power *= value;
    const next = value - (value - product / power) / degree;
    if (next >= value) break; // it comes from above, so there it is
    value = next;
  }
  return value;
}
