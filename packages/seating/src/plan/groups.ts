import type { Aim } from "../people/seating-request.ts";
import { aimIn, type Setting } from "../people/setting.ts";
import type { GroupedTrait } from "../people/trait-groups.ts";
import type { CountRule, Rules } from "../wishes/rules.ts";
import { DEVIATION_COST, HARD_COST } from "./cost.ts";
import type { CostsAt } from "./levels.ts";

/** People whose number at a cell costs something. */
export interface Group {
  readonly people: readonly number[];
  readonly costs: CostsAt;
}

/** Groups as slots (in each, nobody is in two of them) and, where few people are meant, as marks. */
export interface Groups {
  readonly slotted: readonly (readonly Group[])[];
  readonly marked: readonly Group[];
}

/** A wish about a smaller share of all people than this is cheaper to keep as a mark. */
const FEW = 1 / 8;

/** All groups of a setting: those of its traits and those its wishes count. */
export function groupsOf(known: Parts): Groups {
  const counted = known.rules.counts.map((rule) => ({ people: rule.people, costs: costsOfRule(rule, known.sizes) }));
  const isFew = ({ people }: Group) => people.length < FEW * known.setting.people.length;
  return {
    slotted: [
      ...known.traits.flatMap((trait) => slotsOfTrait(trait, known)),
      ...counted.filter((group) => !isFew(group)).map((group) => [group]),
    ],
    marked: counted.filter(isFew),
  };
}

interface Parts {
  readonly setting: Setting;
  readonly rules: Rules;
  readonly traits: readonly GroupedTrait[];
  readonly sizes: Int32Array;
}

/**
 * Those of whom a trait is unknown are shared out where it is spread, and left out where it clusters: they are not alike. A step of
 * an ordered trait counts where it is spread.
 */
function slotsOfTrait({ trait, groups, steps }: GroupedTrait, parts: Parts): readonly (readonly Group[])[] {
  const aims = parts.setting.rounds.map((_, round) => aimIn(parts.setting, round, trait));
  if (aims.every((aim) => aim === "ignore")) return [];

  const spreading = aims.map((aim) => (aim === "spread" ? aim : "ignore"));
  const weight = trait.weight ?? 1;
  const own = groups.map(({ people, value }) => ({
    people,
    costs: costsOfTrait(people, { aims: value === undefined ? spreading : aims, weight }, parts),
  }));
  const stepped = steps.map(({ people }) => [
    { people, costs: costsOfTrait(people, { aims: spreading, weight }, parts) },
  ]);
  return [...(trait.kind === "multiple" ? own.map((group) => [group]) : [own]), ...stepped];
}

interface Wanted {
  readonly aims: readonly Aim[];
  readonly weight: number;
}

function costsOfTrait(people: readonly number[], { aims, weight }: Wanted, { setting, rules, sizes }: Parts): CostsAt {
  const all = setting.people.length;
  const presentIn = (round: number, some: Iterable<number>) => {
    let sum = 0;
    for (const person of some) sum += rules.isPresent[round * all + person]!;
    return sum;
  };
  const present = setting.rounds.map((_, round) => presentIn(round, setting.people.keys()));
  const held = setting.rounds.map((_, round) => presentIn(round, people));
  const known = new Map<number, readonly number[]>();
  return (cell) => {
    const round = Math.floor(cell / setting.tables.length);
    const size = sizes[cell]!;
    const key = round * (all + 1) + size;
    const costs =
      known.get(key) ?? traitCosts({ aim: aims[round]!, weight, size, held: held[round]!, present: present[round]! });
    known.set(key, costs);
    return costs;
  };
}

interface Share {
  readonly aim: Aim;
  readonly weight: number;
  readonly size: number;
  /** How many of the group, and of all, are there. */
  readonly held: number;
  readonly present: number;
}

/**
 * Spread: nothing while the number is the group's share of the table, rounded down or up; beyond it, each person costs.
 * Cluster: each pair of somebody of the group and somebody else costs.
 */
function traitCosts({ aim, weight, size, held, present }: Share): readonly number[] {
  if (aim === "ignore" || size === 0) return [];
  const counts = Array.from({ length: size + 1 }, (_, count) => count);
  if (aim === "cluster") return counts.map((count) => weight * count * (size - count));
  const [least, most] = [Math.floor((held * size) / present), Math.ceil((held * size) / present)];
  return counts.map((count) => weight * DEVIATION_COST * Math.max(0, least - count, count - most));
}

function costsOfRule({ rounds, tables, atLeast, atMost, orNone }: CountRule, sizes: Int32Array): CostsAt {
  return (cell) => {
    const size = sizes[cell]!;
    if (size === 0 || rounds[Math.floor(cell / tables.length)] !== 1 || tables[cell % tables.length] !== 1) return [];
    const missed = (count: number) => Math.max(0, atLeast - count, count - atMost);
    return Array.from({ length: size + 1 }, (_, count) =>
      count === 0 && orNone ? 0 : HARD_COST * (orNone ? Math.min(missed(count), count) : missed(count)),
    );
  };
}
