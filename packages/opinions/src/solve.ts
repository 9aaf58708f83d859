import { chooseGroups, type Groups, keepGroups } from "./groups/choose-groups.ts";
import { placeAgain, placePeople } from "./placement/place-people.ts";
import type { Placement } from "./placement/placement.ts";
import { type Bridge, findBridges } from "./values/bridges.ts";
import { countByGroup, type GroupTallies } from "./values/counts.ts";
import { type Divider, findDividers } from "./values/dividers.ts";
import { keepVotes, type PackedVotes } from "./votes/packed-votes.ts";

/** What a conversation says: where people stand, in which groups, and on what these meet and differ. */
export interface Solution {
  /** False where it went on from an earlier solution: for a live preview, never for publication. */
  readonly isCold: boolean;
  readonly placement: Placement;
  readonly groups: Groups;
  readonly tallies: GroupTallies;
  readonly bridges: readonly Bridge[];
  readonly dividers: readonly Divider[];
}

/** The votes, and which statements were taken out: 1 for those whose votes count for nothing; none when left out. */
export interface Asked {
  readonly votes: PackedVotes;
  readonly hidden?: Uint8Array;
}

/**
 * Works a conversation out from nothing but its votes: the same votes give the same solution on every machine.
 *
 * @see placePeople, chooseGroups, findBridges and findDividers, for how
 */
export function solve({ votes, hidden }: Asked): Solution {
  const placement = placePeople(hidden?.includes(1) ? visibleVotes({ votes, hidden }) : votes);
  return { isCold: true, placement, ...valuesIn(placement, chooseGroups(placement)) };
}

/**
 * Works it out again after more votes came in, going on from where people stood. The number of groups stays what it was
 * until the next cold solve.
 */
export function solveAgain({ votes, hidden }: Asked, earlier: Solution): Solution {
  const visible = hidden?.includes(1) ? visibleVotes({ votes, hidden }) : votes;
  const placement = placeAgain(visible, earlier.placement);
  const groups = keepGroups(placement, earlier.groups);
  return { isCold: false, placement, ...valuesIn(placement, groups) };
}

function valuesIn({ votes }: Placement, groups: Groups) {
  const tallies = countByGroup(votes, groups.groupOf, groups.sizes.length);
  return { groups, tallies, bridges: findBridges(tallies), dividers: findDividers(tallies) };
}

/** The votes on statements that were not taken out, under the same numbers. */
export function visibleVotes({ votes, hidden }: Asked): PackedVotes {
  return hidden ? keepVotes(votes, (_, statement) => hidden[statement] !== 1) : votes;
}
