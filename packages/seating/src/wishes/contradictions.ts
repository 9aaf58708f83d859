import type { Setting } from "../people/setting.ts";
import type { TableSizes } from "../people/table-sizes.ts";
import { onlyTable, type Permits } from "./permits.ts";
import type { CountRule, Rules } from "./rules.ts";
import type { Units } from "./units.ts";

/** Why no plan can meet every wish, proved before any search. */
export interface Contradiction {
  /**
   * `tooFewSeats`: the open tables hold fewer people than come. `tableOverfull`: more people must sit at a table than it holds.
   * `noTableLeft`: their wishes leave somebody no table. `apartTogether`: two who wish to be apart are kept together, or have one table.
   * `tooFewTables`: more people wish to be apart from each other than there are tables.
   * `unitTooLarge`: those kept together are more than a table holds. `absentLocked`: somebody is locked at a table while absent.
   * `countTooMany` and `countTooFew`: a count asks for more people than there are, or leaves some no place. `noCompany`: nobody is
   * there whom somebody needs. `groupTooSmall`: no number of tables gives all of them as many people as a table should have.
   */
  readonly code:
    | "tooFewSeats"
    | "tableOverfull"
    | "noTableLeft"
    | "apartTogether"
    | "tooFewTables"
    | "unitTooLarge"
    | "absentLocked"
    | "countTooMany"
    | "countTooFew"
    | "noCompany"
    | "groupTooSmall";
  /** Positions in the list of wishes, from 1. */
  readonly wishes: readonly number[];
  readonly people: readonly string[];
  readonly tables: readonly string[];
  /** From 1. */
  readonly rounds: readonly number[];
}

/** A contradiction in one round, by positions from 0. */
interface Clash {
  readonly code: Contradiction["code"];
  readonly round: number;
  readonly wishes: readonly number[];
  readonly people: readonly number[];
  readonly tables?: readonly number[];
}

/** What the wishes of a setting come down to. */
interface Bounds extends TableSizes {
  readonly setting: Setting;
  readonly rules: Rules;
  readonly units: Units;
  readonly permits: Permits;
}

/** Every contradiction that can be seen without searching; the same one in several rounds is told once. */
export function contradictionsIn(bounds: Bounds): readonly Contradiction[] {
  const clashes = [
    ...sizeClashes(bounds),
    ...seatClashes(bounds),
    ...unitClashes(bounds),
    ...apartClashes(bounds),
    ...crowdClashes(bounds),
    ...permitClashes(bounds),
    ...countClashes(bounds),
    ...companyClashes(bounds),
  ];
  const told = new Map<string, { clash: Clash; rounds: number[] }>();
  for (const clash of clashes) {
    const key = JSON.stringify([clash.code, clash.wishes, clash.people, clash.tables]);
    const known = told.get(key);
    if (known) known.rounds.push(clash.round + 1);
    else told.set(key, { clash, rounds: [clash.round + 1] });
  }
  const { people, tables } = bounds.setting;
  return [...told.values()].map(({ clash, rounds }) => ({
    code: clash.code,
    wishes: [...new Set(clash.wishes)].map((wish) => wish + 1),
    people: clash.people.map((person) => people[person]!.id),
    tables: (clash.tables ?? []).map((table) => tables[table]!.id),
    rounds: [...new Set(rounds)],
  }));
}

/** Asked of the list as a whole: who is absent in a round may leave a table smaller. */
function sizeClashes({ setting: { people, tables, least, rounds } }: Bounds): Clash[] {
  if (Math.floor(people.length / tables.length) >= least) return [];
  return rounds.map((_, round) => ({ code: "groupTooSmall", round, wishes: [], people: [] }));
}

function seatClashes({ setting, rules, short: rounds, overfull: cells, permits }: Bounds): Clash[] {
  const everybody = setting.people.length;
  const short = rounds.map((round): Clash => ({ code: "tooFewSeats", round, wishes: [], people: [] }));
  const overfull = cells.map((cell): Clash => {
    const round = Math.floor(cell / setting.tables.length);
    const table = cell % setting.tables.length;
    const people = [...setting.people.keys()].filter(
      (person) => onlyTable(permits.rows[permits.permitOf[round * everybody + person]!]) === table,
    );
    return { code: "tableOverfull", round, wishes: wishesAbout(rules, round, people), people, tables: [table] };
  });
  const locked = rules.locked.flatMap(({ round, table, people, wish }): Clash[] => {
    const absent = people.filter((person) => rules.isPresent[round * everybody + person] !== 1);
    return absent.length === 0
      ? []
      : [{ code: "absentLocked", round, wishes: [wish], people: absent, tables: [table] }];
  });
  return [...short, ...overfull, ...locked];
}

