import { type Catalogue, findPractice, type Practice } from "@naast/catalogue";
import { queryOf, situationFrom, type Travelling } from "../matching/schema.ts";
import { chosenIn } from "../printing/schema.ts";

/** How a chosen practice is named in an address. */
export const PRACTICE = "praktijk";
/** More columns than this nobody can hold beside each other. */
export const MOST = 4;
/** What is the same for all is left out. */
const EQUAL = { name: "gelijk", hidden: "weg" } as const;

export interface Comparison {
  readonly practices: readonly Practice[];
  /** Chosen too, but there was no room. */
  readonly leftOut: readonly Practice[];
  readonly situation: Travelling;
  readonly hidesEqual: boolean;
}

/** What an address of a comparison is made from. */
interface Laid {
  readonly practices: readonly Pick<Practice, "slug">[];
  readonly situation: Travelling;
  readonly hidesEqual?: boolean;
}

/** Reads what an address lays side by side. What it names and we do not know is passed over, so that a shared link always opens. */
export function comparisonFrom(query: URLSearchParams, catalogue: Catalogue): Comparison {
  const chosen = chosenIn(query, catalogue);
  return {
    practices: chosen.slice(0, MOST),
    leftOut: chosen.slice(MOST),
    situation: situationFrom(query, catalogue),
    hidesEqual: query.get(EQUAL.name) === EQUAL.hidden,
  };
}

/** The address of a comparison. */
export function queryFor(laid: Laid): string {
  return fieldsFor(laid)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join("&");
}

/** The same as fields of a form, which adds a practice to them. */
export function fieldsFor({ practices, situation, hidesEqual = false }: Laid): [string, string][] {
  return [
    ...practices.map(({ slug }): [string, string] => [PRACTICE, slug]),
    ...new URLSearchParams(queryOf(situation)),
    ...(hidesEqual ? [[EQUAL.name, EQUAL.hidden] as [string, string]] : []),
  ];
}

/** What may join: every practice that is not there yet, those that are related to one of these first. */
export function othersFor(catalogue: Catalogue, practices: readonly Practice[]) {
  const isThere = (practice: Practice) => practices.includes(practice);
  const named = practices.flatMap(({ related, partOf }) => [...(partOf ? [partOf] : []), ...related]);
  const related = [...new Set(named.map((slug) => findPractice(catalogue, slug)))];
  return {
    related: related.filter((practice) => practice !== undefined && !isThere(practice)) as readonly Practice[],
    all: catalogue.practices.filter((practice) => !isThere(practice)),
  };
}
