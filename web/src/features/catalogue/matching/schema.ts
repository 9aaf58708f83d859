import { type Catalogue, EMPTY_SITUATION, type MatchResult, type Situation, type Taxonomy } from "@naast/catalogue";

/** The lists of a situation and what they are called in an address. */
const LISTS = {
  problems: "probleem",
  groups: "groep",
  divides: "tussen",
  locations: "plek",
  directions: "richting",
} as const;

/** The other questions and what they are called in an address. */
const NAMES = {
  wanted: "wil",
  impossible: "kan-niet",
  phase: "fase",
  scale: "gebied",
  youngest: "van",
  oldest: "tot",
  weeks: "weken",
  running: "loopt",
} as const;

export const fieldNames = { ...LISTS, ...NAMES } as const;

/** Problems proposed for somebody's own words; the words themselves never stand in an address. */
export const PROPOSED = "voorstel";
export const WORDS = "woorden";
/** As many letters as the field takes; every further one would cost the server time for others. */
export const MOST_LETTERS = 300;

/** The button that asks for the answer. */
export const SHOW = "toon";
/** The age an open end runs to. */
export const OLDEST = 120;

/** A situation that travels from page to page, with the table that somebody came from and goes back to. */
export interface Travelling extends Situation {
  readonly back?: string;
}

const BACK = "terug";
/** Only a path of this house where a table chooses: an address is typed by anybody, and leads nobody elsewhere. */
const TABLE_PATH = /^(?:\/[a-z0-9-]+){1,2}\/kiezen$/;

/** What somebody asked, and what came out. */
export interface Asked {
  readonly situation: Travelling;
  /** Problems proposed for somebody's own words; undefined when nobody asked, empty when the words say nothing to us. */
  readonly proposed: readonly string[] | undefined;
  /** Undefined when nothing was chosen yet. */
  readonly result: MatchResult | undefined;
}

/**
 * Reads a situation from an address. An address may be old or typed by hand: what it names and we do not know is left out, so that
 * a shared link always opens.
 */
export function situationFrom(
  query: URLSearchParams,
  { taxonomy, practices }: Pick<Catalogue, "taxonomy" | "practices">,
): Travelling {
  const known = (name: string, isKnown: (id: string) => boolean) => [...new Set(query.getAll(name))].filter(isKnown);
  const among = (list: keyof Taxonomy) => (id: string) => Object.hasOwn(taxonomy[list], id);
  const lists = Object.fromEntries(
    Object.entries(LISTS).map(([list, name]) => [list, known(name, among(list as keyof typeof LISTS))]),
  ) as Pick<Situation, keyof typeof LISTS>;
  const [phase] = known(NAMES.phase, among("phases"));
  const [scale] = known(NAMES.scale, among("scales"));
  return {
    ...EMPTY_SITUATION,
    ...lists,
    methods: { wanted: known(NAMES.wanted, among("methods")), impossible: known(NAMES.impossible, among("methods")) },
    running: known(NAMES.running, (slug) => practices.some((practice) => practice.slug === slug)),
    ...(phase && { phase }),
    ...(scale && { scale }),
    ...agesFrom(query),
    ...weeksFrom(query),
    ...backFrom(query),
  };
}

/** The address of a situation: its ids in a fixed order, so that the same situation always has the same address. */
export function queryOf(situation: Travelling): string {
  const query = new URLSearchParams();
  const add = (name: string, values: readonly (string | number | undefined)[]) => {
    for (const value of values) if (value !== undefined) query.append(name, String(value));
  };
  for (const [list, name] of Object.entries(LISTS)) add(name, situation[list as keyof typeof LISTS]);
  add(NAMES.wanted, situation.methods.wanted);
  add(NAMES.impossible, situation.methods.impossible);
  add(NAMES.phase, [situation.phase]);
  add(NAMES.scale, [situation.scale]);
  add(NAMES.youngest, [situation.ages?.[0]]);
  add(NAMES.oldest, [situation.ages?.[1]]);
  add(NAMES.weeks, [situation.weeks]);
  add(NAMES.running, situation.running);
  add(BACK, [situation.back]);
  return query.toString();
}

/** Whether anything was chosen at all. */
export function isEmpty(situation: Situation): boolean {
  return queryOf(alone(situation)) === "";
}

/** The situation without where somebody came from: what is sent to another leads nobody to a table of strangers. */
export function alone({ back: _, ...situation }: Travelling): Situation {
  return situation;
}

/** The field of a form that takes the way back along. */
export function backField({ back }: Travelling): { readonly name: string; readonly value: string } | undefined {
  return back === undefined ? undefined : { name: BACK, value: back };
}

function backFrom(query: URLSearchParams): Pick<Travelling, "back"> {
  const back = query.get(BACK);
  return back !== null && TABLE_PATH.test(back) ? { back } : {};
}

function agesFrom(query: URLSearchParams): Pick<Situation, "ages"> {
  const youngest = wholeNumber(query.get(NAMES.youngest), OLDEST);
  const oldest = wholeNumber(query.get(NAMES.oldest), OLDEST);
  if (youngest === undefined && oldest === undefined) return {};
  const pair = [youngest ?? 0, oldest ?? OLDEST] as const;
  return { ages: [Math.min(...pair), Math.max(...pair)] };
}

function weeksFrom(query: URLSearchParams): Pick<Situation, "weeks"> {
  const weeks = wholeNumber(query.get(NAMES.weeks), 520);
  return weeks ? { weeks } : {};
}

function wholeNumber(text: string | null, max: number): number | undefined {
  if (text === null || !/^\d{1,3}$/.test(text.trim())) return undefined;
  return Math.min(Number(text), max);
}
