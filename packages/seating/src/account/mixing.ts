import type { Aim } from "../people/seating-request.ts";
import { aimIn, type Setting } from "../people/setting.ts";
import type { GroupedTrait } from "../people/trait-groups.ts";
import type { Seated } from "./meetings.ts";
import { pairsOf, possibleAtTable, possibleInRound } from "./possible-mixing.ts";

/** How mixed tables are on one trait, in pairs of people at one table of whom it is known. */
export interface TraitMixing {
  readonly trait: string;
  /** How many people it is unknown of; they are shared out like a value of their own. */
  readonly unknown: number;
  readonly rounds: readonly RoundMixing[];
}

interface RoundMixing extends Mixed {
  readonly aim: Aim;
  /** For each table and value (and step of an ordered trait): how far their number is outside the fair share, rounded down or up. */
  readonly deviations: number;
  readonly tables: readonly Mixed[];
}

interface Mixed {
  readonly pairs: number;
  /** Pairs that differ: no value in common. */
  readonly different: number;
  /**
   * What is possible: where a trait is spread, as many as can differ when each table has its fair share of every value; where it
   * clusters, as few as can differ at a table of this size; of a round what no plan does better than, which is not the sum of its tables.
   * Undefined for traits with several values.
   */
  readonly possible: number | undefined;
  /** What random seating gives on average, in hundredths. */
  readonly random: number;
}

/** Everything about the traits of a plan. */
export function mixingOf(seated: Seated, setting: Setting, traits: readonly GroupedTrait[]): readonly TraitMixing[] {
  return traits.map((grouped) => {
    const { trait, groups } = grouped;
    const unknown = groups.find(({ value }) => value === undefined)?.people.length ?? 0;
    const rounds = seated.map((tables, round) => {
      const aim = aimIn(setting, round, trait);
      const mixed = mixedRound(tables, grouped, { aim, everybody: setting.people.length });
      const deviations = aim === "spread" ? deviationsOf(tables, [...groups, ...grouped.steps]) : 0;
      return { aim, deviations, ...mixed };
    });
    return { trait: trait.name, unknown, rounds };
  });
}

function deviationsOf(tables: readonly (readonly number[])[], groups: GroupedTrait["groups"]): number {
  const present = tables.flat();
  let sum = 0;
  for (const { people } of groups) {
    const members = new Set(people);
    const held = present.filter((person) => members.has(person)).length;
    for (const table of tables) {
      const count = table.filter((person) => members.has(person)).length;
      const share = (held * table.length) / Math.max(1, present.length);
      sum += Math.max(0, Math.floor(share) - count, count - Math.ceil(share));
    }
  }
  return sum;
}

interface Circumstances {
  readonly aim: Aim;
  readonly everybody: number;
}

function mixedRound(
  seated: readonly (readonly number[])[],
  { trait, groups }: GroupedTrait,
  { aim, everybody }: Circumstances,
): Mixed & { readonly tables: readonly Mixed[] } {
  const known = groups.filter(({ value }) => value !== undefined);
  const valuesOf: number[][] = Array.from({ length: everybody }, () => []);
  known.forEach(({ people }, value) => {
    for (const person of people) valuesOf[person]!.push(value);
  });
  const heard = seated.map((people) => people.filter((person) => valuesOf[person]!.length > 0));
  const present = heard.flat();
  const held = known.map(({ people }) => intersection(people, present));
  const share = (100 * differentPairs(present, valuesOf)) / Math.max(1, pairsOf(present.length));
  const isSingle = trait.kind !== "multiple";
  const tables = heard.map((people) => ({
    pairs: pairsOf(people.length),
    different: differentPairs(people, valuesOf),
    possible: isSingle ? possibleAtTable(aim, held, people.length) : undefined,
    random: Math.round(share * pairsOf(people.length)) / 100,
  }));
  const sizes = heard.map(({ length }) => length).filter((length) => length > 0);
  return { ...sumOf(tables), possible: isSingle ? possibleInRound(aim, held, sizes) : undefined, tables };
}

/** Pairs without a value in common. Counted by kind of people, so that a full hall takes no longer than its kinds. */
function differentPairs(people: readonly number[], valuesOf: readonly (readonly number[])[]): number {
  const kinds = new Map<string, { values: readonly number[]; count: number }>();
  for (const person of people) {
    const key = valuesOf[person]!.join();
    kinds.set(key, { values: valuesOf[person]!, count: (kinds.get(key)?.count ?? 0) + 1 });
  }
  const list = [...kinds.values()];
  let sum = 0;
  list.forEach(({ values, count }, at) => {
    for (const other of list.slice(at + 1))
      if (!values.some((value) => other.values.includes(value))) sum += count * other.count;
  });
  return sum;
}

function sumOf(mixed: readonly Mixed[]): Omit<Mixed, "possible"> {
  const sum = (of: (one: Mixed) => number) => mixed.reduce((total, one) => total + of(one), 0);
  return {
    pairs: sum(({ pairs }) => pairs),
    different: sum(({ different }) => different),
    random: Math.round(100 * sum(({ random }) => random)) / 100,
  };
}

function intersection(some: readonly number[], others: readonly number[]): number {
  const set = new Set(others);
  return some.filter((one) => set.has(one)).length;
}
