import { type Dice, rollBelow } from "../plan/dice.ts";
import { type Arrangement, arrange } from "./arrangement.ts";

/**
 * Makes an arrangement out of the groups of two others.
 *
 * In turns it takes from either the group of which the largest share is still free, and gives it to a group that should have about as
 * many people; who does not fit, or is left over, goes where there is room, by chance. Each group has as many people as in the
 * first. What the two have in common mostly survives, and so do whole good groups of each.
 *
 * @see Galinier & Hao, Hybrid Evolutionary Algorithms for Graph Coloring (1999), for taking groups in turns
 */
export function recombine(first: Arrangement, second: Arrangement, dice: Dice): Arrangement {
  const { people, groups } = first.table;
  const groupOf = new Int32Array(people).fill(-1);
  const room = first.sizes.slice();
  const taken = [new Uint8Array(groups), new Uint8Array(groups)] as const;
  const isMade = new Uint8Array(groups);
  for (let turn = 0; turn < groups; turn++) {
    const parent = turn % 2 === 0 ? first : second;
    const from = mostFree(parent, groupOf, { taken: taken[turn % 2]!, start: rollBelow(dice, groups) });
    taken[turn % 2]![from] = 1;
    const to = nearestInSize(parent.sizes[from]!, room, isMade);
    isMade[to] = 1;
    const free = membersOf(parent, from).filter((person) => groupOf[person] === -1);
    for (const person of inRandomOrder(free, dice).slice(0, room[to])) groupOf[person] = to;
    room[to]! -= Math.min(room[to]!, free.length);
  }
  placeOthers(groupOf, room, dice);
  return arrange(first.table, groupOf);
}

/** How many people at least are in another group in the one than in the other, whatever the groups are called. */
export function differenceOf(one: Arrangement, other: Arrangement): number {
  const { people, groups } = one.table;
  const shared = new Int32Array(groups * groups);
  for (let person = 0; person < people; person++) shared[one.groupOf[person]! * groups + other.groupOf[person]!]! += 1;
  let same = 0;
  for (let group = 0; group < groups; group++) {
    same += shared.subarray(group * groups, (group + 1) * groups).reduce((most, count) => Math.max(most, count), 0);
  }
  return people - same;
}

/** People shuffled over groups that have so much room. */
export function placeByChance(sizes: Int32Array, people: number, dice: Dice): Int32Array {
  const groupOf = new Int32Array(people).fill(-1);
  placeOthers(groupOf, sizes.slice(), dice);
  return groupOf;
}

interface Choice {
  readonly taken: Uint8Array;
  /** The group to look at first, for of equals the first wins. */
  readonly start: number;
}

function mostFree(parent: Arrangement, groupOf: Int32Array, { taken, start }: Choice): number {
  let best = -1;
  let bestShare = -1;
  for (let offset = 0; offset < taken.length; offset++) {
    const group = (start + offset) % taken.length;
    if (taken[group] === 1) continue;
    const members = membersOf(parent, group);
    const free = members.reduce((count, person) => (groupOf[person] === -1 ? count + 1 : count), 0);
    const share = members.length === 0 ? 0 : free / members.length;
    if (share > bestShare) [best, bestShare] = [group, share];
  }
  return best;
}

function nearestInSize(size: number, room: Int32Array, isMade: Uint8Array): number {
  let best = -1;
  for (let group = 0; group < room.length; group++) {
    if (isMade[group] === 1) continue;
    if (best === -1 || Math.abs(room[group]! - size) < Math.abs(room[best]! - size)) best = group;
  }
  return best;
}

function placeOthers(groupOf: Int32Array, room: Int32Array, dice: Dice): void {
  const others = [...groupOf.keys()].filter((person) => groupOf[person] === -1);
  let group = 0;
  for (const person of inRandomOrder(others, dice)) {
    while (room[group] === 0) group += 1;
    groupOf[person] = group;
    room[group]! -= 1;
  }
}

function membersOf({ members, sizes, table }: Arrangement, group: number): Int32Array {
  return members.subarray(group * table.capacity, group * table.capacity + sizes[group]!);
}

function inRandomOrder(people: Iterable<number>, dice: Dice): number[] {
  const order = [...people];
  for (let place = order.length - 1; place > 0; place--) {
    const other = rollBelow(dice, place + 1);
    const person = order[place]!;
    order[place] = order[other]!;
    order[other] = person;
  }
  return order;
}
