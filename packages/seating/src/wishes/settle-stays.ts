import type { Setting } from "../people/setting.ts";
import { assignTables } from "./assign-tables.ts";
import { type Permits, permitsOf } from "./permits.ts";
import type { AmongRule, Rules } from "./rules.ts";
import { unitsOf } from "./units.ts";

/**
 * Gives everybody who wishes to stay the one table they keep, so that they are shared out evenly and sit only where they may in every
 * round they are there; the table they kept before, if they may. For whom there is no such table nothing is settled: their wish is
 * then told as not met.
 *
 * @param homeOf - by round × people + person: the table somebody had before
 * @returns the rules with one table for each of them
 */
export function settleStays(setting: Setting, rules: Rules, homeOf: Int32Array = new Int32Array(0)): Rules {
  const settled = rules.stays.flatMap(({ wish, people }): AmongRule[] => {
    const permits = permitsOf(rules, unitsOf(rules, setting.people.length), setting.people.length);
    const rows = people.map((person) =>
      atHome(
        person,
        setting,
        homeOf,
      )(Uint8Array.from(setting.tables, (_, table) => (isRight({ setting, rules, permits }, person, table) ? 1 : 0))),
    );
    const room = setting.tables.map(() => Math.ceil(people.length / setting.tables.length));
    const tables = assignTables(rows, room);
    return people.flatMap((person, at) => {
      if (tables[at] === -1) return [];
      const only = new Uint8Array(setting.tables.length).fill(1, tables[at]!, tables[at]! + 1);
      return [{ wish, people: [person], rounds: new Uint8Array(setting.rounds.length).fill(1), tables: only }];
    });
  });
  return { ...rules, among: [...rules.among, ...settled] };
}

interface Limits {
  readonly setting: Setting;
  readonly rules: Rules;
  readonly permits: Permits;
}

/** Whether somebody may sit at this table in every round they are there. */
function isRight({ setting, rules, permits }: Limits, person: number, table: number): boolean {
  return setting.rounds.every((_, round) => {
    const place = round * setting.people.length + person;
    if (rules.isPresent[place] !== 1) return true;
    const isOpen = rules.isOpen[round * setting.tables.length + table] === 1;
    return isOpen && permits.rows[permits.permitOf[place]!]?.[table] !== 0;
  });
}

/** Leaves only the one table somebody kept before, where it is among those that are right. */
function atHome(person: number, { people, rounds }: Setting, homeOf: Int32Array) {
  const homes = new Set(rounds.map((_, round) => homeOf[round * people.length + person] ?? -1).filter((at) => at >= 0));
  const [home = -1] = homes;
  return (right: Uint8Array) =>
    homes.size === 1 && right[home] === 1 ? right.map((_, table) => (table === home ? 1 : 0)) : right;
}
