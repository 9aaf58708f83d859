import type { SearchTable } from "./search-table.ts";

/** Everybody in a group, with the sums that make it cheap to look around. */
export interface Arrangement {
  readonly table: SearchTable;
  readonly groupOf: Int32Array;
  readonly sizes: Int32Array;
  /** The people of a group at group × capacity, as many as its size, in no order. */
  readonly members: Int32Array;
  /** Where somebody stands among the members of their group. */
  readonly placeOf: Int32Array;
  /** How far somebody is from all members of a group together, at person × groups + group. */
  readonly sums: Int32Array;
  /**
   * At own × groups + other: the most that any member of `other` gains by coming to `own`, less what lies between them and whoever
   * is nearest to them. It bounds what swaps between two groups can bring. Holds only where `isKnown` is 1.
   */
  readonly promise: Int32Array;
  readonly isKnown: Uint8Array;
  /** The distances within the groups, each pair once, in whole numbers of the table. */
  diversity: number;
  /** How many steps that cost something were taken so far. */
  losses: number;
  /** The least that a step must gain now; below zero while the search is warm. */
  limit: number;
}

/** Arranges people by the group each is in. */
export function arrange(table: SearchTable, groupOf: Int32Array): Arrangement {
  const { people, groups, capacity, distances } = table;
  const sizes = new Int32Array(groups);
  const members = new Int32Array(groups * capacity);
  const placeOf = new Int32Array(people);
  const sums = new Int32Array(people * groups);
  let diversity = 0;
  for (let person = 0; person < people; person++) {
    const group = groupOf[person]!;
    placeOf[person] = sizes[group]!;
    members[group * capacity + sizes[group]!] = person;
    sizes[group]! += 1;
    for (let other = 0; other < people; other++)
      sums[person * groups + groupOf[other]!]! += distances[person * people + other]!;
    diversity += sums[person * groups + group]! / 2;
  }
  const promise = new Int32Array(groups * groups);
  return {
    table,
    groupOf,
    sizes,
    members,
    placeOf,
    sums,
    promise,
    isKnown: new Uint8Array(groups * groups),
    diversity,
    losses: 0,
    limit: 1,
  };
}

/** Whether somebody may leave one group for another without either breaking its limits. */
export function mayMove({ table, sizes }: Arrangement, from: number, to: number): boolean {
  return sizes[from]! > table.least[from]! && sizes[to]! < table.most[to]!;
}

/** Moves somebody to another group. */
export function move(arrangement: Arrangement, person: number, to: number): void {
  const { table, groupOf, sizes, members, placeOf, sums } = arrangement;
  const { people, groups, capacity, distances } = table;
  const from = groupOf[person]!;
  gain(arrangement, sums[person * groups + to]! - sums[person * groups + from]!);
  const start = person * people;
  for (let other = 0; other < people; other++) {
    const distance = distances[start + other]!;
    sums[other * groups + from]! -= distance;
    sums[other * groups + to]! += distance;
  }
  sizes[from]! -= 1;
  const last = members[from * capacity + sizes[from]!]!;
  members[from * capacity + placeOf[person]!] = last;
  placeOf[last] = placeOf[person]!;
  placeOf[person] = sizes[to]!;
  members[to * capacity + sizes[to]!] = person;
  sizes[to]! += 1;
  groupOf[person] = to;
  forgetPromises(arrangement, from, to);
}

/** Lets two people of two groups change places. */
export function swap(arrangement: Arrangement, one: number, two: number): void {
  const { table, groupOf, members, placeOf, sums } = arrangement;
  const { people, groups, capacity, distances } = table;
  const groupOne = groupOf[one]!;
  const groupTwo = groupOf[two]!;
  gain(arrangement, gainOfSwap(arrangement, one, two));
  const startOne = one * people;
  const startTwo = two * people;
  for (let other = 0, row = 0; other < people; other++, row += groups) {
    const difference = distances[startTwo + other]! - distances[startOne + other]!;
    sums[row + groupOne]! += difference;
    sums[row + groupTwo]! -= difference;
  }
  const place = placeOf[one]!;
  placeOf[one] = placeOf[two]!;
  placeOf[two] = place;
  members[groupOne * capacity + place] = two;
  members[groupTwo * capacity + placeOf[one]!] = one;
  groupOf[one] = groupTwo;
  groupOf[two] = groupOne;
  forgetPromises(arrangement, groupOne, groupTwo);
}

/** What the diversity gains when two people change places: both sums still count the distance between them, which stays outside. */
export function gainOfSwap({ table, groupOf, sums }: Arrangement, one: number, two: number): number {
  const { people, groups, distances } = table;
  const gainOne = sums[one * groups + groupOf[two]!]! - sums[one * groups + groupOf[one]!]!;
  const gainTwo = sums[two * groups + groupOf[one]!]! - sums[two * groups + groupOf[two]!]!;
  return gainOne + gainTwo - 2 * distances[one * people + two]!;
}

/** Finds out what members of another group can gain by coming to one's own. */
export function learnPromise(
  { table, members, sizes, sums, promise, isKnown }: Arrangement,
  own: number,
  other: number,
): void {
  const { groups, capacity, nearest } = table;
  let most = -(2 ** 31);
  const start = other * capacity;
  const end = start + sizes[other]!;
  for (let at = start; at < end; at++) {
    const person = members[at]!;
    const row = person * groups;
    const gained = sums[row + own]! - sums[row + other]! - nearest[person]!;
    if (gained > most) most = gained;
  }
  promise[own * groups + other] = most;
  isKnown[own * groups + other] = 1;
}

/** A copy of who is in which group. */
export function groupsOf({ members, sizes, table }: Arrangement): number[][] {
  return Array.from(sizes, (size, group) => {
    const start = group * table.capacity;
    return [...members.subarray(start, start + size)].sort((a, b) => a - b);
  });
}

function gain(arrangement: Arrangement, difference: number): void {
  arrangement.diversity += difference;
  if (difference < 0) arrangement.losses += 1;
}

function forgetPromises({ table, isKnown }: Arrangement, one: number, two: number): void {
  const { groups } = table;
  isKnown.fill(0, one * groups, (one + 1) * groups);
  isKnown.fill(0, two * groups, (two + 1) * groups);
  for (let at = 0; at < isKnown.length; at += groups) {
    isKnown[at + one] = 0;
    isKnown[at + two] = 0;
  }
}
