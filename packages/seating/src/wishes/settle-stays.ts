import type { Setting } from "../people/setting.ts";
import { assignTables } from "./assign-tables.ts";
import { permitsOf } from "./permits.ts";
import type { AmongRule, Rules } from "./rules.ts";
import { unitsOf } from "./units.ts";

/**
 * Gives everybody who wishes to stay the one table they keep, so that they are shared out evenly and sit only where they may in every
 * round they are there. For whom there is no such table nothing is settled: their wish is then told as not met.
 *
 * @returns the rules with one table for each of them
 */
export function settleStays(setting: Setting, rules: Rules): Rules {
  const settled = rules.stays.flatMap(({ wish, people }): AmongRule[] => {
    const permits = permitsOf(rules, unitsOf(rules, setting.people.length), setting.people.length);
    const rows = people.map((person) =>
      Uint8Array.from(setting.tables, (_, table) => {
        const isRight = setting.rounds.every((_, round) => {
          const place = round * setting.people.length + person;
          if (rules.isPresent[place] !== 1) return true;
          return (
            rules.isOpen[round * setting.tables.length + table] === 1 &&
            permits.rows[permits.permitOf[place]!]?.[table] !== 0
          );
        });
        return isRight ? 1 : 0;
      }),
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
