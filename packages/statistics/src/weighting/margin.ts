import { DomainError } from "@naast/kernel";

/** Stands in `codes` for somebody who did not say. */
export const NOT_SAID = -1;

/** One trait by which a sample is held against its population: how many people have each value, and which value each respondent has. */
export interface Margin {
  readonly name: string;
  readonly values: readonly string[];
  /** People in the population, by value: 0 or more. */
  readonly counts: readonly number[];
  /** For each respondent the place of their value in `values`, or {@link NOT_SAID}. */
  readonly codes: Int32Array;
}

/**
 * Makes a margin from what the population counts and what respondents said.
 *
 * @param counts - people in the population by value, in an order in which neighbours may be merged (ages from young to old)
 * @param said - for each respondent one of those values, or "" for not said
 * @throws DomainError `statistics.badCount` (negative, or not a number), `statistics.noValues`, `statistics.unknownValue` with the number
 * of the respondent, from 0
 *
 * @example
 * marginFrom("age", { young: 400, old: 600 }, ["old", "young", ""]).codes; // 1, 0, -1
 */
export function marginFrom(
  name: string,
  counts: ReadonlyMap<string, number> | Readonly<Record<string, number>>,
  said: readonly string[],
): Margin {
  const entries = counts instanceof Map ? [...counts] : Object.entries(counts as Readonly<Record<string, number>>);
  if (entries.length === 0) throw new DomainError("statistics.noValues", "invalid", { margin: name });
  for (const [value, count] of entries)
    if (!(count >= 0 && Number.isFinite(count)))
      throw new DomainError("statistics.badCount", "invalid", { margin: name, value });
  const values = entries.map(([value]) => value);
  return { name, values, counts: entries.map(([, count]) => count), codes: codesOf(said, values, name) };
}

/** Two or more values taken together as one, which stands where the first of them stood. */
export interface Merge {
  readonly margin: string;
  readonly values: readonly string[];
}

/** The margin as it is after a merge: the new value is called by the old ones, joined by " + ". */
export function mergeValues(margin: Margin, merged: readonly string[]): Margin {
  const first = margin.values.findIndex((value) => merged.includes(value));
  const kept = margin.values.filter((value, place) => place === first || !merged.includes(value));
  const placeOf = margin.values.map((value) => kept.indexOf(merged.includes(value) ? margin.values[first]! : value));
  const counts = new Array<number>(kept.length).fill(0);
  margin.counts.forEach((count, place) => {
    counts[placeOf[place]!]! += count;
  });
  return {
    name: margin.name,
    values: kept.map((value) => (value === margin.values[first] ? merged.join(" + ") : value)),
    counts,
    codes: margin.codes.map((code) => (code === NOT_SAID ? NOT_SAID : placeOf[code]!)),
  };
}

function codesOf(said: readonly string[], values: readonly string[], margin: string): Int32Array {
  const places = new Map(values.map((value, place) => [value, place]));
  return Int32Array.from(said, (value, respondent) => {
    const place = value === "" ? NOT_SAID : places.get(value);
    if (place === undefined) throw new DomainError("statistics.unknownValue", "invalid", { margin, respondent });
    return place;
  });
}
