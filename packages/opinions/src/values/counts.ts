import type { GroupOfPerson } from "../groups/group-rates.ts";
import type { PackedVotes } from "../votes/packed-votes.ts";

/** How the people of one group voted on one statement. */
export interface Tally {
  readonly agree: number;
  readonly disagree: number;
  /** Everybody who saw it, those who passed included. */
  readonly seen: number;
}

/** The tallies of every group on every statement, as numbers behind each other: agree and disagree and seen. */
export interface GroupTallies {
  readonly groups: number;
  readonly statements: number;
  /** (group × statements + statement) × 3 */
  readonly counts: Float64Array;
}

/** Counts the votes by group; people in no group count nowhere. */
export function countByGroup(votes: PackedVotes, groupOf: GroupOfPerson, groups: number): GroupTallies {
  const counts = new Float64Array(groups * votes.statements * 3);
  for (let person = 0; person < votes.people; person++)
    if (groupOf[person]! < groups) addBallot(votes, person, { counts, first: groupOf[person]! * votes.statements });
  return { groups, statements: votes.statements, counts };
}

/** Adds the votes of one person to counts that begin at a row of statements. */
export function addBallot(
  votes: PackedVotes,
  person: number,
  { counts, first }: { readonly counts: Float64Array; readonly first: number },
): void {
  for (let t = votes.starts[person]!, end = votes.starts[person + 1]!; t < end; t++) {
    const at = 3 * (first + votes.statementOf[t]!);
    const vote = votes.votes[t]!;
    // Without a branch, which a processor would guess wrong half the time: 1 for an agreement, and for a disagreement.
    counts[at]! += (1 + vote) >> 1;
    counts[at + 1]! += (1 - vote) >> 1;
    counts[at + 2]! += 1;
  }
}

/** How one group voted on one statement. */
export function tallyOf({ counts, statements }: GroupTallies, group: number, statement: number): Tally {
  const at = 3 * (group * statements + statement);
  return { agree: counts[at]!, disagree: counts[at + 1]!, seen: counts[at + 2]! };
}

/** The same votes, asked the other way round. */
export function mirrored({ agree, disagree, seen }: Tally): Tally {
  return { agree: disagree, disagree: agree, seen };
}
