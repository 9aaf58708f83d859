import { type Catalogue, findPractice, type Practice } from "@naast/catalogue";

/** The practices that an address chooses, each once, in the order they stand there; words that name none are passed over. */
export function chosenIn(search: URLSearchParams, catalogue: Catalogue): readonly Practice[] {
  const found = search.getAll("praktijk").map((slug) => findPractice(catalogue, slug));
  return [...new Set(found)].filter((practice) => practice !== undefined);
}