/** The wishes that say where any of these people may sit. */
function wishesAbout({ among, locked }: Rules, round: number, people: readonly number[]): number[] {
  const isNamed = (named: readonly number[]) => named.some((person) => people.includes(person));
  return [
    ...among.filter(({ rounds, people: named }) => rounds[round] === 1 && isNamed(named)),
    ...locked.filter((lock) => lock.round === round && isNamed(lock.people)),
  ].map(({ wish }) => wish);
}

function unitClashes({ setting, rules, units, sizes }: Bounds): Clash[] {
  const tables = setting.tables.length;
  return units.units.flatMap(({ round, people, wishes }): Clash[] => {
    const largest = Math.max(...sizes.subarray(round * tables, (round + 1) * tables));
    const tooLarge: Clash[] = people.length > largest ? [{ code: "unitTooLarge", round, wishes, people }] : [];
    const apart = rules.apart.flatMap((rule): Clash[] => {
      const both = rule.people.filter((person) => people.includes(person));
      return both.length < 2 ? [] : [{ code: "apartTogether", round, wishes: [rule.wish, ...wishes], people: both }];
    });
    return [...tooLarge, ...apart];
  });
}

/** People who wish to be apart and have the same one table. */
function apartClashes({ setting, rules, permits }: Bounds): Clash[] {
  return setting.rounds.flatMap((_, round) =>
    rules.apart.flatMap(({ wish, people }): Clash[] => {
      const tableOf = (person: number) => {
        const place = round * setting.people.length + person;
        return rules.isPresent[place] === 1 ? onlyTable(permits.rows[permits.permitOf[place]!]) : -1;
      };
      const bound = people.filter((person) => tableOf(person) !== -1);
      const both = bound.filter((one) => bound.some((other) => other !== one && tableOf(other) === tableOf(one)));
      if (both.length === 0) return [];
      const wishes = [wish, ...wishesAbout(rules, round, both)];
      return [{ code: "apartTogether", round, wishes, people: both, tables: [...new Set(both.map(tableOf))] }];
    }),
  );
}

function crowdClashes({ setting, rules, sizes }: Bounds): Clash[] {
  const tables = setting.tables.length;
  return setting.rounds.flatMap((_, round) => {
    const used = sizes.subarray(round * tables, (round + 1) * tables).filter((size) => size > 0).length;
    return rules.apart.flatMap(({ wish, people: named }): Clash[] => {
      const people = named.filter((person) => rules.isPresent[round * setting.people.length + person] === 1);
      return people.length > used ? [{ code: "tooFewTables", round, wishes: [wish], people }] : [];
    });
  });
}

function permitClashes({ setting, rules, permits, sizes }: Bounds): Clash[] {
  const tables = setting.tables.length;
  return [...permits.permitOf.keys()].flatMap((place): Clash[] => {
    const row = permits.rows[permits.permitOf[place]!];
    const round = Math.floor(place / setting.people.length);
    const isLeft = (is: number, table: number) =>
      is === 1 && sizes[round * tables + table]! > 0 && rules.isOpen[round * tables + table] === 1;
    if (row === undefined || rules.isPresent[place] !== 1 || row.some(isLeft)) return [];
    const people = [place % setting.people.length];
    return [{ code: "noTableLeft", round, wishes: wishesAbout(rules, round, people), people }];
  });
}

/** Counts that cannot come out, whoever sits where. */
function countClashes({ setting, rules, sizes }: Bounds): Clash[] {
  const all = setting.tables.length;
  return rules.counts.flatMap((rule) =>
    setting.rounds.flatMap((_, round): Clash[] => {
      if (rule.rounds[round] !== 1) return [];
      const isThere = (person: number) => rules.isPresent[round * setting.people.length + person] === 1;
      const present = rule.people.filter(isThere).length;
      const [least, most] = takenBy(rule, sizes.subarray(round * all, (round + 1) * all));
      if (least > present) return [{ code: "countTooFew", round, wishes: [rule.wish], people: [] }];
      return most < present ? [{ code: "countTooMany", round, wishes: [rule.wish], people: [] }] : [];
    }),
  );
}

/** How many of the people it counts the tables must take together, and how many they can. */
function takenBy({ tables, atLeast, atMost, orNone }: CountRule, sizes: Int32Array): readonly [number, number] {
  let [least, most] = [0, 0];
  sizes.forEach((size, table) => {
    const isMeant = tables[table] === 1 && size > 0;
    least += isMeant && !orNone ? atLeast : 0;
    most += isMeant ? Math.min(size, atMost) : size;
  });
  return [least, most];
}

function companyClashes({ setting, rules }: Bounds): Clash[] {
  return rules.company.flatMap(({ wish, needs, helps, rounds }) =>
    setting.rounds.flatMap((_, round): Clash[] => {
      const isThere = (person: number) => rules.isPresent[round * setting.people.length + person] === 1;
      const people = needs.filter(isThere);
      if (rounds[round] !== 1 || people.length === 0 || helps.some(isThere)) return [];
      return [{ code: "noCompany", round, wishes: [wish], people }];
    }),
  );
}
