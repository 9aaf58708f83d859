import { onlyTable, type Permits } from "../wishes/permits.ts";
import type { CompanyRule } from "../wishes/rules.ts";
import type { Units } from "../wishes/units.ts";
import { MEETING_MARKS, meetingCosts } from "./cost.ts";
import { type Group, groupsOf } from "./groups.ts";
import type { Known } from "./known.ts";
import { createLevels, type Levels } from "./levels.ts";

/**
 * A request as numbers only: what the search works on.
 *
 * A *cell* is a table in a round (round × tables + table); a *seat* is a place at a cell, numbered through; a *group* is any set of
 * people whose number at a cell costs something: those with a value of a trait, or those a wish counts.
 */
export interface Puzzle {
  readonly people: number;
  readonly tables: number;
  readonly rounds: number;
  /** Seats of a cell are those from `seatsFrom[cell]` up to `seatsFrom[cell + 1]`. */
  readonly seatsFrom: Int32Array;
  readonly cellOfSeat: Int32Array;
  readonly isPresent: Uint8Array;
  /** By round × people + person: which people move as one; -1 for somebody alone. */
  readonly unitOf: Int32Array;
  readonly units: Units["units"];
  /** Each person has as many slots as this, and a group in each; group 0 costs nothing. */
  readonly slots: number;
  readonly slotGroup: Int32Array;
  /** Groups of few people, listed by person: `marks` from `marksFrom[person]` up to `marksFrom[person + 1]`. */
  readonly marksFrom: Int32Array;
  readonly marks: Int32Array;
  readonly levels: Levels;
  readonly permits: Permits;
  readonly company: readonly CompanyRoles[];
  /** By person: which of `company` they stand in. */
  readonly companyOf: readonly (readonly number[])[];
  /** What each pair starts with, by person × people + other. */
  readonly pairs: Uint8Array;
  readonly meetingCost: Int32Array;
  /** 1 for people about whom more must be asked than slots and pairs. */
  readonly isRare: Uint8Array;
  /** By round × people + person: 1 for those who can sit at one table only. */
  readonly isFixed: Uint8Array;
}

interface CompanyRoles {
  readonly rounds: Uint8Array;
  /** By person: 1 needs, 2 helps, 3 both, 0 neither. */
  readonly roles: Uint8Array;
}

/** Turns a setting into numbers. */
export function createPuzzle(known: Known): Puzzle {
  const { setting, rules, sizes, units, permits } = known;
  const people = setting.people.length;
  const { slotted, marked } = groupsOf(known);
  const everyGroup = [...slotted.flat(), ...marked];
  const numberOf = new Map(everyGroup.map((group, at) => [group, at + 1]));
  const marks = standingIn(
    people,
    marked.map((group) => group.people),
    marked.map((group) => numberOf.get(group)!),
  );
  const companyOf = standingIn(
    people,
    rules.company.map(({ needs, helps }) => [...new Set([...needs, ...helps])]),
    [...rules.company.keys()],
  );
  const seatsFrom = startsOf(sizes);
  const isRare = Uint8Array.from(companyOf, (list, person) => Math.min(1, list.length + marks[person]!.length));
  permits.permitOf.forEach((row, place) => {
    if (row !== -1) isRare[place % people] = 1;
  });
  return {
    people,
    tables: setting.tables.length,
    rounds: setting.rounds.length,
    seatsFrom,
    cellOfSeat: Int32Array.from([...sizes.keys()].flatMap((cell) => Array<number>(sizes[cell]!).fill(cell))),
    isPresent: rules.isPresent,
    ...units,
    slots: slotted.length,
    slotGroup: slotsFor(slotted, people, numberOf),
    marksFrom: startsOf(marks.map((list) => list.length)),
    marks: Int32Array.from(marks.flat()),
    levels: createLevels(sizes, [() => [], ...everyGroup.map((group) => (cell: number) => group.costs(cell))]),
    permits,
    company: rules.company.map((rule) => rolesOf(people, rule)),
    companyOf,
    pairs: pairsOf(known),
    meetingCost: meetingCosts(),
    isRare,
    isFixed: Uint8Array.from(permits.permitOf, (row) => (onlyTable(permits.rows[row]) === -1 ? 0 : 1)),
  };
}

/** A group in each slot of each person; a slot is a list of groups nobody is in two of. */
function slotsFor(
  slotted: readonly (readonly Group[])[],
  people: number,
  numberOf: ReadonlyMap<Group, number>,
): Int32Array {
  const slotGroup = new Int32Array(people * slotted.length);
  slotted.forEach((groups, slot) => {
    for (const group of groups)
      for (const person of group.people) slotGroup[person * slotted.length + slot] = numberOf.get(group)!;
  });
  return slotGroup;
}

/** For each person, the numbers of the lists they stand in. */
function standingIn(people: number, lists: readonly (readonly number[])[], numbers: readonly number[]): number[][] {
  const byPerson: number[][] = Array.from({ length: people }, () => []);
  lists.forEach((list, at) => {
    for (const person of list) byPerson[person]!.push(numbers[at]!);
  });
  return byPerson;
}

function rolesOf(people: number, { needs, helps, rounds }: CompanyRule): CompanyRoles {
  const roles = new Uint8Array(people);
  for (const person of needs) roles[person]! |= 1;
  for (const person of helps) roles[person]! |= 2;
  return { rounds, roles };
}

/** The byte each pair begins with: nobody has met. Those who move as one in some round meet by wish in all. */
function pairsOf({ setting, rules, units }: Known): Uint8Array {
  const people = setting.people.length;
  const pairs = new Uint8Array(people * people);
  const mark = (named: readonly number[], byte: number) => {
    for (const one of named) for (const other of named) pairs[one * people + other] = byte;
  };
  for (const unit of units.units) mark(unit.people, MEETING_MARKS.wished);
  for (const rule of rules.apart) mark(rule.people, MEETING_MARKS.apart);
  for (let person = 0; person < people; person++) pairs[person * people + person] = MEETING_MARKS.wished;
  return pairs;
}

function startsOf(lengths: ArrayLike<number>): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  for (let at = 0; at < lengths.length; at++) starts[at + 1] = starts[at]! + lengths[at]!;
  return starts;
}
