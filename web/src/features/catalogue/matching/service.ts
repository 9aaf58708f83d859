import { type Catalogue, type Match, matchPractices, type Situation } from "@naast/catalogue";
import { isEmpty } from "./schema.ts";

/** What a situation says about every practice, by its slug; nothing while nothing was chosen. */
export function matchesFor(catalogue: Catalogue, situation: Situation): ReadonlyMap<string, Match> {
  if (isEmpty(situation)) return new Map();
  const { results, apart } = matchPractices(catalogue, situation);
  return new Map([...results, ...apart].map((match) => [match.slug, match]));
}
