import type { Setting } from "../people/setting.ts";
import type { CountRule, Rules } from "../wishes/rules.ts";
import type { Units } from "../wishes/units.ts";
import type { Wish } from "../wishes/wish.ts";
import type { Seated } from "./meetings.ts";

/** A wish that a plan does not meet somewhere, and why. */
export interface UnmetWish {
  /** Position in the list of wishes, from 1. */
  readonly wish: number;
  readonly kind: Wish["kind"];
  /** From 1. */
  readonly round: number;
  readonly tables: readonly string[];
  readonly people: readonly string[];
  /** How much is missing there: pairs, people or tables, as the kind of wish counts them. */
  readonly violations: number;
  /**
   * `noRoom`: no table had room for all who belong together. `noTableForAll`: somebody who stays has no table that suits in every
   * round. `inTheWay`: other wishes about the same people or tables were met instead; they are named. `notFound`: nothing stands in
   * the way that can be named; a longer search may find it.
   */
  readonly why: "noRoom" | "noTableForAll" | "inTheWay" | "notFound";
  readonly beside: readonly number[];
}

/** A wish not met in a round, by positions from 0. */
interface Miss {
  readonly wish: number;
  readonly round: number;
  readonly tables: readonly number[];
  readonly people: readonly number[];
  readonly violations: number;
  readonly why?: UnmetWish["why"];
}

/** What the wishes are held against. */
export interface Wishes {
  readonly setting: Setting;
  readonly rules: Rules;
  readonly units: Units;
}

/** Every wish that is not met, by wish and round. */
export function unmetWishes(seated: Seated, wishes: Wishes): readonly UnmetWish[] {
  const { setting } = wishes;
  const tableOf = seated.map(
    (tables) => new Map(tables.flatMap((people, table) => people.map((one) => [one, table] as const))),
  );
  const held = { seated, tableOf, ...wishes };
  const misses = [
    ...apartMisses(held),
    ...togetherMisses(held),
    ...amongMisses(held),
    ...countMisses(held),
    ...companyMisses(held),
    ...stayMisses(held),
  ];
  return misses
    .toSorted((a, b) => a.wish - b.wish || a.round - b.round)
    .map((miss) => ({
      wish: miss.wish + 1,
      kind: setting.wishes[miss.wish]!.kind,
      round: miss.round + 1,
      tables: [...new Set(miss.tables)].map((table) => setting.tables[table]!.id),
      people: miss.people.map((person) => setting.people[person]!.id),
      violations: miss.violations,
      ...reasonFor(miss, wishes),
    }));
}

interface Held extends Wishes {
  readonly seated: Seated;
  /** By round: the table of each who is there. */
  readonly tableOf: readonly ReadonlyMap<number, number>[];
}

function apartMisses({ rules, seated }: Held): Miss[] {
  // A pair that two wishes keep apart is missed once.
  const seen = new Set<string>();
  const fresh = (people: readonly number[], round: number) => {
    const pairs = pairsAmong(people).filter((pair) => !seen.has(`${round}:${pair}`));
    for (const pair of pairs) seen.add(`${round}:${pair}`);
    return pairs.length;
  };
  return rules.apart.flatMap(({ wish, people: named }) => {
    const isNamed = new Set(named);
    return seated.flatMap((tables, round) =>
      tables.flatMap((table, at): Miss[] => {
        const people = table.filter((person) => isNamed.has(person));
        const violations = round < rules.held ? 0 : fresh(people, round);
        return violations === 0 ? [] : [{ wish, round, tables: [at], people, violations }];
      }),
    );
  });
}

function togetherMisses({ rules, tableOf }: Held): Miss[] {
  return rules.together.flatMap(({ wish, people, rounds }) =>
    tableOf.flatMap((tables, round): Miss[] => {
      const there = people.filter((person) => tables.has(person));
      const used = new Set(there.map((person) => tables.get(person)!));
      if (rounds[round] !== 1 || used.size < 2) return [];
      return [{ wish, round, tables: [...used], people: there, violations: used.size - 1, why: "noRoom" }];
    }),
  );
}

