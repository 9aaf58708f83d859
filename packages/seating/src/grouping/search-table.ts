import type { GroupingProblem } from "./grouping-problem.ts";

/** A problem as the search reads it: whole numbers, in tables. */
export interface SearchTable {
  readonly people: number;
  readonly groups: number;
  /** As in the problem, times `scale` and rounded. */
  readonly distances: Int32Array;
  readonly scale: number;
  /** Of each person: the distance to whoever is nearest. */
  readonly nearest: Int32Array;
  readonly least: Int32Array;
  readonly most: Int32Array;
  /** The most people any group can have. */
  readonly capacity: number;
  /** The spread of the distances times the root of the mean size: about what moving somebody to a random group changes. */
  readonly usualChange: number;
}

const LARGEST_INT32 = 2 ** 31 - 1;

/**
 * Makes the tables of the search.
 *
 * Sums of doubles depend on the order in which they are added; sums of whole numbers do not, so the search cannot drift and is the
 * same everywhere. Distances with few decimals become exact whole numbers. Where sums would leave 32 bits, they are rounded to as
 * many digits as fit: then two arrangements that differ by less may be told apart wrongly, and only the search is affected, for the
 * diversity of the answer is counted from the distances as given.
 */
export function searchTable({ distances: given, groups }: GroupingProblem): SearchTable {
  const { people } = given;
  const capacity = Math.min(
    people,
    groups.reduce((highest, { most }) => Math.max(highest, most), 0),
  );
  const scale = scaleFor(given.between, capacity);
  const distances = Int32Array.from(given.between, (distance) => Math.round(distance * scale));
  return {
    people,
    groups: groups.length,
    distances,
    scale,
    nearest: nearestOf(distances, people),
    least: Int32Array.from(groups, ({ least }) => least),
    most: Int32Array.from(groups, ({ most }) => Math.min(most, people)),
    capacity,
    usualChange: spreadOf(distances, people) * Math.sqrt(people / groups.length),
  };
}

/** The smallest power of ten that makes every distance whole, or the largest that keeps the gain of a swap within 32 bits. */
function scaleFor(between: Float64Array, capacity: number): number {
  const largest = between.reduce((most, distance) => Math.max(most, distance), 0);
  const fits = (scale: number) => largest * scale * (2 * capacity + 4) < LARGEST_INT32;
  let scale = 1;
  while (!fits(scale)) scale /= 10;
  while (fits(scale * 10)) {
    if (between.every((distance) => isWhole(distance * scale))) return scale;
    scale *= 10;
  }
  return scale;
}

/** 129.62 × 100 is 12962.000000000002 in doubles. */
function isWhole(number: number): boolean {
  return Math.abs(number - Math.round(number)) <= 1e-12 * number;
}

function nearestOf(distances: Int32Array, people: number): Int32Array {
  return Int32Array.from({ length: people }, (_, person) => {
    let nearest = LARGEST_INT32;
    for (let other = 0; other < people; other++) {
      if (other !== person) nearest = Math.min(nearest, distances[person * people + other]!);
    }
    return people === 1 ? 0 : nearest;
  });
}

function spreadOf(distances: Int32Array, people: number): number {
  const pairs = Math.max(1, people * (people - 1));
  const mean = distances.reduce((sum, distance) => sum + distance, 0) / pairs;
  let squares = 0;
  for (let one = 0; one < people; one++) {
    for (let other = 0; other < people; other++) {
      if (one !== other) squares += (distances[one * people + other]! - mean) ** 2;
    }
  }
  return Math.sqrt(squares / pairs);
}
