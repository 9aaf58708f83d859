import { BETWEEN } from "../groups/group-rates.ts";
import type { Place, Weights } from "../placement/place-person.ts";
import { type Placement, STRIDE } from "../placement/placement.ts";
import type { Solution } from "../solve.ts";

/** Fewer people are never shown together. */
const LEAST_PEOPLE = 5;
const MOST_CELLS = 200;
const STEPS = 4095; // twelve bits
const REACH_OF_PEOPLE = 4;
const REACH_OF_STATEMENTS = 8;

/** A place on the map with at least five people: its middle, how many stand there, and of which group they are; null between groups. */
type Cell = readonly [x: number, y: number, people: number, group: number | null];

/**
 * Everything a browser needs to draw a conversation and to find its own place in it: nothing about any person.
 *
 * All places are whole numbers from 0 to 4095: people from -4 to 4, statements from -8 to 8. The cells are the table as
 * well: each is a row.
 */
export interface BrowserMap {
  readonly cells: readonly Cell[];
  /** Of every statement: popularity and the weights on both lines; null for one that was taken out. */
  readonly statements: readonly (readonly [number, number, number] | null)[];
  /** The variance of how readily people say yes. */
  readonly tendency: number;
}

/**
 * Makes the map: the people of each group are halved again and again, across the direction in which they lie furthest
 * apart, as long as both halves keep at least five people and there are at most 200 cells. Everybody who is placed is in
 * exactly one cell; only where fewer than five people stand between groups, these are in none.
 *
 * @see Bentley, Multidimensional Binary Search Trees (1975); LeFevre, DeWitt and Ramakrishnan, Mondrian
 * Multidimensional K-Anonymity (2006)
 */
export function makeBrowserMap({ placement, groups }: Pick<Solution, "placement" | "groups">): BrowserMap {
  const placed = groups.sizes.reduce((sum, size) => sum + size, groups.between);
  const least = Math.max(LEAST_PEOPLE, Math.ceil(placed / (MOST_CELLS / 2)));
  const cells = [...groups.sizes.keys(), BETWEEN].flatMap((group) => {
    const people = Array.from(groups.groupOf.keys()).filter((person) => groups.groupOf[person] === group);
    return people.length < LEAST_PEOPLE
      ? []
      : halve(placement, people, least).map((own) => asCell(placement, own, group === BETWEEN ? null : group));
  });
  const counted = countedStatements(placement);
  return {
    cells,
    statements: Array.from(counted, (votes, n) => (votes > 0 ? weightsOf(placement, n) : null)),
    tendency: Math.round(placement.spreads.tendency * 1000) / 1000,
  };
}

function halve(placement: Placement, people: readonly number[], least: number): (readonly number[])[] {
  if (people.length < 2 * least) return [people];
  const axis = rangeAlong(placement, people, 1) >= rangeAlong(placement, people, 2) ? 1 : 2;
  const along = (person: number) => placement.people[person * STRIDE + axis]!;
  const sorted = people.toSorted((one, other) => along(one) - along(other) || one - other);
  const middle = sorted.length >> 1;
  return [...halve(placement, sorted.slice(0, middle), least), ...halve(placement, sorted.slice(middle), least)];
}

function rangeAlong({ people, spreads }: Placement, chosen: readonly number[], axis: 1 | 2): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const person of chosen) {
    const place = people[person * STRIDE + axis]!;
    low = Math.min(low, place);
    high = Math.max(high, place);
  }
  return (high - low) * Math.sqrt(spreads.weights[axis - 1]!);
}

function asCell({ people }: Placement, chosen: readonly number[], group: number | null): Cell {
  const middle = (axis: 1 | 2) =>
    chosen.reduce((sum, person) => sum + people[person * STRIDE + axis]!, 0) / chosen.length;
  return [toSteps(middle(1), REACH_OF_PEOPLE), toSteps(middle(2), REACH_OF_PEOPLE), chosen.length, group];
}

function countedStatements({ votes }: Placement): Uint32Array {
  const counts = new Uint32Array(votes.statements);
  for (const statement of votes.statementOf) counts[statement]! += 1;
  return counts;
}

function weightsOf({ statements }: Placement, statement: number): [number, number, number] {
  const numbers = [0, 1, 2].map((n) => toSteps(statements[statement * STRIDE + n]!, REACH_OF_STATEMENTS));
  return numbers as [number, number, number];
}

function toSteps(value: number, reach: number): number {
  return Math.max(0, Math.min(STEPS, Math.round(((value + reach) / (2 * reach)) * STEPS)));
}

function fromSteps(steps: number, reach: number): number {
  return (steps / STEPS) * 2 * reach - reach;
}

/** What a browser places its own person with: see placePerson. Statements that were taken out weigh nothing. */
export function weightsFromMap({ statements, tendency }: BrowserMap): Weights {
  const numbers = new Float64Array(statements.length * STRIDE);
  statements.forEach((weights, n) => {
    if (weights)
      numbers.set(
        weights.map((steps) => fromSteps(steps, REACH_OF_STATEMENTS)),
        n * STRIDE,
      );
  });
  return { statements: numbers, spreads: { tendency, popularity: 0, popularityVariance: 1, weights: [1, 1] } };
}

/** A place in the steps of the map. */
export function onMap({ x, y }: Pick<Place, "x" | "y">): readonly [number, number] {
  return [toSteps(x, REACH_OF_PEOPLE), toSteps(y, REACH_OF_PEOPLE)];
}
