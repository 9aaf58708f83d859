import { type Catalogue, findPractice, type Practice, searchPractices } from "@naast/catalogue";
import { type Wanted, wantedFrom } from "../finding/schema.ts";

/** Which practices an address asks for, and how they were chosen. */
export interface Selection {
  readonly kind: "all" | "ticked" | "found";
  readonly practices: readonly Practice[];
  readonly wanted: Wanted;
}

/** The practices that an address ticks, each once, in the order they stand there; words that name none are passed over. */
export function chosenIn(query: URLSearchParams, catalogue: Catalogue): readonly Practice[] {
  const found = query.getAll("praktijk").map((slug) => findPractice(catalogue, slug));
  return [...new Set(found)].filter((practice) => practice !== undefined);
}

/**
 * What is ticked; without ticks what the list finds by the same address; and without words or choices all.
 */
export function selectionFrom(query: URLSearchParams, catalogue: Catalogue, language: "nl" | "en"): Selection {
  const wanted = wantedFrom(query, catalogue);
  const ticked = chosenIn(query, catalogue);
  if (ticked.length > 0) return { kind: "ticked", practices: ticked, wanted };
  if (wanted.words === "" && Object.keys(wanted.chosen).length === 0)
    return { kind: "all", practices: catalogue.practices, wanted };
  const { hits } = searchPractices(catalogue, { ...wanted, language });
  return { kind: "found", practices: hits.map(({ practice }) => practice), wanted };
}
