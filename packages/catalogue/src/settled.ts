import { type Catalogue, findPractice } from "./catalogue.ts";
import type { Situation } from "./situation.ts";
import type { TermList } from "./taxonomy.ts";

/**
 * The same situation in one fixed form, so that the order in which somebody ticks changes nothing: every id stands once, in the
 * order of the taxonomy, and practices under way stand under the name of their own file, in the order of the catalogue.
 */
export function settled(situation: Situation, catalogue: Catalogue): Situation {
  const { taxonomy, practices } = catalogue;
  const { methods, running } = situation;
  const list = (name: TermList, ids: readonly string[]) => inOrder(ids, Object.keys(taxonomy[name]));
  return {
    ...situation,
    problems: list("problems", situation.problems),
    groups: list("groups", situation.groups),
    divides: list("divides", situation.divides),
    locations: list("locations", situation.locations),
    directions: list("directions", situation.directions),
    methods: { wanted: list("methods", methods.wanted), impossible: list("methods", methods.impossible) },
    running: inOrder(
      running.map((slug) => findPractice(catalogue, slug)?.slug ?? slug),
      practices.map(({ slug }) => slug),
    ),
  };
}

function inOrder(ids: readonly string[], order: readonly string[]): string[] {
  const place = new Map(order.map((id, index) => [id, index]));
  const placeOf = (id: string) => place.get(id) ?? order.length;
  return [...new Set(ids)].toSorted((a, b) => placeOf(a) - placeOf(b));
}
