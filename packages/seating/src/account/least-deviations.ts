import { aimIn, type Setting } from "../people/setting.ts";
import type { GroupedTrait } from "../people/trait-groups.ts";
import type { Rules } from "../wishes/rules.ts";
import type { Unit, Units } from "../wishes/units.ts";

/** Deviations that those who are kept together bring with them, whatever the plan: how many, and weighted by their trait. */
export interface ForcedDeviations {
  readonly count: number;
  readonly weighted: number;
}

interface Hall {
  readonly setting: Setting;
  readonly rules: Rules;
  readonly units: Units;
  readonly traits: readonly GroupedTrait[];
  readonly sizes: Int32Array;
}

/**
 * A proven lower bound on deviations: where those who are kept together are so many of one kind, or so many who are not of it, that
 * every table that can hold them has more, or fewer, of the kind than its fair share. Two such units at one table only add to it.
 */
export function leastDeviations(hall: Hall): ForcedDeviations {
  let [count, weighted] = [0, 0];
  for (const { trait, groups, steps } of hall.traits) {
    const spread = hall.units.units.filter(({ round }) => aimIn(hall.setting, round, trait) === "spread");
    for (const { people } of [...groups, ...steps]) {
      const kind = { members: new Set(people), shares: sharesOf(hall, people) };
      const forced = spread.reduce((sum, unit) => sum + forcedBy(hall, unit, kind), 0);
      count += forced;
      weighted += forced * (trait.weight ?? 1);
    }
  }
  return { count, weighted };
}

interface Kind {
  readonly members: ReadonlySet<number>;
  readonly shares: readonly Share[];
}

/** How many of a kind, and of all, are there in a round. */
interface Share {
  readonly held: number;
  readonly present: number;
}

function sharesOf({ setting, rules }: Hall, members: readonly number[]): readonly Share[] {
  return setting.rounds.map((_, round) => {
    const there = rules.isPresent.subarray(round * setting.people.length, (round + 1) * setting.people.length);
    const present = there.reduce((sum, is) => sum + is, 0);
    return { held: members.reduce((sum, person) => sum + there[person]!, 0), present };
  });
}

/** The fewest deviations of one kind that a unit brings to any table that has room for it. */
function forcedBy({ setting, sizes }: Hall, unit: Unit, { members, shares }: Kind): number {
  const alike = unit.people.filter((person) => members.has(person)).length;
  const tables = setting.tables.length;
  const { held, present } = shares[unit.round]!;
  const room = new Set(sizes.subarray(unit.round * tables, (unit.round + 1) * tables));
  const forced = [...room]
    .filter((size) => size >= unit.people.length)
    .map((size) => {
      const share = (held * size) / present;
      const most = size - (unit.people.length - alike);
      return Math.max(0, alike - Math.ceil(share), Math.floor(share) - most);
    });
  return forced.length === 0 ? 0 : Math.min(...forced);
}
