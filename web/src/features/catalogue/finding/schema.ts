import {
  type Catalogue,
  type Chosen,
  FACETS,
  type Facet,
  ORDERS,
  type Order,
  orderOf,
  type SearchResult,
} from "@naast/catalogue";
import type { MenuEntry } from "#web/platform/http/page-renderer.tsx";
import { fieldNames } from "../matching/schema.ts";

/** What each facet is called in an address: what a situation holds too has the same name there, and travels on to a practice. */
export const FACET_NAMES: Readonly<Record<Facet, string>> = {
  problems: fieldNames.problems,
  groups: fieldNames.groups,
  divides: fieldNames.divides,
  locations: fieldNames.locations,
  directions: fieldNames.directions,
  methods: fieldNames.wanted,
  ages: "leeftijd",
  initiative: "begint",
  evidence: "bewijs",
  effort: "inzet",
};

/** The other names in the address. */
export const WORDS = "zoek";
export const ORDER = "volgorde";
/** As many letters as the field takes. */
export const MOST_LETTERS = 200;

/** The orders as an address names them. */
export const ORDER_NAMES: Readonly<Record<Order, string>> = {
  relevance: "past",
  title: "naam",
  evidence: "bekend",
  effort: "inzet",
  newest: "nieuwste",
};

/** What somebody looks for, as an address holds it. */
export interface Wanted {
  readonly words: string;
  readonly chosen: Chosen;
  readonly order: Order;
  /** Practices that are ticked, to lay side by side or to print. */
  readonly ticked: readonly string[];
}

export interface Shown {
  readonly wanted: Wanted;
  readonly result: SearchResult;
  /** Where whoever looks after the catalogue goes on: nothing for others. */
  readonly doors: readonly MenuEntry[];
}

/** Reads what somebody looks for. What an address names and we do not know is passed over, so that a shared link always opens. */
export function wantedFrom(query: URLSearchParams, { taxonomy, practices }: Catalogue): Wanted {
  const chosen = FACETS.flatMap((facet): [Facet, string[]][] => {
    const known = orderOf(facet, taxonomy);
    const ids = [...new Set(query.getAll(FACET_NAMES[facet]))].filter((id) => known.includes(id));
    return ids.length > 0 ? [[facet, ids]] : [];
  });
  const slugs = new Set(practices.map(({ slug }) => slug));
  return {
    words: (query.get(WORDS) ?? "").trim().slice(0, MOST_LETTERS),
    chosen: Object.fromEntries(chosen),
    order: ORDERS.find((order) => ORDER_NAMES[order] === query.get(ORDER)) ?? "relevance",
    ticked: [...new Set(query.getAll("praktijk"))].filter((slug) => slugs.has(slug)),
  };
}

/** The address of what somebody looks for: in a fixed order, so that the same wish has the same address. */
export function queryFor({ words, chosen, order }: Omit<Wanted, "ticked">): string {
  const query = new URLSearchParams();
  if (words !== "") query.append(WORDS, words);
  for (const facet of FACETS) for (const id of chosen[facet] ?? []) query.append(FACET_NAMES[facet], id);
  if (order !== "relevance") query.append(ORDER, ORDER_NAMES[order]);
  return query.toString();
}

/** The same wish without one value, or without a whole facet. */
export function without(wanted: Wanted, facet: Facet, id?: string): Wanted {
  const left = id === undefined ? [] : (wanted.chosen[facet] ?? []).filter((one) => one !== id);
  return { ...wanted, chosen: { ...wanted.chosen, [facet]: left } };
}
