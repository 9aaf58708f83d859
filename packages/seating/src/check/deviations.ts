import { groupByTraits, type TraitGroup } from "../people/trait-groups.ts";
import type { Hall } from "./hall.ts";
import type { Deviation } from "./seating-check.ts";

/** Every table and round at which a trait that is spread is not, by trait, round, table and value. */
export function deviationsFrom({ setting, rounds }: Hall): readonly Deviation[] {
  return groupByTraits(setting.people, setting.traits).flatMap(({ trait, groups, steps }) =>
    rounds.flatMap((tables, at) => {
      const aim = setting.rounds[at]?.aims?.[trait.name] ?? trait.aim;
      if (aim !== "spread") return [];
      return [...groups, ...steps].flatMap((group) =>
        deviatingTables(
          tables,
          group.people.map((person) => setting.people[person]!.id),
        ).map(({ table, ...share }) => ({
          ...named(group, trait.name, at + 1),
          table: setting.tables[table]!.id,
          ...share,
        })),
      );
    }),
  );
}

function named({ value }: TraitGroup, trait: string, round: number) {
  return { trait, value, round };
}

function deviatingTables(tables: readonly (readonly string[])[], people: readonly string[]) {
  const kind = new Set(people);
  const ofKind = (table: readonly string[]) => table.filter((person) => kind.has(person)).length;
  const seated = tables.flat();
  const held = ofKind(seated);
  return tables
    .map((table, at) => {
      const share = (held * table.length) / Math.max(1, seated.length);
      return { table: at, count: ofKind(table), least: Math.floor(share), most: Math.ceil(share) };
    })
    .filter(({ count, least, most }) => count < least || count > most);
}
