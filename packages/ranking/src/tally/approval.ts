import type { Ballots } from "../ballots/ballots.ts";
import type { Count } from "./count.ts";
import { levelsOf, rankByScore } from "./levels.ts";

/**
 * Counts how many ballots choose each option: the plain count, that stands beside every other.
 *
 * A ballot chooses what it approves, ranks, gives more than 0 points, or calls the best.
 *
 * @see Brams and Fishburn, Approval Voting (1978)
 */
export function countApprovals(ballots: Ballots): Count {
  const votes = new Float64Array(ballots.options.length);
  for (let ballot = 0; ballot < ballots.count; ballot++) {
    for (const { option, level } of levelsOf(ballots, ballot)) if (level > 0) votes[option]!++;
  }
  return { scores: votes, ranking: rankByScore(votes.length, (a, b) => votes[b]! - votes[a]!) };
}
