import type { Aim } from "../people/seating-request.ts";

/** How many people of each value are there, those of whom it is unknown left out. */
export type Held = readonly number[];

/** How many pairs can differ at a table for so many: as many as can be with a fair share of each value; where they cluster, as few. */
export function possibleAtTable(aim: Aim, held: Held, seats: number): number {
  return aim === "cluster" ? fewestDifferent(held, seats) : mostDifferent(held, seats);
}

/**
 * How many pairs can differ at all tables together: no plan does better. Not the sum of the tables: a value that one person has can be
 * at one of them. Each value apart is spread as evenly as it can be, or packed in the largest tables.
 */
export function possibleInRound(aim: Aim, held: Held, sizes: readonly number[]): number {
  const pairs = sizes.reduce((sum, seats) => sum + pairsOf(seats), 0);
  const tables = sizes.reduce((sum, seats) => sum + possibleAtTable(aim, held, seats), 0);
  const alike = held.reduce(
    (sum, count) => sum + (aim === "cluster" ? packed(count, sizes) : spreadOver(count, sizes.length)),
    0,
  );
  return aim === "cluster" ? Math.max(tables, pairs - alike) : Math.min(tables, pairs - alike);
}

/** The fewest pairs of so many people who are alike, over so many tables. */
function spreadOver(count: number, tables: number): number {
  if (tables === 0) return 0; // a round in which nobody is there of whom it is known
  const each = Math.floor(count / tables);
  const more = count - each * tables;
  return more * pairsOf(each + 1) + (tables - more) * pairsOf(each);
}

/** The most pairs of so many people who are alike, at tables of these sizes. */
function packed(count: number, sizes: readonly number[]): number {
  let left = count;
  let pairs = 0;
  for (const seats of sizes.toSorted((a, b) => b - a)) {
    pairs += pairsOf(Math.min(left, seats));
    left -= Math.min(left, seats);
  }
  return pairs;
}

/** A fair share of each value, rounded down; the seats left over go where fewest are and the share was rounded. */
function mostDifferent(held: readonly number[], seats: number): number {
  const all = held.reduce((sum, count) => sum + count, 0);
  const counts = held.map((count) => Math.floor((count * seats) / Math.max(1, all)));
  const rounded = held.map((count, value) => (count * seats) % Math.max(1, all) !== 0 && counts[value]! < count);
  for (let left = seats - counts.reduce((sum, count) => sum + count, 0); left > 0; left--) {
    const open = [...counts.keys()].filter((value) => rounded[value]);
    const value = open.reduce((best, one) => (counts[one]! < counts[best]! ? one : best), open[0] ?? 0);
    counts[value]! += 1;
    rounded[value] = false;
  }
  return pairsOf(seats) - counts.reduce((sum, count) => sum + pairsOf(count), 0);
}

/** As many as possible of the value most have, then of the next. */
function fewestDifferent(held: readonly number[], seats: number): number {
  let left = seats;
  let same = 0;
  for (const count of held.toSorted((a, b) => b - a)) {
    same += pairsOf(Math.min(left, count));
    left -= Math.min(left, count);
  }
  return pairsOf(seats) - same;
}

export function pairsOf(people: number): number {
  return (people * (people - 1)) / 2;
}
