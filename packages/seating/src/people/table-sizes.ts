import { onlyTable, type Permits } from "../wishes/permits.ts";
import type { Rules } from "../wishes/rules.ts";
import type { Setting } from "./setting.ts";

/** How many people sit at each table in each round, by round × tables + table; and the tables and rounds where that fails. */
export interface TableSizes {
  readonly sizes: Int32Array;
  /** Rounds in which the tables together have too few seats. */
  readonly short: readonly number[];
  /** Cells (round × tables + table) at which more people must sit than there are seats. */
  readonly overfull: readonly number[];
}

/**
 * Shares people out over the tables of each round, as equally as seats, locks and fixed seats allow: where none of them speaks, sizes
 * differ by at most one.
 *
 * Each next person goes where the fewest are; of equal tables to the one with most people who can sit nowhere else, then to the one
 * where most of them sat before, then to the first; when people sat somewhere before, to the first from a table further each round, so
 * that who comes late meets others each time. A locked table has exactly its own people.
 */
export function tableSizes(setting: Setting, rules: Rules, { permits, homeOf }: Before): TableSizes {
  const tables = setting.tables.length;
  const people = setting.people.length;
  const sizes = new Int32Array(setting.rounds.length * tables);
  const short: number[] = [];
  const overfull: number[] = [];
  for (let round = 0; round < setting.rounds.length; round++) {
    const { least, most } = boundsOf(setting, rules, { permits, round });
    const before = countBefore(setting, rules, { homeOf, round });
    const here = sizes.subarray(round * tables, (round + 1) * tables);
    here.set(least);
    least.forEach((size, table) => {
      if (size > most[table]!) overfull.push(round * tables + table);
    });
    const present = sumOf(rules.isPresent.subarray(round * people, (round + 1) * people));
    if (!isFilled(here, { least, most, before, turn: homeOf === undefined ? 0 : round }, present - sumOf(least)))
      short.push(round);
  }
  return { sizes, short, overfull };
}

interface Before {
  readonly permits: Permits;
  /** By round × people + person: the table somebody had before, if any. */
  readonly homeOf?: Int32Array | undefined;
}

interface Bounds {
  /** How many people can sit nowhere else. */
  readonly least: Int32Array;
  readonly most: Int32Array;
  /** How many of those who are there sat at the table before. */
  readonly before: Int32Array;
  /** At which table to begin looking. */
  readonly turn: number;
}

function boundsOf(
  { tables, people }: Setting,
  { isOpen, isPresent, locked }: Rules,
  { permits, round }: { permits: Permits; round: number },
): Pick<Bounds, "least" | "most"> {
  const least = new Int32Array(tables.length);
  const most = Int32Array.from(tables, ({ seats = people.length }, table) =>
    isOpen[round * tables.length + table] === 1 ? seats : 0,
  );
  for (let place = round * people.length; place < (round + 1) * people.length; place++) {
    const table = onlyTable(permits.rows[permits.permitOf[place]!]);
    if (table !== -1 && isPresent[place] === 1) least[table]! += 1;
  }
  for (const lock of locked) if (lock.round === round) most[lock.table] = lock.people.length;
  return { least, most };
}

function countBefore(
  { tables, people }: Setting,
  { isPresent }: Rules,
  { homeOf, round }: { homeOf: Int32Array | undefined; round: number },
): Int32Array {
  const before = new Int32Array(tables.length);
  for (let place = round * people.length; place < (round + 1) * people.length; place++) {
    const table = homeOf?.[place] ?? -1;
    if (table >= 0 && isPresent[place] === 1) before[table]! += 1;
  }
  return before;
}

function isFilled(sizes: Int32Array, bounds: Bounds, left: number): boolean {
  for (let next = 0; next < left; next++) {
    const table = smallest(sizes, bounds);
    if (table === -1) return false;
    sizes[table]! += 1;
  }
  return true;
}

function smallest(sizes: Int32Array, { least, most, before, turn }: Bounds): number {
  let best = -1;
  for (let step = 0; step < sizes.length; step++) {
    const table = (step + turn) % sizes.length;
    if (sizes[table]! >= most[table]!) continue;
    const difference =
      best === -1 ? -1 : sizes[table]! - sizes[best]! || least[best]! - least[table]! || before[best]! - before[table]!;
    if (difference < 0) best = table;
  }
  return best;
}

function sumOf(numbers: Uint8Array | Int32Array): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}
