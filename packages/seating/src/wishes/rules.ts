import { DomainError, type ErrorParams } from "@naast/kernel";
import { type Setting, wordsOf } from "../people/setting.ts";
import { facilitatorRules } from "./facilitator-rules.ts";
import type { Wish } from "./wish.ts";

/** Rounds and tables as a 1 for each where the rule holds. */
interface Rule {
  /** The position of the wish it comes from, from 0. */
  readonly wish: number;
  readonly rounds: Uint8Array;
}

export interface ApartRule {
  readonly wish: number;
  readonly people: readonly number[];
}
export interface TogetherRule extends Rule {
  readonly people: readonly number[];
}
export interface AmongRule extends Rule {
  readonly people: readonly number[];
  readonly tables: Uint8Array;
}
export interface LockRule {
  readonly wish: number;
  readonly round: number;
  readonly table: number;
  readonly people: readonly number[];
}
export interface CountRule extends Rule {
  readonly people: readonly number[];
  readonly tables: Uint8Array;
  readonly atLeast: number;
  readonly atMost: number;
  readonly orNone: boolean;
}
export interface CompanyRule extends Rule {
  readonly needs: readonly number[];
  readonly helps: readonly number[];
}
export interface StayRule {
  readonly wish: number;
  readonly people: readonly number[];
}

/** Every wish in the few forms the search knows; people, tables and rounds by their position, from 0. */
export interface Rules {
  /** So many first rounds were held: no wish is asked of them any more. */
  readonly held: number;
  /** By round × people + person. */
  readonly isPresent: Uint8Array;
  /** By round × tables + table. */
  readonly isOpen: Uint8Array;
  readonly apart: readonly ApartRule[];
  readonly together: readonly TogetherRule[];
  readonly among: readonly AmongRule[];
  readonly locked: readonly LockRule[];
  readonly counts: readonly CountRule[];
  readonly company: readonly CompanyRule[];
  readonly stays: readonly StayRule[];
}

export type MutableRules = {
  -readonly [Name in keyof Rules]: Rules[Name] extends readonly (infer One)[] ? One[] : Rules[Name];
};

/** Finds what a wish names, or refuses it. */
export interface Lookup {
  readonly setting: Setting;
  readonly wish: number;
  person(id: string): number;
  people(ids: readonly string[]): readonly number[];
  tables(ids: readonly string[] | undefined): Uint8Array;
  rounds(numbers: readonly number[] | undefined): Uint8Array;
  refuse(what: string, params?: ErrorParams): never;
}

/**
 * Reads the wishes of a setting.
 *
 * @throws DomainError with the position of the wish (from 1): `seating.unknownPerson` (and which of the wish's people),
 * `seating.unknownTable`, `seating.unknownRound`, `seating.unknownTrait`, `seating.unknownFeature`, `seating.emptyWish`, `seating.badCount`
 */
export function rulesFrom(setting: Setting): Rules {
  const { people, tables, rounds, wishes } = setting;
  const rules: MutableRules = {
    held: 0,
    isPresent: new Uint8Array(rounds.length * people.length).fill(1),
    isOpen: new Uint8Array(rounds.length * tables.length).fill(1),
    apart: [],
    together: [],
    among: [],
    locked: [],
    counts: [],
    company: [],
    stays: [],
  };
  rounds.forEach(({ closed = [] }, round) => {
    tables.forEach(({ id }, table) => {
      if (closed.includes(id)) rules.isOpen[round * tables.length + table] = 0;
    });
  });
  const ids = { people: placesOf(people), tables: placesOf(tables) };
  const looks = wishes.map((wish, at) => ({ wish, look: lookupFor(setting, ids, at) }));
  // Who is absent comes first: what facilitators share out depends on it.
  for (const { wish, look } of looks) if (wish.kind === "absent") add(rules, wish, look);
  for (const { wish, look } of looks) if (wish.kind !== "absent") add(rules, wish, look);
  return rules;
}

