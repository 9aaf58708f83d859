import { measureDivision } from "../division/measure-division.ts";
import { measureSharedGround } from "../division/measure-shared-ground.ts";
import type { Estimate } from "../division/people-blocks.ts";
import { type Asked, visibleVotes } from "../solve.ts";
import { type Bridge, findBridges } from "../values/bridges.ts";
import { countByGroup } from "../values/counts.ts";
import { type Divider, findDividers } from "../values/dividers.ts";
import { type Camps, findCamps } from "./camps.ts";
import { type Components, findComponents } from "./components.ts";
import {
  type Consensus,
  groupInformedConsensus,
  type Representative,
  selectConsensus,
  selectRepresentative,
} from "./representative.ts";

/** What Polis would say of a conversation, and beside it what our tests say of Polis' groups. */
export interface PolisAnalysis {
  readonly components: Components;
  readonly camps: Camps;
  readonly consensus: Consensus;
  readonly representative: readonly (readonly Representative[])[];
  readonly groupInformedConsensus: Float64Array;
  readonly bridges: readonly Bridge[];
  readonly dividers: readonly Divider[];
  readonly division: Estimate;
  readonly sharedGround: Estimate;
}

/**
 * Analyses a conversation the way Polis does, for comparison and for teaching: principal components of the votes, two to
 * five groups however little there is to divide, z-tests without correction.
 *
 * Equal to red-dwarf 0.4.0, the batch version of Polis; the server of Polis itself also depends on what it computed
 * before, so nobody can repeat its answer from the votes. Division, shared ground, bridges and dividers are ours.
 */
export function analyseLikePolis({ votes, hidden = new Uint8Array(votes.statements) }: Asked): PolisAnalysis {
  const visible = visibleVotes({ votes, hidden });
  const components = findComponents(visible);
  const camps = findCamps({ all: votes, hidden }, components);
  const tallies = countByGroup(votes, camps.groupOf, camps.groups);
  const shown = countByGroup(visible, camps.groupOf, camps.groups);
  return {
    components,
    camps,
    consensus: selectConsensus(countByGroup(votes, new Uint8Array(votes.people), 1), hidden),
    representative: selectRepresentative(tallies, hidden),
    groupInformedConsensus: groupInformedConsensus(tallies),
    bridges: findBridges(shown),
    dividers: findDividers(shown),
    division: measureDivision(visible),
    sharedGround: measureSharedGround(visible, camps.groupOf, camps.groups),
  };
}
