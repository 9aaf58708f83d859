import type { Rules } from "./rules.ts";
import type { Units } from "./units.ts";

/** At which tables each person may sit. */
export interface Permits {
  /** By round × people + person: row of `rows`, or -1 for somebody who may sit anywhere. */
  readonly permitOf: Int32Array;
  /** Each a 1 for every table that is permitted; equal rows stand here once. */
  readonly rows: readonly Uint8Array[];
}

/** What the wishes leave of the tables, for each person in each round; those who move as one share what is left of all. */
export function permitsOf(rules: Rules, { units }: Units, people: number): Permits {
  const rounds = rules.isPresent.length / people;
  const tables = rules.isOpen.length / rounds;
  const permits: Narrowing = { permitOf: new Int32Array(rules.isPresent.length).fill(-1), rows: [], known: new Map() };
  for (const { people: named, rounds: when, tables: right } of rules.among)
    when.forEach((holds, round) => {
      if (holds === 1) for (const person of named) narrow(permits, round * people + person, right);
    });
  for (const { round, table, people: named } of rules.locked)
    for (const person of named) narrow(permits, round * people + person, only(table, tables));
  for (const { round, people: members } of units)
    shareAmong(
      permits,
      members.map((person) => round * people + person),
    );
  return { permitOf: permits.permitOf, rows: permits.rows };
}

interface Narrowing {
  readonly permitOf: Int32Array;
  readonly rows: Uint8Array[];
  /** Rows by what stands in them. */
  readonly known: Map<string, number>;
}

function narrow({ permitOf, rows, known }: Narrowing, place: number, tables: Uint8Array): void {
  const before = rows[permitOf[place]!];
  const left = before ? tables.map((is, table) => is & before[table]!) : tables;
  const key = left.join("");
  const row = known.get(key) ?? rows.push(left) - 1;
  known.set(key, row);
  permitOf[place] = row;
}

function shareAmong(permits: Narrowing, places: readonly number[]): void {
  const bound = places.filter((place) => permits.permitOf[place] !== -1);
  for (const one of places) for (const other of bound) narrow(permits, one, permits.rows[permits.permitOf[other]!]!);
}

/** The one table a permit leaves, or -1. */
export function onlyTable(row: Uint8Array | undefined): number {
  const table = row?.indexOf(1) ?? -1;
  return table !== -1 && row?.indexOf(1, table + 1) === -1 ? table : -1;
}

function only(table: number, tables: number): Uint8Array {
  return new Uint8Array(tables).fill(1, table, table + 1);
}
