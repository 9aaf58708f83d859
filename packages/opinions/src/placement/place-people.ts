import { chooseSome, countOf, type PackedVotes, votesOf } from "../votes/packed-votes.ts";
import { alignLines } from "./align-lines.ts";
import { guessLines } from "./first-lines.ts";
import { type Placement, STRIDE } from "./placement.ts";
import { placeOthers, sweep } from "./sweep.ts";
import { placeByTendency } from "./tendencies.ts";

/** How carefully to place. The defaults are those of everything that is published. */
export interface PlacingOptions {
  /** Sweeps from the first guess. */
  readonly sweeps?: number;
  /** The model without lines of the same votes, where it is known already. It stays as it is. */
  readonly tendencies?: Placement;
}

const SWEEPS = 6;
const SWEEPS_OVER_SOME = 2;
const SWEEPS_OVER_ALL = 2;
/** Of the model without lines: what follows goes on improving it. */
const FIRST_SWEEPS = 1;

/** Above this many votes the weights of statements are first learned from some of the people: they are known well by then. */
const ENOUGH_VOTES = 24_000;
const ONE_IN = 25;

/**
 * Places everybody on two lines, from nothing but the votes.
 *
 * First the model without lines; then a first guess of the lines in what that leaves; then sweeps over people and
 * statements, after each of which the lines are turned apart from each other and brought to scale. In a large conversation the first sweeps are
 * taken over some of the people, at least one in 25, and the last ones over all. Lines are turned so that their largest weight is
 * positive: that is the only thing about a line that is a convention.
 *
 * The same votes give the same numbers on every machine.
 */
export function placePeople(votes: PackedVotes, { sweeps, tendencies }: PlacingOptions = {}): Placement {
  const chosen = sweeps ? undefined : chooseSome(votes, Math.max(ENOUGH_VOTES, votes.votes.length / ONE_IN));
  const some = chosen ? votesOf(votes, chosen) : votes;
  const placement = tendencies ? copyOf(tendencies) : placeByTendency(some, FIRST_SWEEPS);
  guessLines(placement);
  const rounds = sweeps ?? (chosen ? SWEEPS_OVER_SOME : SWEEPS);
  for (let round = 0; round < rounds; round++) {
    sweep(placement);
    alignLines(placement);
  }
  const whole = chosen ? overAll(votes, placement, chosen) : placement;
  alignLines(whole);
  turnLines(whole);
  return whole;
}

/**
 * Goes on from an earlier placement after votes came in: one sweep over all. For a live preview; what is published comes
 * from {@link placePeople}, because this depends on what went before.
 *
 * @param earlier - of the same people and statements under the same numbers; there may be more of both by now
 */
export function placeAgain(votes: PackedVotes, earlier: Placement): Placement {
  const statements = new Float64Array(votes.statements * STRIDE);
  statements.set(earlier.statements);
  const people = new Float64Array(votes.people * STRIDE);
  people.set(earlier.people.subarray(0, people.length));
  const placement = { ...copyOf(earlier), votes, people, statements };
  sweep(placement);
  return placement;
}

function copyOf({ votes, people, statements, spreads }: Placement): Placement {
  const weights: [number, number] = [...spreads.weights];
  return { votes, people: people.slice(), statements: statements.slice(), spreads: { ...spreads, weights } };
}

function overAll(votes: PackedVotes, learned: Placement, chosen: readonly number[]): Placement {
  const placement = { ...learned, votes, people: new Float64Array(votes.people * STRIDE) };
  const isPlacedAlready = new Uint8Array(votes.people);
  for (const [n, person] of chosen.entries()) {
    placement.people.set(learned.people.subarray(n * STRIDE, (n + 1) * STRIDE), person * STRIDE);
    isPlacedAlready[person] = 1;
  }
  placeOthers(placement, isPlacedAlready);
  for (let round = 0; round < SWEEPS_OVER_ALL; round++) sweep(placement);
  return placement;
}

function turnLines({ people, statements }: Placement): void {
  for (const line of [1, 2])
    if (largestWeight(statements, line) < 0) for (const numbers of [people, statements]) turn(numbers, line);
}

function largestWeight(statements: Float64Array, line: number): number {
  let largest = 0;
  for (let at = line; at < statements.length; at += STRIDE)
    if (Math.abs(statements[at]!) > Math.abs(largest)) largest = statements[at]!;
  return largest;
}

function turn(numbers: Float64Array, line: number): void {
  const [withBase, withOther] = line === 1 ? [4, 7] : [5, 7];
  for (let at = 0; at < numbers.length; at += STRIDE)
    for (const entry of [line, withBase, withOther]) numbers[at + entry] = -numbers[at + entry]!;
}

/** Whether somebody gave enough votes to be placed beside others: seven, or all there are. As Polis has it. */
export function isPlaced(votes: PackedVotes, person: number): boolean {
  return countOf(votes, person) >= Math.min(7, votes.statements);
}
