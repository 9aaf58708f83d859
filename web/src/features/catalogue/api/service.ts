import { type Catalogue, type Chosen, FACETS, orderOf, type Practice } from "@naast/catalogue";
import { LICENCE } from "#web/platform/api/api-app.ts";
import { paths } from "../paths.ts";
import { type ListQuery, PARAMETERS, type PracticeSummary, type PracticeWhole } from "./schema.ts";

/** The facets a query names, and each id that does not exist. */
export function chosenIn(query: ListQuery, { taxonomy }: Catalogue) {
  const named = FACETS.map((facet) => ({ facet, name: PARAMETERS[facet], ids: query[PARAMETERS[facet]] }));
  const strange = named.flatMap(({ facet, name, ids }) =>
    ids
      .filter((id) => !orderOf(facet, taxonomy).includes(id))
      .map((id) => ({ name, reason: `no such id: ${id.slice(0, 40)}` })),
  );
  return { chosen: Object.fromEntries(named.map(({ facet, ids }) => [facet, ids])) satisfies Chosen, strange };
}

/** A practice in a list for programs. */
export function summaryOf({ slug, title, summary, directions, effort, addedBy }: Practice, origin: string) {
  return {
    slug,
    title,
    summary,
    directions,
    effort,
    ...(addedBy !== undefined && { addedBy }),
    url: origin + paths.practice(slug),
  } satisfies PracticeSummary;
}

/** All that is known of a practice, for programs. */
export function wholeOf(practice: Practice, origin: string): PracticeWhole {
  return { ...practice, url: origin + paths.practice(practice.slug), licence: LICENCE };
}
