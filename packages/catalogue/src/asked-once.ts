import type { Practice } from "./practice.ts";
import type { Said } from "./said.ts";
import type { Situation } from "./situation.ts";
import type { Taxonomy } from "./taxonomy.ts";
import { ageRange, listLabels } from "./wording.ts";

export const ONCE = ["ages", "scale", "phase"] as const;
export type Once = (typeof ONCE)[number];

/** How well a practice suits the ages, the size of the area or the phase of a situation: 1 yes, 0 no, a half when nobody says. */
export function fitOnce(matter: Once, practice: Practice, situation: Situation): number | undefined {
  if (matter === "scale")
    return situation.scale === undefined ? undefined : Number(practice.scales.includes(situation.scale));
  if (matter === "phase")
    return situation.phase === undefined ? undefined : Number(practice.phases.includes(situation.phase));
  return situation.ages && fitOfAges(practice.ages, situation.ages);
}

/** What the practice itself says of this matter: its ids and their wording. */
export function saysOnce(
  matter: Once,
  practice: Pick<Practice, "ages" | "phases" | "scales">,
  taxonomy: Taxonomy,
): { ids: readonly string[]; list: Said } {
  if (matter === "scale") return { ids: practice.scales, list: listLabels(taxonomy.scales, practice.scales) };
  if (matter === "phase") return { ids: practice.phases, list: listLabels(taxonomy.phases, practice.phases) };
  return { ids: [], list: typeof practice.ages === "object" ? ageRange(practice.ages) : { nl: "", en: "" } };
}

function fitOfAges(ages: Practice["ages"], [youngest, oldest]: readonly [number, number]): number {
  if (ages === "all") return 1;
  if (ages === "unknown") return 0.5;
  return ages.from <= oldest && (ages.to ?? Number.POSITIVE_INFINITY) >= youngest ? 1 : 0;
}
