import { type Asked, visibleVotes } from "../solve.ts";
import { countByGroup, type GroupTallies } from "../values/counts.ts";
import { type Camps, findCamps } from "./camps.ts";
import { type Components, findComponents } from "./components.ts";
import {
  type Consensus,
  groupInformedConsensus,
  type Representative,
  selectConsensus,
  selectRepresentative,
} from "./representative.ts";

/** What Polis would say of a conversation. */
export interface PolisAnalysis {
  readonly components: Components;
  readonly camps: Camps;
  readonly tallies: GroupTallies;
  readonly consensus: Consensus;
  readonly representative: readonly (readonly Representative[])[];
  readonly groupInformedConsensus: Float64Array;
}

/**
 * Analyses a conversation the way Polis does, for comparison and for teaching: principal components of the votes, two to
 * five groups however little there is to divide, z-tests without correction.
 *
 * Equal to red-dwarf 0.4.0, the batch version of Polis; the server of Polis itself also depends on what it computed
 * before, so nobody can repeat its answer from the votes.
 */
export function analyseLikePolis({ votes, hidden = new Uint8Array(votes.statements) }: Asked): PolisAnalysis {
  const components = findComponents(visibleVotes({ votes, hidden }));
  const camps = findCamps({ all: votes, hidden }, components);
  const tallies = countByGroup(votes, camps.groupOf, camps.groups);
  const everybody = countByGroup(votes, new Uint8Array(votes.people), 1);
  return {
    components,
    camps,
    tallies,
    consensus: selectConsensus(everybody, hidden),
    representative: selectRepresentative(tallies, hidden),
    groupInformedConsensus: groupInformedConsensus(tallies),
  };
}
