import { DomainError, type ErrorParams } from "@naast/kernel";
import type { Wish } from "../wishes/wish.ts";
import type { Aim, Person, Round, SeatingRequest, SizeRange, Table, Trait } from "./seating-request.ts";

/** A request with everything spelled out and nothing in it that cannot be used. */
export interface Setting {
  readonly people: readonly Person[];
  readonly tables: readonly Table[];
  /** The fewest people a table should have when everybody is there. */
  readonly least: number;
  readonly rounds: readonly Round[];
  readonly traits: readonly Trait[];
  readonly wishes: readonly Wish[];
  readonly seed: string;
}

const MOST_PEOPLE = 20_000;
const MOST_ROUNDS = 60;
const MOST_WEIGHT = 9;

/**
 * Spells a request out, and refuses what nobody can use.
 *
 * @throws DomainError with the position (from 1) of the person, table, trait or wish; never a name, for errors travel into logs:
 * `seating.tooFewPeople` (fewer than two), `seating.tooManyPeople`, `seating.duplicatePerson`, `seating.badTables`, `seating.duplicateTable`,
 * `seating.badSeats`, `seating.moreTablesThanPeople`, `seating.badRounds`, `seating.badTrait`, `seating.badTraitValue`,
 * `seating.unknownTable` (in a round), `seating.unknownTrait`
 */
export function settingFrom(request: SeatingRequest): Setting {
  const { people, traits = [], wishes = [], seed } = request;
  checkPeople(people);
  const tables = tablesFrom(request);
  const rounds = roundsFrom(request.rounds);
  if (tables.length > people.length) refuse("moreTablesThanPeople", { people: people.length, tables: tables.length });
  traits.forEach((trait, index) => {
    const unlike = traits.findIndex(({ name }) => name === trait.name) !== index;
    if (unlike || !isCount(trait.weight ?? 1, 1, MOST_WEIGHT)) refuse("badTrait", { trait: index + 1 });
    checkValues(people, trait, index);
  });
  const tableIds = new Set(tables.map(({ id }) => id));
  const traitNames = new Set(traits.map(({ name }) => name));
  rounds.forEach(({ closed = [], aims = {} }, index) => {
    if (closed.some((id) => !tableIds.has(id))) refuse("unknownTable", { round: index + 1 });
    if (Object.keys(aims).some((name) => !traitNames.has(name))) refuse("unknownTrait", { round: index + 1 });
  });
  return { people, tables, least: rangeOf(request.size).least, rounds, traits, wishes, seed };
}

/** The words somebody has on a trait; none when it is unknown of them. */
export function wordsOf(person: Person, trait: string): readonly string[] {
  const value = person.traits?.[trait];
  const words = Array.isArray(value) ? value : [value ?? ""];
  return [...new Set(words.map((word) => String(word).trim()))].filter((word) => word !== "");
}

/** What a trait asks in a round; in rounds of their own aims another thing than usual. */
export function aimIn({ rounds }: Setting, round: number, { name, aim }: Trait): Aim {
  return rounds[round]?.aims?.[name] ?? aim;
}

function checkPeople(people: readonly Person[]): void {
  if (people.length < 2) refuse("tooFewPeople", { people: people.length });
  if (people.length > MOST_PEOPLE) refuse("tooManyPeople", { people: people.length, most: MOST_PEOPLE });
  const first = new Map<string, number>();
  people.forEach(({ id }, index) => {
    const before = first.get(id);
    if (before !== undefined) refuse("duplicatePerson", { person: index + 1, before: before + 1 });
    first.set(id, index);
  });
}

function tablesFrom({ people, tables, size }: SeatingRequest): readonly Table[] {
  const { least, most } = rangeOf(size);
  if (!isCount(most, Math.max(1, least))) refuse("badSeats", { seats: most });
  const asked = tables ?? (size === undefined ? 0 : howMany(people.length, { least, most }));
  if (typeof asked === "number" && !isCount(asked, 1)) refuse("badTables", { tables: asked });
  const all = typeof asked === "number" ? Array.from({ length: asked }, (_, at) => ({ id: `${at + 1}` })) : asked;
  if (all.length === 0) refuse("badTables", { tables: 0 });
  const first = new Set<string>();
  all.forEach((table: Table, at) => {
    if (!isCount(table.seats ?? 1, 1)) refuse("badSeats", { table: at + 1, seats: table.seats ?? 0 });
    if (first.has(table.id)) refuse("duplicateTable", { table: at + 1 });
    first.add(table.id);
  });
  return size === undefined ? all : all.map((table: Table) => ({ seats: most, ...table }));
}

function rangeOf(size: SeatingRequest["size"]): SizeRange {
  if (typeof size === "object") return isCount(size.least, 1) ? size : refuse("badSeats", { seats: size.least });
  return { least: 0, most: size ?? Number.MAX_SAFE_INTEGER };
}

/** The number of tables that comes nearest to the middle of the range, of those that keep it; else as few as can hold all. */
function howMany(people: number, { least, most }: SizeRange): number {
  const fewest = Math.ceil(people / most);
  if (least === 0) return fewest;
  const middle = Math.round((2 * people) / (least + most));
  return Math.max(fewest, Math.min(middle, Math.floor(people / least)));
}

function roundsFrom(rounds: SeatingRequest["rounds"]): readonly Round[] {
  const count = typeof rounds === "number" ? rounds : rounds.length;
  if (!isCount(count, 1, MOST_ROUNDS)) refuse("badRounds", { rounds: count, most: MOST_ROUNDS });
  return typeof rounds === "number" ? Array.from({ length: rounds }, () => ({})) : rounds;
}

function checkValues(people: readonly Person[], { name, kind, order }: Trait, index: number): void {
  people.forEach((person, at) => {
    const words = wordsOf(person, name);
    const value = person.traits?.[name];
    const isOne = kind === "multiple" || words.length < 2;
    const isPlain = typeof value !== "number" || Number.isFinite(value);
    const inOrder = kind !== "ordered" || words.every((word) => order?.includes(word) ?? Number.isFinite(Number(word)));
    if (!isOne || !isPlain || !inOrder) refuse("badTraitValue", { person: at + 1, trait: index + 1 });
  });
}

function isCount(value: number, least: number, most: number = Number.MAX_SAFE_INTEGER): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}

function refuse(what: string, params: ErrorParams): never {
  throw new DomainError(`seating.${what}`, "invalid", params);
}
