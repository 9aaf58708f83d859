import { foldOf } from "./folds.ts";
import { AGREEMENT_OF_VOTE, type Placement, STRIDE, WEIGHT_OF_VOTE } from "./placement.ts";
import { oddsAgainst } from "./plain-functions.ts";
import { oddsOf } from "./tendencies.ts";

const ROUNDS = 3;
const TRIED = 3; // one more than is needed: the directions wanted come out sooner beside one that catches the rest
const FIRST_VARIANCE = 0.5;
const FURTHEST = 2.5;

/**
 * Finds a first guess of the two lines in what tendency and popularity leave unexplained: the first singular vectors of
 * the residuals, by subspace iteration from fixed directions. It changes the placement.
 *
 * @see Halko, Martinsson and Tropp, Finding Structure with Randomness (2011)
 */
export function guessLines(placement: Placement): void {
  const { votes, people, statements } = placement;
  const residuals = residualsOf(placement);
  let directions = fixedDirections(votes.statements);
  for (let round = 0; round < ROUNDS; round++) directions = spun(placement, residuals, directions);
  orthonormalise(directions);
  for (const line of [0, 1] as const) {
    const direction = directions[line]!;
    const scale = Math.sqrt(FIRST_VARIANCE * votes.statements);
    for (let statement = 0; statement < votes.statements; statement++)
      statements[statement * STRIDE + 1 + line] = direction[statement]! * scale;
    placeAlong({ placement, residuals, direction }, people, line);
    placement.spreads.weights[line] = FIRST_VARIANCE;
  }
}

function residualsOf({ votes, people, statements }: Placement): Float32Array {
  const residuals = new Float32Array(votes.votes.length);
  const others = oddsOf(statements);
  for (let person = 0; person < votes.people; person++) {
    const against = oddsAgainst(people[person * STRIDE]!);
    for (let t = votes.starts[person]!, end = votes.starts[person + 1]!; t < end; t++) {
      const vote = votes.votes[t]! + 1;
      const chance = 1 / (1 + against * others[votes.statementOf[t]!]!);
      residuals[t] = AGREEMENT_OF_VOTE[vote]! - WEIGHT_OF_VOTE[vote]! * chance;
    }
  }
  return residuals;
}

/** Directions that depend on nothing but the number of statements: the hash by which votes are dealt over folds. */
function fixedDirections(statements: number): Float64Array[] {
  return Array.from({ length: TRIED }, (_, which) =>
    Float64Array.from({ length: statements }, (_, n) => foldOf(n, which, 2 ** 20) / 2 ** 19 - 1),
  );
}

function spun({ votes }: Placement, residuals: Float32Array, directions: Float64Array[]): Float64Array[] {
  orthonormalise(directions);
  const next = directions.map(() => new Float64Array(votes.statements));
  const [x, y, z] = directions as [Float64Array, Float64Array, Float64Array];
  const [nextX, nextY, nextZ] = next as [Float64Array, Float64Array, Float64Array];
  for (let person = 0; person < votes.people; person++) {
    const [from, to] = [votes.starts[person]!, votes.starts[person + 1]!];
    let [alongX, alongY, alongZ] = [0, 0, 0];
    for (let t = from; t < to; t++) {
      const statement = votes.statementOf[t]!;
      const residual = residuals[t]!;
      alongX += residual * x[statement]!;
      alongY += residual * y[statement]!;
      alongZ += residual * z[statement]!;
    }
    for (let t = from; t < to; t++) {
      const statement = votes.statementOf[t]!;
      const residual = residuals[t]!;
      nextX[statement]! += residual * alongX;
      nextY[statement]! += residual * alongY;
      nextZ[statement]! += residual * alongZ;
    }
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

interface Along {
  readonly placement: Placement;
  readonly residuals: Float32Array;
  readonly direction: Float64Array;
}

/** A ridge estimate of where each person stands on the line, brought to a spread of one over all people. */
function placeAlong({ placement, residuals, direction }: Along, people: Float64Array, line: 0 | 1): void {
  const { votes } = placement;
  let [squares, count] = [0, 0];
  for (let person = 0; person < votes.people; person++) {
    let [along, length] = [0, 3 / votes.statements];
    for (let t = votes.starts[person]!, end = votes.starts[person + 1]!; t < end; t++) {
      const weight = direction[votes.statementOf[t]!]!;
      along += residuals[t]! * weight;
      length += 0.15 * weight * weight;
    }
    people[person * STRIDE + 1 + line] = along / length;
    if (along === 0) continue;
    squares += (along / length) ** 2;
    count += 1;
  }
  const scale = squares > 0 ? Math.sqrt(count / squares) : 0;
  for (let at = 1 + line; at < people.length; at += STRIDE)
    people[at] = Math.max(-FURTHEST, Math.min(FURTHEST, people[at]! * scale));
}
