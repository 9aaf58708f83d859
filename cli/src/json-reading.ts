import { InputError } from "@naast/kernel";
import { BadFiles } from "./command.ts";
import type { JsonPath, PlacedJson } from "./json-places.ts";

/** A value of a document that is being read, with the way that led to it. Faults are gathered, so that all are told at once. */
export interface Item {
  readonly value: unknown;
  readonly path: JsonPath;
  readonly json: PlacedJson;
  readonly faults: InputError[];
}

/** Reads a document with `read`; when anything was not as expected, all of it is told. */
export function readItem<Value>(json: PlacedJson, read: (top: Item) => Value): Value {
  const faults: InputError[] = [];
  const value = read({ value: json.value, path: [], json, faults });
  if (faults.length > 0) throw new BadFiles(faults);
  return value;
}

/** Notes that something else was expected here. */
export function fault({ value, path, json, faults }: Item, expected: string): void {
  const found = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  const where = path.length === 0 ? "" : `at ${asPath(path)} `;
  const place = { file: json.file, ...json.placeOf(path), expected: `${where}${expected}`, found };
  faults.push(new InputError("naast.badJson", place));
}

/** The fields of an object; others than these are faults. */
export function fieldsOf(item: Item, known: readonly string[]): ReadonlyMap<string, Item> {
  if (typeof item.value !== "object" || item.value === null || Array.isArray(item.value)) {
    fault(item, "an object in braces");
    return new Map();
  }
  const fields = Object.entries(item.value).map(
    ([name, value]) => [name, { ...item, value, path: [...item.path, name] }] as const,
  );
  for (const [name, field] of fields)
    if (!known.includes(name)) fault({ ...field, value: name }, `one of ${known.join(", ")}`);
  return new Map(fields.filter(([name]) => known.includes(name)));
}

/** All fields of an object, whatever they are called. */
export function entriesOf(item: Item): readonly (readonly [string, Item])[] {
  return [...fieldsOf(item, Object.keys(item.value ?? {}))];
}

export function itemsOf(item: Item): readonly Item[] {
  if (!Array.isArray(item.value)) {
    fault(item, "a list in brackets");
    return [];
  }
  return item.value.map((value: unknown, at) => ({ ...item, value, path: [...item.path, at] }));
}

/** A text; numbers are taken as they are written, for ids often look like one. */
export function textOf(item: Item): string {
  if (typeof item.value === "string" || typeof item.value === "number") return `${item.value}`;
  fault(item, "a text");
  return "";
}

export function wholeOf(item: Item, least: number): number {
  if (Number.isSafeInteger(item.value) && Number(item.value) >= least) return Number(item.value);
  fault(item, `a whole number from ${least}`);
  return least;
}

export function flagOf(item: Item): boolean {
  if (typeof item.value === "boolean") return item.value;
  fault(item, "true or false");
  return false;
}

/** One of a few words. */
export function wordOf<Word extends string>(item: Item, words: readonly [Word, ...Word[]]): Word {
  const word = words.find((one) => one === item.value);
  if (word === undefined) fault(item, `one of ${words.join(", ")}`);
  return word ?? words[0];
}

/** As somebody would write it: apart[0][1]. */
function asPath(path: JsonPath): string {
  return path.map((step, at) => (typeof step === "number" ? `[${step}]` : `${at > 0 ? "." : ""}${step}`)).join("");
}
