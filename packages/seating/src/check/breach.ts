import { type Hall, roundsAsked } from "./hall.ts";
import type { BrokenWish } from "./seating-check.ts";

/** What is wrong with one wish in one round. */
export type Breach = Omit<BrokenWish, "wish" | "kind">;

interface Company {
  readonly people: readonly string[];
  readonly oneOf: readonly string[];
  readonly rounds?: readonly number[] | undefined;
}

/** Those who need company: at each table, all of them or nobody lacks it. */
export function inCompany(hall: Hall, { people, oneOf, rounds }: Company): readonly Breach[] {
  return roundsAsked(hall, rounds).flatMap((round) =>
    hall.rounds[round - 1]!.flatMap((table, at) => {
      const alone = table.some((person) => oneOf.includes(person)) ? [] : table.filter((one) => people.includes(one));
      return breach(hall, { round, at, people: alone, violations: alone.length });
    }),
  );
}

interface Placing {
  readonly people: readonly string[];
  readonly tables: readonly string[];
  readonly rounds?: readonly number[] | undefined;
}

/** These people sit at one of these tables. */
export function placed(hall: Hall, { people, tables, rounds }: Placing): readonly Breach[] {
  return roundsAsked(hall, rounds).flatMap((round) => {
    const wrong = people.filter((person) => {
      const table = hall.tableOf(person, round);
      return table !== undefined && !tables.includes(hall.setting.tables[table]!.id);
    });
    return breach(hall, { round, people: wrong, violations: wrong.length });
  });
}

interface Limits {
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly orNone?: boolean;
}

/** How many people a number is outside its limits. */
export function outside(count: number, { atLeast = 0, atMost = Number.POSITIVE_INFINITY, orNone }: Limits): number {
  const missed = Math.max(0, atLeast - count, count - atMost);
  // A table with none is well: whoever is there could always leave.
  return orNone ? Math.min(missed, count) : missed;
}

interface Found {
  readonly round: number;
  readonly at?: number;
  readonly people: readonly string[];
  readonly violations: number;
}

/** What was found, if anything is wrong. */
export function breach({ setting }: Hall, { round, at, people, violations }: Found): readonly Breach[] {
  if (violations === 0) return [];
  return [{ round, ...(at !== undefined && { table: setting.tables[at]!.id }), people, violations }];
}
