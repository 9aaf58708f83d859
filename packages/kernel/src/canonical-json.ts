import { compareText } from "./compare-text.ts";
import { DomainError } from "./domain-error.ts";

/**
 * Writes plain data as JSON in the one form that equal data always gets: for hashing, signing and comparing.
 *
 * Keys are sorted by their UTF-16 units, nothing is spaced, numbers and texts are spelled as ECMAScript spells them
 * (−0 as 0). The result is the JSON Canonicalization Scheme of RFC 8785.
 *
 * @param value - null, booleans, finite numbers, texts, and arrays and plain objects of these, without cycles
 * @throws DomainError `kernel.notPlainData` with the place (`$.tables[2].date`) of anything else: undefined, NaN,
 * a Date, a Map, a text with half a surrogate pair. Dropping it silently would give different data the same hash.
 *
 * @example
 * canonicalJson({ seats: 8, area: "Noord" }); // '{"area":"Noord","seats":8}'
 *
 * @see RFC 8785, JSON Canonicalization Scheme (2020)
 */
export function canonicalJson(value: unknown): string {
  return written(value, "$");
}

function written(value: unknown, at: string): string {
  if (Array.isArray(value)) {
    return `[${Array.from(value, (item, index) => written(item, `${at}[${index}]`)).join(",")}]`;
  }
  if (isPlainObject(value)) {
    const members = Object.keys(value)
      .toSorted(compareText)
      .map((key) => `${written(key, at)}:${written(value[key], `${at}.${key}`)}`);
    return `{${members.join(",")}}`;
  }
  if (!isPlainScalar(value)) throw new DomainError("kernel.notPlainData", "invalid", { at });
  return JSON.stringify(value);
}

function isPlainScalar(value: unknown): value is null | boolean | number | string {
  if (typeof value === "string") return !/\p{Surrogate}/u.test(value);
  return value === null || typeof value === "boolean" || Number.isFinite(value);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
