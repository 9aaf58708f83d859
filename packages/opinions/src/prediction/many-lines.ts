import { DOUBT } from "../placement/predict.ts";
import { type PackedVotes, someOf } from "../votes/packed-votes.ts";
import { beliefsOf, type ManyLines, sizeOf, triangle } from "./beliefs.ts";
import { startManyLines } from "./start-many-lines.ts";
import { sweepManyLines, sweepOnlyPeople } from "./sweep-many-lines.ts";

const LINES = 8;
const SWEEPS = 12;
const SWEEPS_OF_PEOPLE = 4;

/** Above this many votes the weights of statements are learned from some of the people: they are known well by then. */
const ENOUGH_VOTES = 250_000;

/**
 * Learns to predict votes: for that, not for a map. The log odds that person i agrees with statement j are
 * a_i + b_j + u_i·v_j, as where people are placed, but with up to eight lines, and every number is a normal distribution.
 *
 * How many lines there are need not be chosen. The weights of statements on each line have a prior whose mean and width
 * are estimated from the votes, so that a line that explains nothing shrinks until it says nothing (automatic relevance
 * determination). What pulls at a number is a vote less the chance that is *expected* of it, over all that is not yet
 * known of the other numbers, instead of the chance at their middles: that is what makes the difference between
 * predicting well and being too sure. People and statements take steps of Newton in turn, from the directions in which
 * votes differ most from tendency and popularity.
 *
 * Passes count for a tenth of a vote halfway, as in placing. A model of passes of their own, of how many votes somebody
 * gave, more lines, or wider tails did not predict better: see the README. The same votes give the same numbers on every
 * machine.
 *
 * @param lines - 0 for the additive model: people differ in how readily they say yes, and nothing else
 * @see Opper and Archambeau, The Variational Gaussian Approximation Revisited (Neural Computation 21, 2009), for steps by
 * the expected pull; MacKay, Probable Networks and Plausible Predictions (1995), for relevance; Lim and Teh, Variational
 * Bayesian Approach to Movie Rating Prediction (2007), for both sides in turn
 */
export function learnManyLines(votes: PackedVotes, lines = LINES): ManyLines {
  const some = someOf(votes, ENOUGH_VOTES);
  const learned = startManyLines(some, lines);
  for (let sweep = 0; sweep < SWEEPS; sweep++) sweepManyLines(some, learned);
  return some === votes ? learned : overAll(votes, learned);
}

function overAll(votes: PackedVotes, { lines, statements, people }: ManyLines): ManyLines {
  const all = { lines, statements, people: beliefsOf(votes.people, people.prior) };
  for (let sweep = 0; sweep < SWEEPS_OF_PEOPLE; sweep++) sweepOnlyPeople(votes, all);
  return all;
}

/**
 * The log odds that a person agrees with a statement, drawn towards even as far as both are uncertain; whoever or
 * whatever has no votes yet is predicted from the others.
 *
 * @see MacKay, The Evidence Framework Applied to Classification Networks (Neural Computation 4, 1992)
 */
export function predictVote({ lines, people, statements }: ManyLines, person: number, statement: number): number {
  const size = sizeOf(lines);
  const [own, its] = [person * size, statement * size];
  const [ofOwn, ofIts] = [person * triangle(size), statement * triangle(size)];
  let odds = people.numbers[own]! + statements.numbers[its]!;
  let doubt = 0;
  for (let row = 0, at = 0; row < size; row++) {
    const [u, v] = [atRow(people.numbers, own, row), atRow(statements.numbers, its, row)];
    if (row > 0) odds += u * v;
    for (let column = 0; column <= row; column++, at++) {
      const [c, d] = [people.covariances[ofOwn + at]!, statements.covariances[ofIts + at]!];
      const alongIts = c * v * atRow(statements.numbers, its, column);
      const alongOwn = d * u * atRow(people.numbers, own, column);
      doubt += (row === column ? 1 : 2) * (alongIts + alongOwn + (column > 0 ? c * d : 0));
    }
  }
  return odds / Math.sqrt(1 + DOUBT * Math.max(0, doubt));
}

/** What a number is multiplied with on the other side: bases count once. */
function atRow(numbers: Float64Array, at: number, row: number): number {
  return row === 0 ? 1 : numbers[at + row]!;
}
