import type { PackedVotes } from "../votes/packed-votes.ts";
import { foldOf } from "./folds.ts";
import { type Placement, STRIDE, weightOf } from "./placement.ts";
import { oddsAgainst } from "./plain-functions.ts";
import { oddsOf } from "./tendencies.ts";

/** What each vote says beyond tendency and popularity. */
export interface Residuals {
  readonly votes: PackedVotes;
  readonly residuals: Float32Array;
}

/** What a placement without lines leaves unexplained. */
export function residualsOf({ votes, people, statements }: Placement): Residuals {
  const residuals = new Float32Array(votes.votes.length);
  const others = oddsOf(statements);
  for (let person = 0; person < votes.people; person++) {
    const against = oddsAgainst(people[person * STRIDE]!);
    for (let t = votes.starts[person]!, end = votes.starts[person + 1]!; t < end; t++) {
      const vote = votes.votes[t]!;
      const chance = 1 / (1 + against * others[votes.statementOf[t]!]!);
      residuals[t] = weightOf(vote) * (0.5 * vote + 0.5 - chance);
    }
  }
  return { votes, residuals };
}

const ROUNDS = 3;

/** Directions go over the votes three at a time, and stand side by side for that: three numbers a statement. */
const TOGETHER = 3;

/**
 * The directions over statements along which residuals are longest, the longest first: their first singular vectors, by
 * subspace iteration from directions that depend on nothing but the number of statements. At least one more is tried than
 * is asked for: those asked for come out sooner beside one that catches the rest.
 *
 * @returns each of length one, or zeros where nothing was left
 * @see Halko, Martinsson and Tropp, Finding Structure with Randomness (2011)
 */
export function longestDirections(left: Residuals, wanted: number): Float64Array[] {
  const { statements } = left.votes;
  let threes = Array.from({ length: Math.ceil((wanted + 1) / TOGETHER) }, (_, which) => fixedThree(statements, which));
  for (let round = 0; round < ROUNDS; round++) {
    orthonormalise(threes);
    threes = threes.map((three) => spun(left, three));
  }
  orthonormalise(threes);
  return directionsIn(threes).slice(0, wanted).map(onItsOwn);
}

function fixedThree(statements: number, which: number): Float64Array {
  const three = new Float64Array(TOGETHER * statements);
  for (let statement = 0, at = 0; statement < statements; statement++)
    for (let one = 0; one < TOGETHER; one++, at++)
      three[at] = foldOf(statement, TOGETHER * which + one, 2 ** 20) / 2 ** 19 - 1;
  return three;
}

/** Takes three directions from statements to people and back. */
function spun({ votes, residuals }: Residuals, three: Float64Array): Float64Array {
  const { people, starts, statementOf } = votes;
  const next = new Float64Array(three.length);
  for (let person = 0; person < people; person++) {
    const [from, to] = [starts[person]!, starts[person + 1]!];
    let [alongX, alongY, alongZ] = [0, 0, 0];
    for (let t = from; t < to; t++) {
      const at = TOGETHER * statementOf[t]!;
      const residual = residuals[t]!;
      alongX += residual * three[at]!;
      alongY += residual * three[at + 1]!;
      alongZ += residual * three[at + 2]!;
    }
    for (let t = from; t < to; t++) {
      const at = TOGETHER * statementOf[t]!;
      const residual = residuals[t]!;
      next[at]! += residual * alongX;
      next[at + 1]! += residual * alongY;
      next[at + 2]! += residual * alongZ;
    }
  }
  return next;
}

/** One of three that stand side by side. */
interface Direction {
  readonly three: Float64Array;
  readonly at: number;
}

function directionsIn(threes: readonly Float64Array[]): Direction[] {
  return threes.flatMap((three) => Array.from({ length: TOGETHER }, (_, at) => ({ three, at })));
}

/** Gram and Schmidt; a direction of which nothing is left becomes zero. */
function orthonormalise(threes: readonly Float64Array[]): void {
  const directions = directionsIn(threes);
  for (const [index, direction] of directions.entries()) {
    for (const earlier of directions.slice(0, index)) add(direction, earlier, -dot(direction, earlier));
    const length = Math.sqrt(dot(direction, direction));
    add(direction, direction, length > 1e-12 ? 1 / length - 1 : -1);
  }
}

function add(to: Direction, other: Direction, times: number): void {
  const [three, others] = [to.three, other.three];
  for (let n = to.at, m = other.at; n < three.length; n += TOGETHER, m += TOGETHER) three[n]! += times * others[m]!;
}

function dot(one: Direction, other: Direction): number {
  const [three, others] = [one.three, other.three];
  let sum = 0;
  for (let n = one.at, m = other.at; n < three.length; n += TOGETHER, m += TOGETHER) sum += three[n]! * others[m]!;
  return sum;
}

function onItsOwn({ three, at }: Direction): Float64Array {
  const direction = new Float64Array(three.length / TOGETHER);
  for (let n = 0; n < direction.length; n++) direction[n] = three[TOGETHER * n + at]!;
  return direction;
}

const FURTHEST = 2.5;

/** A ridge estimate of where each person stands along a direction, brought to a spread of one over all who voted. */
export function placesAlong({ votes, residuals }: Residuals, direction: Float64Array): Float64Array {
  const { starts, statementOf } = votes;
  const places = new Float64Array(votes.people);
  let [squares, count] = [0, 0];
  for (let person = 0; person < votes.people; person++) {
    let [along, length] = [0, 3 / votes.statements];
    for (let t = starts[person]!, end = starts[person + 1]!; t < end; t++) {
      const weight = direction[statementOf[t]!]!;
      along += residuals[t]! * weight;
      length += 0.15 * weight * weight;
    }
    places[person] = along / length;
    if (along === 0) continue;
    squares += places[person]! ** 2;
    count += 1;
  }
  const scale = squares > 0 ? Math.sqrt(count / squares) : 0;
  for (let person = 0; person < places.length; person++)
    places[person] = Math.max(-FURTHEST, Math.min(FURTHEST, places[person]! * scale));
  return places;
}
