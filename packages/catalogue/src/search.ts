import type { Catalogue } from "./catalogue.ts";
import type { Practice } from "./practice.ts";
import type { Language } from "./said.ts";
import { type Excerpt, excerptOf } from "./search-excerpt.ts";
import {
  type Chosen,
  EVIDENCE,
  FACETS,
  type Facet,
  type FacetValue,
  facetsOf,
  meets,
  valuesOf,
} from "./search-facets.ts";
import { searchIndexOf } from "./search-index.ts";

/** How the answer stands: what fits the words best, by name, what was studied first, what takes least first, or what changed last. */
export const ORDERS = ["relevance", "title", "evidence", "effort", "newest"] as const;
export type Order = (typeof ORDERS)[number];

/** What somebody looks for. */
export interface SearchAsked {
  /** As typed, in Dutch or English; empty asks for all. */
  readonly words: string;
  readonly chosen: Chosen;
  readonly order: Order;
  /** The language of excerpts and of the order by name. */
  readonly language: Language;
}

export interface Hit {
  readonly practice: Practice;
  /** Where the words were found; undefined without words. */
  readonly excerpt: Excerpt | undefined;
}

export interface SearchResult {
  readonly hits: readonly Hit[];
  readonly facets: Readonly<Record<Facet, readonly FacetValue[]>>;
  /** The words as they are spelt here, where one of them is spelt as nobody here does. */
  readonly spelling: string | undefined;
  /** Where nothing is left: how many there would be without what is chosen of each facet. */
  readonly without: readonly { readonly facet: Facet; readonly count: number }[];
}

/**
 * Finds practices by words and by what they are for.
 *
 * Words are taken in Dutch and in English at once, folded and stemmed, with room for a typing error, the parts of compounds and
 * synonyms of `content/matching.yaml`; a practice must hold all of them, or, where none does, some. BM25 weighs them (Robertson and
 * Zaragoza 2009, as in minisearch), with a name before a summary and a summary before the story. Equal scores stand in the order of
 * their slugs. Several values of one facet widen the answer, values of two facets narrow it.
 */
export function searchPractices(catalogue: Catalogue, { words, chosen, order, language }: SearchAsked): SearchResult {
  const index = searchIndexOf(catalogue);
  const hasWords = words.trim() !== "";
  const found = hasWords ? index.find(words) : catalogue.practices.map(({ slug }) => ({ slug, places: new Map() }));
  const bySlug = new Map(catalogue.practices.map((practice) => [practice.slug, practice]));
  const candidates = found.flatMap(({ slug, places }) => {
    const practice = bySlug.get(slug);
    return practice ? [{ practice, places }] : [];
  });
  const kept = candidates.filter(({ practice }) => meets(practice, chosen));
  const practices = candidates.map(({ practice }) => practice);
  return {
    hits: inOrder(kept, { order: hasWords ? order : withoutWords(order), language }).map(({ practice, places }) => ({
      practice,
      excerpt: hasWords ? excerptOf(practice, places, { catalogue, language }) : undefined,
    })),
    facets: facetsOf(practices, catalogue, chosen),
    spelling: hasWords ? index.spelling(words) : undefined,
    without: kept.length > 0 ? [] : wayBack(practices, chosen),
  };
}

const withoutWords = (order: Order): Order => (order === "relevance" ? "title" : order);

function wayBack(practices: readonly Practice[], chosen: Chosen) {
  return FACETS.filter((facet) => (chosen[facet] ?? []).length > 0).flatMap((facet) => {
    const count = practices.filter((practice) => meets(practice, chosen, facet)).length;
    return count > 0 ? [{ facet, count }] : [];
  });
}

function inOrder<Entry extends { readonly practice: Practice }>(
  entries: readonly Entry[],
  { order, language }: { order: Order; language: Language },
): readonly Entry[] {
  if (order === "relevance") return entries;
  const byTitle = new Intl.Collator(language).compare;
  const rank = { title: () => 0, evidence: evidenceRank, effort: effortRank, newest: newestRank }[order];
  return entries.toSorted(
    ({ practice: one }, { practice: other }) =>
      rank(one) - rank(other) || byTitle(one.title[language], other.title[language]),
  );
}

const evidenceRank = (practice: Practice) =>
  Math.min(...valuesOf(practice, "evidence").map((value) => (EVIDENCE as readonly string[]).indexOf(value)));

const EFFORTS = ["light", "middle", "heavy"];
const effortRank = ({ effort }: Practice) => EFFORTS.indexOf(effort);

/** Days before a later one: minus the day as a number, 20261124. */
const newestRank = ({ changes }: Practice) => -Number((changes[0]?.date ?? "0").replaceAll("-", ""));
