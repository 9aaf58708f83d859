import type { CriterionEntry, Practice } from "./practice.ts";
import type { Rules } from "./rules.ts";
import type { Situation } from "./situation.ts";
import type { Criterion } from "./taxonomy.ts";

/** The ids a situation asks for under one criterion; for methods these are the wanted ones. */
export function askedIds(situation: Situation, criterion: Criterion): readonly string[] {
  return criterion === "methods" ? situation.methods.wanted : situation[criterion];
}

/** How an asked id meets a practice. `wider`: the practice is for something that this is part of. */
export type Meeting = "own" | "inherited" | "wider" | "none";

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

/** The asked ids of one criterion sorted by how the practice meets them, each in the order asked. */
export function meetings(
  practice: Practice,
  situation: Situation,
  { criterion, rules }: { readonly criterion: Criterion; readonly rules: Rules },
): Record<Meeting, readonly string[]> {
  const sorted: Record<Meeting, string[]> = { own: [], inherited: [], wider: [], none: [] };
  for (const id of askedIds(situation, criterion))
    sorted[meets(practice[criterion], id, widerFor(rules, criterion))].push(id);
  return sorted;
}

function widerFor(rules: Rules, criterion: Criterion): Record<string, readonly string[]> {
  return criterion === "groups" || criterion === "locations" ? rules.wider[criterion] : {};
}
