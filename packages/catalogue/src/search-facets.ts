import type { Catalogue } from "./catalogue.ts";
import type { Practice } from "./practice.ts";
import { CRITERIA } from "./taxonomy.ts";

/** What the list of practices can be narrowed by. */
export const FACETS = [...CRITERIA, "ages", "initiative", "evidence", "effort"] as const;
export type Facet = (typeof FACETS)[number];

/** Ages as people ask for them: whom it is for, in whole years. */
const AGES = { children: [0, 11], young: [12, 23], adults: [24, 120] } as const;
/** What is known of the effect: measured somehow, only told, recognised by others, or nothing. */
export const EVIDENCE = ["measured", "experience", "recognised", "not-studied"] as const;
/** Ways of studying that gather what people tell, without measuring what changed. */
const TOLD = new Set(["practice-experience", "participant-survey", "working-elements-only", "not-evaluated"]);
/** Being listed is not being recognised. */
const NOT_RECOGNISED = new Set(["none-seen", "in-database", "formerly-listed"]);

/** The values of a facet a practice has. What nobody knows of it, such as the ages, is `unknown`. */
export function valuesOf(practice: Practice, facet: Facet): readonly string[] {
  switch (facet) {
    case "ages":
      return agesOf(practice);
    case "initiative":
      return practice.initiative;
    case "evidence":
      return evidenceOf(practice);
    case "effort":
      return [practice.effort];
    default:
      return practice[facet].map(({ id }) => id);
  }
}

function agesOf({ ages }: Practice): string[] {
  if (ages === "unknown") return ["unknown"];
  if (ages === "all") return Object.keys(AGES);
  const { from, to = 120 } = ages;
  return Object.entries(AGES).flatMap(([name, [youngest, oldest]]) => (from <= oldest && to >= youngest ? [name] : []));
}

function evidenceOf({ evidence: { recognition, studies } }: Practice): (typeof EVIDENCE)[number][] {
  const isRecognised = !NOT_RECOGNISED.has(recognition.level);
  return [howStudied(studies), ...(isRecognised ? (["recognised"] as const) : [])];
}

function howStudied(studies: Practice["evidence"]["studies"]): (typeof EVIDENCE)[number] {
  if (studies.length === 0) return "not-studied";
  return studies.some(({ studied }) => !TOLD.has(studied)) ? "measured" : "experience";
}

/** What is chosen of each facet; several of one widen, of two narrow. */
export type Chosen = Readonly<Partial<Record<Facet, readonly string[]>>>;

export function meets(practice: Practice, chosen: Chosen, but?: Facet): boolean {
  return FACETS.every((facet) => {
    const wanted = chosen[facet] ?? [];
    return facet === but || wanted.length === 0 || valuesOf(practice, facet).some((value) => wanted.includes(value));
  });
}

/** One value of a facet, and how many practices there would be with it beside what is chosen of the other facets. */
export interface FacetValue {
  readonly id: string;
  readonly count: number;
  readonly isChosen: boolean;
}

/**
 * The values of every facet in the order of the screen, with counts. A value nobody has now is left out, unless it is chosen: then it
 * must be there to be taken away.
 */
export function facetsOf(
  practices: readonly Practice[],
  { taxonomy }: Catalogue,
  chosen: Chosen,
): Readonly<Record<Facet, readonly FacetValue[]>> {
  const of = (facet: Facet): FacetValue[] => {
    const counts = new Map<string, number>();
    for (const practice of practices)
      if (meets(practice, chosen, facet))
        for (const id of valuesOf(practice, facet)) counts.set(id, (counts.get(id) ?? 0) + 1);
    return orderOf(facet, taxonomy).flatMap((id) => {
      const [count, isChosen] = [counts.get(id) ?? 0, chosen[facet]?.includes(id) ?? false];
      return count > 0 || isChosen ? [{ id, count, isChosen }] : [];
    });
  };
  return Object.fromEntries(FACETS.map((facet) => [facet, of(facet)])) as unknown as Readonly<
    Record<Facet, readonly FacetValue[]>
  >;
}

/** Every value a facet can have. */
export function orderOf(facet: Facet, taxonomy: Catalogue["taxonomy"]): readonly string[] {
  if (facet === "ages") return [...Object.keys(AGES), "unknown"];
  if (facet === "evidence") return EVIDENCE;
  return Object.keys(taxonomy[facet === "initiative" ? "parties" : facet]);
}
