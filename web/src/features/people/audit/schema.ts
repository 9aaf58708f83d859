import { z } from "zod";
import { readValue } from "#web/platform/form/read-value.ts";
import type { FieldState } from "#web/ui/field-state.ts";
import { idOr } from "../schema.ts";

/** How many entries a file holds at most. */
export const MOST_IN_FILE = 10_000;

export const KINDS = ["read", "write"] as const;
export type EntryKind = (typeof KINDS)[number];

/** What is asked of the log; the names in the address are Dutch, what stands there are ids, codes and days. */
export interface LogAsked {
  readonly kind: EntryKind | undefined;
  /** Who did it, or whom it was done to. */
  readonly person: string | undefined;
  /** Calendar days by the clock of Amsterdam, both included. */
  readonly from: string | undefined;
  readonly until: string | undefined;
}

/** Which page: the entries before (older than) or after (newer than) one of them; the newest when neither is said. */
export interface LogPlace {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A day as somebody typed it, so that a slip can be mended. */
export interface DayTyped {
  readonly typed: string;
  readonly day: string | undefined;
}

const isoDay = z.iso.date();

/** Reads an address. What it asks and the log cannot give is left out, so that an old or mistyped link still opens. */
export function logAskedFrom(query: URLSearchParams) {
  const from = dayFrom(query.get("van") ?? "");
  const until = dayFrom(query.get("tot") ?? "");
  const kind = KINDS.find((one) => one === query.get("soort"));
  const asked: LogAsked = { kind, person: idIn(query, "persoon"), from: from.day, until: until.day };
  const place: LogPlace = { before: idIn(query, "voor"), after: idIn(query, "na") };
  return { asked, place, days: { from, until } };
}

const idIn = (query: URLSearchParams, name: string) => idOr(query.get(name) ?? undefined);

function dayFrom(typed: string): DayTyped {
  return { typed, day: isoDay.safeParse(readValue({ type: "string", format: "date" }, typed)).data };
}

/** The query of an address that asks the same, or "". */
export function logQuery({ kind, person, from, until }: LogAsked, place: Partial<LogPlace> = {}): string {
  const named = { soort: kind, persoon: person, van: from, tot: until, voor: place.before, na: place.after };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(named)) if (value) query.set(name, value);
  return query.size === 0 ? "" : `?${query}`;
}

/** A field to choose or type in, above the log. */
export function askedField(name: string, value: string, error?: string): FieldState {
  const control = name === "van" || name === "tot" ? "date" : "select";
  return { name, control, value, required: false, ...(error !== undefined && { error }) };
}
