import { countByGroup, tallyOf } from "../values/counts.ts";
import type { PackedVotes } from "../votes/packed-votes.ts";
import { findCamps } from "./camps.ts";
import { findComponents } from "./components.ts";

/**
 * What Polis' groups say of a vote that nobody gave yet: the chance that this person agrees is the share of the group
 * that does, one agreement and one disagreement added; of everybody, for people in no group. To compare with.
 */
export function predictLikePolis(votes: PackedVotes): (person: number, statement: number) => number {
  const hidden = new Uint8Array(votes.statements);
  const { groupOf, groups } = findCamps({ all: votes, hidden }, findComponents(votes));
  const byGroup = countByGroup(votes, groupOf, groups);
  const overall = countByGroup(votes, new Uint8Array(votes.people), 1);
  return (person, statement) => {
    const isGrouped = groupOf[person]! < groups;
    const tally = isGrouped ? tallyOf(byGroup, groupOf[person]!, statement) : tallyOf(overall, 0, statement);
    return (tally.agree + 1) / (tally.agree + tally.disagree + 2);
  };
}