function amongMisses({ rules, tableOf }: Held): Miss[] {
  return rules.among.flatMap(({ wish, people, tables: right, rounds }) =>
    tableOf.flatMap((tables, round): Miss[] => {
      const wrong = people.filter((person) => tables.has(person) && right[tables.get(person)!] !== 1);
      if (rounds[round] !== 1 || wrong.length === 0) return [];
      return [
        { wish, round, tables: wrong.map((person) => tables.get(person)!), people: wrong, violations: wrong.length },
      ];
    }),
  );
}

function countMisses({ rules, seated }: Held): Miss[] {
  return rules.counts.flatMap((rule) => {
    const named = new Set(rule.people);
    return seated.flatMap((tables, round) =>
      tables.flatMap((table, at): Miss[] => {
        if (rule.rounds[round] !== 1 || rule.tables[at] !== 1 || table.length === 0) return [];
        const people = table.filter((person) => named.has(person));
        const violations = missedBy(rule, people.length);
        return violations === 0 ? [] : [{ wish: rule.wish, round, tables: [at], people, violations }];
      }),
    );
  });
}

/** How many people a count has too few or too many. */
function missedBy({ atLeast, atMost, orNone }: CountRule, count: number): number {
  const missed = Math.max(0, atLeast - count, count - atMost);
  return orNone ? Math.min(missed, count) : missed;
}

function companyMisses({ rules, seated }: Held): Miss[] {
  return rules.company.flatMap(({ wish, needs, helps, rounds }) =>
    seated.flatMap((tables, round) =>
      tables.flatMap((table, at): Miss[] => {
        const people = table.filter((person) => needs.includes(person));
        if (rounds[round] !== 1 || people.length === 0 || table.some((person) => helps.includes(person))) return [];
        return [{ wish, round, tables: [at], people, violations: people.length }];
      }),
    ),
  );
}

/** Told once, in the round in which somebody first sits elsewhere. */
function stayMisses({ rules, tableOf }: Held): Miss[] {
  return rules.stays.flatMap(({ wish, people }) =>
    people.flatMap((person): Miss[] => {
      const used = tableOf.flatMap((tables, round) =>
        tables.has(person) ? [{ round, table: tables.get(person)! }] : [],
      );
      const tables = [...new Set(used.map(({ table }) => table))];
      const first = used.find(({ table }) => table !== used[0]!.table);
      if (first === undefined) return [];
      return [
        { wish, round: first.round, tables, people: [person], violations: tables.length - 1, why: "noTableForAll" },
      ];
    }),
  );
}

function reasonFor({ wish, people, tables, why }: Miss, { setting }: Wishes): Pick<UnmetWish, "why" | "beside"> {
  if (why !== undefined) return { why, beside: [] };
  const names = new Set([...people.map((person) => setting.people[person]!.id)]);
  const places = new Set(tables.map((table) => setting.tables[table]!.id));
  const beside = setting.wishes.flatMap((other, at) => (at !== wish && isAbout(other, names, places) ? [at + 1] : []));
  return { why: beside.length > 0 ? "inTheWay" : "notFound", beside };
}

/** Whether a wish that can hold somebody in place names any of these people or tables. */
function isAbout(wish: Wish, people: ReadonlySet<string>, tables: ReadonlySet<string>): boolean {
  if (wish.kind === "absent") return false;
  const named = "people" in wish ? (wish.people ?? []).map((one) => (typeof one === "string" ? one : one.person)) : [];
  const also = "person" in wish ? [wish.person] : [];
  const heard = wish.kind === "interpreter" ? [wish.interpreter, ...wish.listeners] : [];
  const isLocked = wish.kind === "locked" && tables.has(wish.table);
  return isLocked || [...named, ...also, ...heard].some((id) => people.has(id));
}

function pairsAmong(people: readonly number[]): string[] {
  const order = people.toSorted((a, b) => a - b);
  return order.flatMap((one, at) => order.slice(at + 1).map((other) => `${one},${other}`));
}
