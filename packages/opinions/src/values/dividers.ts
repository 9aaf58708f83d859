import { LEAST_VOTES } from "./bridges.ts";
import { type GroupTallies, type Tally, tallyOf } from "./counts.ts";
import { chanceOfDifference, discoveries, highestShare, lowestShare } from "./doubt.ts";

/** A statement on which groups differ. */
export interface Divider {
  readonly statement: number;
  /** The group that agrees most and the one that agrees least. */
  readonly groups: readonly [number, number];
  /** The shares of those two that agree, of whoever saw it. */
  readonly shares: readonly [number, number];
  /** The smallest difference between these shares that is still compatible with the votes, with 90 % certainty. */
  readonly lower: number;
}

/** A smaller difference is one, but no dividing line. */
const LEAST_DIFFERENCE = 0.2;

/**
 * Finds the statements on which groups differ most. With one group there are none.
 *
 * Of every statement the two groups that differ most are compared; with more than two groups the chance is multiplied by
 * the number of pairs that could have been taken. At most a tenth of what is found may be false, and a difference under
 * 20 points at its lowest is not told.
 *
 * @see Newcombe, Interval Estimation for the Difference Between Independent Proportions (1998), method 10, for the bound
 */
export function findDividers(tallies: GroupTallies): Divider[] {
  const candidates = candidatesIn(tallies);
  const stands = discoveries(candidates.map(({ chance }) => chance));
  return candidates
    .filter(({ lower }, n) => stands[n] && lower >= LEAST_DIFFERENCE)
    .map(({ statement, groups, shares, lower }) => ({ statement, groups, shares, lower }))
    .toSorted((one, other) => other.lower - one.lower || one.statement - other.statement);
}

function candidatesIn(tallies: GroupTallies): (Divider & { readonly chance: number })[] {
  if (tallies.groups < 2) return [];
  const pairs = (tallies.groups * (tallies.groups - 1)) / 2;
  const candidates: (Divider & { readonly chance: number })[] = [];
  for (let statement = 0; statement < tallies.statements; statement++) {
    const [most, least] = furthestApart(tallies, statement);
    if (!most || !least) continue;
    const shares = [most.agree / most.seen, least.agree / least.seen] as const;
    const groups = [most.group, least.group] as const;
    const chance = pairs * chanceOfDifference([most.agree, most.seen], [least.agree, least.seen]);
    candidates.push({ statement, groups, shares, lower: lowestDifference(most, least), chance });
  }
  return candidates;
}

/** The group that agrees most and the one that agrees least, the first of equals; none where one of all gave too few votes. */
function furthestApart(tallies: GroupTallies, statement: number): (Tally & { readonly group: number })[] {
  let [most, least] = [
    { group: 0, ...tallyOf(tallies, 0, statement) },
    { group: 0, ...tallyOf(tallies, 0, statement) },
  ];
  for (let group = 0; group < tallies.groups; group++) {
    const tally = { group, ...tallyOf(tallies, group, statement) };
    if (tally.seen < LEAST_VOTES) return [];
    if (tally.agree / tally.seen > most.agree / most.seen) most = tally;
    if (tally.agree / tally.seen <= least.agree / least.seen) least = tally;
  }
  return [most, least];
}

interface Counted {
  readonly agree: number;
  readonly seen: number;
}

function lowestDifference(most: Counted, least: Counted): number {
  const [high, low] = [most.agree / most.seen, least.agree / least.seen];
  const below = high - lowestShare(most.agree, most.seen);
  const above = highestShare(least.agree, least.seen) - low;
  return high - low - Math.sqrt(below * below + above * above);
}
