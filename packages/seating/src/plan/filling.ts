import { assignTables } from "../wishes/assign-tables.ts";
import { onlyTable } from "../wishes/permits.ts";
import type { State } from "./state.ts";
import { sitDown } from "./swap.ts";

/** A round that is being filled; `used` counts the seats taken at each table. */
export interface Filling {
  readonly state: State;
  readonly round: number;
  readonly used: Int32Array;
}

export function openFilling(state: State, round: number): Filling {
  return { state, round, used: new Int32Array(state.puzzle.tables) };
}

export function roomAt({ state, round, used }: Filling, table: number): number {
  const { seatsFrom, tables } = state.puzzle;
  const cell = round * tables + table;
  return seatsFrom[cell + 1]! - seatsFrom[cell]! - used[table]!;
}

export function take(filling: Filling, table: number, person: number): void {
  const { state, round, used } = filling;
  const { seatsFrom, tables, people, isFixed } = state.puzzle;
  const seat = seatsFrom[round * tables + table]! + used[table]!;
  used[table]! += 1;
  state.isMovable[seat] = 1 - isFixed[round * people + person]!;
  sitDown(state, person, seat);
}

export function isWaiting({ state, round }: Filling, person: number): boolean {
  const place = round * state.puzzle.people + person;
  return state.puzzle.isPresent[place] === 1 && state.seatOf[place] === -1;
}

function permitOf({ state, round }: Filling, person: number): Uint8Array | undefined {
  const { permits, people } = state.puzzle;
  return permits.rows[permits.permitOf[round * people + person]!];
}

export function isPermitted(filling: Filling, person: number, table: number): boolean {
  return permitOf(filling, person)?.[table] !== 0;
}

/** Those with one table only. */
export function seatBound(filling: Filling): void {
  for (let person = 0; person < filling.state.puzzle.people; person++) {
    const table = onlyTable(permitOf(filling, person));
    if (table !== -1 && isWaiting(filling, person)) take(filling, table, person);
  }
}

/** Tables in the order in which those who move as one would like to sit there. */
export type Preference = (people: readonly number[], turn: number) => readonly number[];

/**
 * The largest first, each at the first table they prefer that has room for all of them and nobody they have met or wish to avoid; else at
 * the first with room; else they no longer move as one.
 */
export function seatUnits(filling: Filling, prefer: Preference): void {
  const { puzzle } = filling.state;
  const waiting = [...puzzle.units.keys()]
    .filter((at) => puzzle.units[at]!.round === filling.round && isWaiting(filling, puzzle.units[at]!.people[0]!))
    .toSorted((a, b) => puzzle.units[b]!.people.length - puzzle.units[a]!.people.length || a - b);
  waiting.forEach((at, turn) => {
    const { people } = puzzle.units[at]!;
    seatUnit(filling, people, prefer(people, turn));
  });
}

function seatUnit(filling: Filling, people: readonly number[], preferred: readonly number[]): void {
  const { state, round } = filling;
  const fits = preferred.filter(
    (table) => isPermitted(filling, people[0]!, table) && roomAt(filling, table) >= people.length,
  );
  const table = fits.find((one) => isWelcome(filling, one, people)) ?? fits[0];
  if (table === undefined) for (const person of people) state.unitOf[round * state.puzzle.people + person] = -1;
  else for (const person of people) take(filling, table, person);
}

/** Whether nobody at the table has met, or wishes to avoid, any of these. */
function isWelcome({ state, round, used }: Filling, table: number, people: readonly number[]): boolean {
  const { sitting, met, onceMore, puzzle } = state;
  const start = puzzle.seatsFrom[round * puzzle.tables + table]!;
  for (let seat = start; seat < start + used[table]!; seat++)
    if (people.some((person) => onceMore[met[person * puzzle.people + sitting[seat]!]!]! > 0)) return false;
  return true;
}

/** Those who may not sit everywhere, so that as many as possible sit where they may. */
export function seatRestricted(filling: Filling): void {
  const { state, round } = filling;
  const everybody = Array.from({ length: state.puzzle.people }, (_, person) => person);
  const waiting = everybody.filter((person) => isWaiting(filling, person) && permitOf(filling, person) !== undefined);
  const rows = waiting.map((person) => permitOf(filling, person)!);
  const room = Array.from({ length: state.puzzle.tables }, (_, table) => roomAt(filling, table));
  const tables = assignTables(rows, room, round);
  waiting.forEach((person, at) => {
    if (tables[at] !== -1) take(filling, tables[at]!, person);
  });
}

/** Seats these people one by one at the tables in turn, wherever there is room. */
export function seatWhereRoom(filling: Filling, people: readonly number[]): void {
  const { tables } = filling.state.puzzle;
  let table = 0;
  for (const person of people) {
    while (roomAt(filling, table) === 0) table = (table + 1) % tables;
    take(filling, table, person);
    table = (table + 1) % tables;
  }
}
