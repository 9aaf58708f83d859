import { foldOf } from "../placement/folds.ts";
import { type Placement, STRIDE, WEIGHT_OF_VOTE } from "../placement/placement.ts";
import { logistic } from "../placement/plain-functions.ts";
import { placeByTendency } from "../placement/tendencies.ts";
import type { PackedVotes } from "../votes/packed-votes.ts";
import { type Beliefs, type ManyLines, type Prior, sizeOf, triangle } from "./beliefs.ts";

const FIRST_SWEEPS = 2; // of tendencies: what follows goes on improving them
const ROUNDS = 4;
const FIRST_VARIANCE = 0.5;
const FURTHEST = 2.5;

/**
 * A first guess: tendencies and popularities without lines, and for the lines the directions in which what these leave
 * unexplained is longest, by subspace iteration from fixed directions.
 *
 * @see Halko, Martinsson and Tropp, Finding Structure with Randomness (2011)
 */
export function startManyLines(votes: PackedVotes, lines: number): ManyLines {
  const additive = placeByTendency(votes, FIRST_SWEEPS);
  const { tendency, popularity, popularityVariance } = additive.spreads;
  const people = pointsAt(additive.people, priorOf(lines, { mean: 0, variance: tendency, ofLines: 1 }));
  const prior = priorOf(lines, { mean: popularity, variance: popularityVariance, ofLines: FIRST_VARIANCE });
  const statements = pointsAt(additive.statements, prior);
  const left = residualsOf(additive);
  for (const [n, direction] of longestDirections(left, lines).entries()) {
    const scale = Math.sqrt(FIRST_VARIANCE * votes.statements);
    fill(
      statements,
      n + 1,
      direction.map((weight) => weight * scale),
    );
    fill(people, n + 1, placesAlong(left, direction));
  }
  return { lines, people, statements };
}

function priorOf(lines: number, base: { readonly mean: number; readonly variance: number; readonly ofLines: number }) {
  const means = new Float64Array(sizeOf(lines));
  const variances = new Float64Array(sizeOf(lines)).fill(base.ofLines);
  means[0] = base.mean;
  variances[0] = base.variance;
  return { means, variances };
}

/** Beliefs that are quite sure, with the bases of the model without lines. */
function pointsAt(placed: Float64Array, prior: Prior): Beliefs {
  const size = prior.means.length;
  const count = placed.length / STRIDE;
  const numbers = new Float64Array(count * size);
  for (let one = 0; one < count; one++) numbers[one * size] = placed[one * STRIDE]!;
  return { numbers, covariances: new Float64Array(count * triangle(size)), prior };
}

function fill({ numbers, prior }: Beliefs, column: number, values: Float64Array): void {
  const size = prior.means.length;
  for (let one = 0; one < values.length; one++) numbers[one * size + column] = values[one]!;
}

/** What each vote says beyond tendency and popularity. */
interface Residuals {
  readonly votes: PackedVotes;
  readonly residuals: Float64Array;
}

function residualsOf({ votes, people, statements }: Placement): Residuals {
  const residuals = new Float64Array(votes.votes.length);
  for (let person = 0; person < votes.people; person++) {
    const base = people[person * STRIDE]!;
    for (let t = votes.starts[person]!, end = votes.starts[person + 1]!; t < end; t++) {
      const vote = votes.votes[t]!;
      const chance = logistic(base + statements[votes.statementOf[t]! * STRIDE]!);
      residuals[t] = WEIGHT_OF_VOTE[vote + 1]! * ((vote + 1) / 2 - chance);
    }
  }
  return { votes, residuals };
}

function longestDirections(left: Residuals, lines: number): Float64Array[] {
  const { statements } = left.votes;
  let directions: Float64Array[] = Array.from({ length: lines }, (_, which) =>
    Float64Array.from({ length: statements }, (_, n) => foldOf(n, which, 2 ** 20) / 2 ** 19 - 1),
  );
  for (let round = 0; round < ROUNDS; round++) {
    orthonormalise(directions);
    directions = directions.map((direction) => spun(left, direction));
  }
  orthonormalise(directions);
  return directions;
}

function spun({ votes, residuals }: Residuals, direction: Float64Array): Float64Array {
  const next = new Float64Array(direction.length);
  for (let person = 0; person < votes.people; person++) {
    const [from, to] = [votes.starts[person]!, votes.starts[person + 1]!];
    let along = 0;
    for (let t = from; t < to; t++) along += residuals[t]! * direction[votes.statementOf[t]!]!;
    for (let t = from; t < to; t++) next[votes.statementOf[t]!]! += residuals[t]! * along;
  }
  return next;
}

/** Gram and Schmidt; a direction of which nothing is left stays zero. */
function orthonormalise(directions: readonly Float64Array[]): void {
  for (const [index, direction] of directions.entries()) {
    for (const earlier of directions.slice(0, index)) subtract(direction, earlier, dot(direction, earlier));
    const length = Math.sqrt(dot(direction, direction));
    for (let n = 0; n < direction.length; n++) direction[n] = length > 1e-12 ? direction[n]! / length : 0;
  }
}

function subtract(from: Float64Array, other: Float64Array, times: number): void {
  for (let n = 0; n < from.length; n++) from[n]! -= times * other[n]!;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let n = 0; n < one.length; n++) sum += one[n]! * other[n]!;
  return sum;
}

/** A ridge estimate of where each person stands on the line, brought to a spread of one over all people. */
function placesAlong({ votes, residuals }: Residuals, direction: Float64Array): Float64Array {
  const places = new Float64Array(votes.people);
  let [squares, count] = [0, 0];
  for (let person = 0; person < votes.people; person++) {
    let [along, length] = [0, 3 / votes.statements];
    for (let t = votes.starts[person]!, end = votes.starts[person + 1]!; t < end; t++) {
      const weight = direction[votes.statementOf[t]!]!;
      along += residuals[t]! * weight;
      length += 0.15 * weight * weight;
    }
    places[person] = along / length;
    squares += places[person]! ** 2;
    if (along !== 0) count += 1;
  }
  const scale = squares > 0 ? Math.sqrt(count / squares) : 0;
  return places.map((place) => Math.max(-FURTHEST, Math.min(FURTHEST, place * scale)));
}
