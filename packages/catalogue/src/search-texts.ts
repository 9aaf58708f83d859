import type { Catalogue } from "./catalogue.ts";
import type { Practice } from "./practice.ts";
import type { Language, Said } from "./said.ts";
import { CRITERIA } from "./taxonomy.ts";

/** Where in a practice something can be found, the place that says most first. */
export const PLACES = [
  "title",
  "aliases",
  "summary",
  "terms",
  "goals",
  "who",
  "steps",
  "approach",
  "elements",
  "needs",
  "cautions",
] as const;
export type Place = (typeof PLACES)[number];

/** How much a word counts in each place: a name before a summary, a summary before the story. */
export const COUNTS: Readonly<Record<Place, number>> = {
  title: 8,
  aliases: 6,
  summary: 3,
  terms: 2,
  goals: 1.5,
  who: 1,
  steps: 1,
  approach: 1,
  elements: 0.8,
  needs: 0.5,
  cautions: 0.5,
};

/** What a practice says in each place, in one language, as the sentences and terms it is made of. */
export function textsOf(
  practice: Practice,
  { taxonomy }: Catalogue,
  language: Language,
): Readonly<Record<Place, readonly string[]>> {
  const all = (list: readonly Said[]) => list.map((said) => said[language]);
  const labels = CRITERIA.flatMap((list) => practice[list].map(({ id }) => taxonomy[list][id]?.[language] ?? ""));
  const typed = practice.problems.flatMap(({ id }) => taxonomy.problems[id]?.words ?? []);
  return {
    title: [practice.title[language]],
    aliases: practice.aliases,
    summary: [practice.summary[language]],
    terms: [...labels, ...typed],
    goals: all(practice.goals),
    who: [practice.who[language]],
    steps: all(practice.steps),
    approach: [practice.approach[language]],
    elements: all(practice.workingElements),
    needs: Object.values(practice.needs).flatMap((need) => (need === "unknown" ? [] : [need[language]])),
    cautions: all(practice.cautions.map(({ text }) => text)),
  };
}