function add(rules: MutableRules, wish: Wish, look: Lookup): void {
  const { wish: at } = look;
  const rounds = look.rounds("rounds" in wish ? wish.rounds : undefined);
  switch (wish.kind) {
    case "apart":
      rules.apart.push({ wish: at, people: several(look.people(wish.people), look) });
      break;
    case "together":
      rules.together.push({ wish: at, rounds, people: several(look.people(wish.people), look) });
      break;
    case "interpreter":
      rules.together.push({
        wish: at,
        rounds,
        people: several(look.people([wish.interpreter, ...wish.listeners]), look),
      });
      break;
    case "company":
      addCompany(rules, { wish: at, rounds, needs: look.people(wish.people), helps: look.people(wish.oneOf) });
      break;
    case "seat":
      rules.among.push({ wish: at, rounds, people: [look.person(wish.person)], tables: look.tables([wish.table]) });
      break;
    case "among":
      rules.among.push({ wish: at, rounds, people: look.people(wish.people), tables: look.tables(wish.tables) });
      break;
    case "needs":
      rules.among.push({ wish: at, rounds, people: look.people(wish.people), tables: tablesWith(wish.feature, look) });
      break;
    case "locked":
      addLock(rules, wish, look);
      break;
    case "absent":
      for (const person of look.people(wish.people)) markAbsent(rules, person, look.rounds(wish.rounds));
      break;
    case "count":
      rules.counts.push(countRule(wish, look));
      break;
    case "facilitators":
      facilitatorRules(rules, wish, look);
  }
}

function markAbsent({ isPresent }: Rules, person: number, rounds: Uint8Array): void {
  const people = isPresent.length / rounds.length;
  rounds.forEach((holds, round) => {
    if (holds === 1) isPresent[round * people + person] = 0;
  });
}

/** Where only one can help, everybody who needs them stays with them. */
function addCompany(rules: MutableRules, rule: CompanyRule): void {
  const { needs, helps, ...where } = rule;
  if (helps.length > 1) rules.company.push(rule);
  else rules.together.push({ ...where, people: [...new Set([...helps, ...needs])] });
}

function addLock(rules: MutableRules, wish: Extract<Wish, { kind: "locked" }>, look: Lookup): void {
  const round = look.rounds([wish.round]).indexOf(1);
  const table = look.tables([wish.table]).indexOf(1);
  rules.locked.push({ wish: look.wish, round, table, people: look.people(wish.people) });
}

function countRule(wish: Extract<Wish, { kind: "count" }>, look: Lookup): CountRule {
  const { atLeast = 0, atMost = Number.MAX_SAFE_INTEGER, orNone = false, trait, value } = wish;
  const isCount = (number: number) => Number.isSafeInteger(number) && number >= 0;
  if (!isCount(atLeast) || !isCount(atMost) || atLeast > atMost) look.refuse("badCount");
  if ((wish.people === undefined) === (trait === undefined)) look.refuse("badCount");
  if (trait !== undefined && !look.setting.people.some((person) => wordsOf(person, trait).length > 0))
    look.refuse("unknownTrait");
  const has = (at: number) => wordsOf(look.setting.people[at]!, trait ?? "").includes(value ?? "");
  const people = wish.people ? look.people(wish.people) : [...look.setting.people.keys()].filter(has);
  const where = { rounds: look.rounds(wish.rounds), tables: look.tables(wish.tables) };
  return { wish: look.wish, ...where, people, atLeast, atMost, orNone };
}

function tablesWith(feature: string, { setting, refuse }: Lookup): Uint8Array {
  const tables = Uint8Array.from(setting.tables, ({ features = [] }) => (features.includes(feature) ? 1 : 0));
  return tables.includes(1) ? tables : refuse("unknownFeature");
}

function several(people: readonly number[], { refuse }: Lookup): readonly number[] {
  return people.length > 1 ? people : refuse("emptyWish");
}

function placesOf(items: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(items.map(({ id }, at) => [id, at]));
}

type Ids = Readonly<Record<"people" | "tables", ReadonlyMap<string, number>>>;

function lookupFor(setting: Setting, ids: Ids, wish: number): Lookup {
  const refuse = (what: string, params: ErrorParams = {}): never => {
    throw new DomainError(`seating.${what}`, "invalid", { wish: wish + 1, ...params });
  };
  const place = (id: string, at: number) => ids.people.get(id) ?? refuse("unknownPerson", { person: at + 1 });
  return {
    setting,
    wish,
    refuse,
    person: (id) => place(id, 0),
    people: (named) => (named.length > 0 ? [...new Set(named.map(place))] : refuse("emptyWish")),
    tables: (named) => {
      const marks = new Uint8Array(setting.tables.length).fill(named ? 0 : 1);
      for (const id of named ?? []) marks[ids.tables.get(id) ?? refuse("unknownTable")] = 1;
      return marks;
    },
    rounds: (numbers) => {
      const marks = new Uint8Array(setting.rounds.length).fill(numbers ? 0 : 1);
      for (const number of numbers ?? []) {
        if (!Number.isInteger(number) || number < 1 || number > marks.length) refuse("unknownRound", { round: number });
        marks[number - 1] = 1;
      }
      return marks;
    },
  };
}
