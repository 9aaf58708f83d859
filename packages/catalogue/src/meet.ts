import type { CriterionEntry, Practice } from "./practice.ts";
import type { Rules } from "./rules.ts";
import type { Situation } from "./situation.ts";
import { CRITERIA, type Criterion } from "./taxonomy.ts";

/** The ids a situation asks for under one criterion; for methods these are the wanted ones. */
export function askedIds(situation: Situation, criterion: Criterion): readonly string[] {
  return criterion === "methods" ? situation.methods.wanted : situation[criterion];
}

/** How an asked id meets a practice. `wider`: the practice is for something that this is part of. */
export type Meeting = "own" | "inherited" | "wider" | "none";

/** A practice held against a situation: under each criterion the asked ids, sorted by how the practice meets them, as asked. */
export interface Encounter {
  readonly practice: Practice;
  readonly situation: Situation;
  readonly met: Readonly<Record<Criterion, Readonly<Record<Meeting, readonly string[]>>>>;
}

/** Everything that score, reasons and cover rest on is found here, once for each practice. */
export function meet(practice: Practice, situation: Situation, rules: Rules): Encounter {
  const met = Object.fromEntries(
    CRITERIA.map((criterion) => [
      criterion,
      sorted(practice[criterion], askedIds(situation, criterion), widerFor(rules, criterion)),
    ]),
  ) as Encounter["met"];
  return { practice, situation, met };
}

function sorted(
  entries: readonly CriterionEntry[],
  asked: readonly string[],
  wider: Record<string, readonly string[]>,
): Record<Meeting, readonly string[]> {
  const by: Record<Meeting, string[]> = { own: [], inherited: [], wider: [], none: [] };
  for (const id of asked) by[meets(entries, id, wider)].push(id);
  return by;
}

/**
 * How a practice meets one id of a situation: by itself, through something wider (a street is part of a neighbourhood), through its
 * chapter, or not at all. What the practice says itself goes before what is said for its chapter.
 */
function meets(entries: readonly CriterionEntry[], asked: string, wider: Record<string, readonly string[]>): Meeting {
  const exact = entries.find(({ id }) => id === asked);
  if (exact && !exact.inherited) return "own";

  const holdsIt = entries.some(({ id, inherited }) => !inherited && (wider[id]?.includes(asked) ?? false));
  if (holdsIt) return "wider";
  return exact ? "inherited" : "none";
}

function widerFor(rules: Rules, criterion: Criterion): Record<string, readonly string[]> {
  return criterion === "groups" || criterion === "locations" ? rules.wider[criterion] : {};
}
