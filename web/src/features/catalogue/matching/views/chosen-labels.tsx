import { type Catalogue, findPractice, type Said, type Situation } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { OLDEST } from "../schema.ts";

const LISTS = ["problems", "divides", "groups", "locations", "directions"] as const;

/** What somebody chose, in words and in the order of the questions: the answer must make sense on paper, without the questions. */
export function chosenLabels(
  { say, contentLanguage: language }: Reader,
  catalogue: Catalogue,
  situation: Situation,
): string[] {
  const { taxonomy } = catalogue;
  const { phase, scale, ages, weeks, methods, running } = situation;
  const label = (terms: Readonly<Record<string, Said>>, id: string) => terms[id]?.[language] ?? id;
  const title = (slug: string) => findPractice(catalogue, slug)?.title[language] ?? slug;
  return [
    ...LISTS.flatMap((list) => situation[list].map((id) => label(taxonomy[list], id))),
    ...(phase ? [label(taxonomy.phases, phase)] : []),
    ...(scale ? [label(taxonomy.scales, scale)] : []),
    ...(ages ? [say("catalogue.matching.choice.ages", { from: ages[0], to: ages[1], open: openEnd(ages) })] : []),
    ...(weeks ? [say("catalogue.matching.choice.weeks", { weeks })] : []),
    ...methods.wanted.map((id) => say("catalogue.matching.choice.wanted", { label: label(taxonomy.methods, id) })),
    ...methods.impossible.map((id) =>
      say("catalogue.matching.choice.impossible", { label: label(taxonomy.methods, id) }),
    ),
    ...running.map((slug) => say("catalogue.matching.choice.running", { label: title(slug) })),
  ];
}

/** Which end somebody left open: the address fills it in with the youngest or the oldest there is. */
function openEnd([from, to]: readonly [number, number]): "from" | "to" | "other" {
  if (to === OLDEST) return "to";
  return from === 0 ? "from" : "other";
}
