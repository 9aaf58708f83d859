import type { PackedVotes, Vote } from "../votes/packed-votes.ts";
import { type Spreads, STRIDE } from "./placement.ts";
import { sweepPeople } from "./sweep.ts";

/** What statements weigh, which is all that is needed to place somebody from their own votes. */
export interface Weights {
  /** STRIDE numbers a statement, as in placement.ts. */
  readonly statements: Float64Array;
  readonly spreads: Spreads;
}

/** Where one person stands on the two lines, and the standard error of each. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly errorX: number;
  readonly errorY: number;
  /** How readily this person says yes: no opinion. */
  readonly tendency: number;
}

const STEPS = 8;

/**
 * Places one person from their own votes, in microseconds and without anybody else's: a browser can do it, so that the
 * votes need not leave it. Without votes the place is the middle, with a standard error of one.
 *
 * @param ballot - the vote on each statement, by its number
 */
export function placePerson(weights: Weights, ballot: ReadonlyMap<number, Vote>): Place {
  const own = numbersOf(weights, ballot);
  return { x: own[1]!, y: own[2]!, errorX: Math.sqrt(own[6]!), errorY: Math.sqrt(own[8]!), tendency: own[0]! };
}

/** The STRIDE numbers of one person, as in placement.ts. */
export function numbersOf({ statements, spreads }: Weights, ballot: ReadonlyMap<number, Vote>): Float64Array {
  const people = new Float64Array(STRIDE);
  people.set([spreads.tendency, 0, 0, 1, 0, 1], 3);
  const answered = [...ballot.keys()].toSorted((one, other) => one - other);
  const votes = packedBallot(answered, ballot);
  const weights = new Float64Array(answered.length * STRIDE);
  for (const [n, statement] of answered.entries())
    weights.set(statements.subarray(statement * STRIDE, (statement + 1) * STRIDE), n * STRIDE);
  if (ballot.size > 0)
    for (let step = 0; step < STEPS; step++) sweepPeople({ votes, people, statements: weights, spreads });
  return people;
}

/** The ballot under numbers of its own: the first, second, … statement that was answered. */
function packedBallot(answered: readonly number[], ballot: ReadonlyMap<number, Vote>): PackedVotes {
  return {
    people: 1,
    statements: answered.length,
    starts: Uint32Array.of(0, answered.length),
    statementOf: Uint16Array.from(answered.keys()),
    votes: Int8Array.from(answered, (statement) => ballot.get(statement)!),
  };
}
