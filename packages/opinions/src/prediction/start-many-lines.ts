import { longestDirections, placesAlong, residualsOf } from "../placement/longest-directions.ts";
import { STRIDE } from "../placement/placement.ts";
import { placeByTendency } from "../placement/tendencies.ts";
import type { PackedVotes } from "../votes/packed-votes.ts";
import { type Beliefs, type ManyLines, type Prior, sizeOf, triangle } from "./beliefs.ts";

const FIRST_SWEEPS = 2; // of tendencies: what follows goes on improving them
const FIRST_VARIANCE = 0.5;

/**
 * A first guess: tendencies and popularities without lines, and for the lines the directions in which what these leave
 * unexplained is longest.
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
