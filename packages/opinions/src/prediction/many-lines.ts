import { DOUBT } from "../placement/predict.ts";
import { type PackedVotes, someOf } from "../votes/packed-votes.ts";
import { beliefsOf, type ManyLines, sizeOf, triangle } from "./beliefs.ts";
import { startManyLines } from "./start-many-lines.ts";
import { sweepManyLines, sweepOnlyPeople } from "./sweep-many-lines.ts";

const LINES = 12;
/** A line is learned from at least so many people: of fewer nobody can tell it from chance. */
const PEOPLE_OF_A_LINE = 10;
const SWEEPS = 8;
/** Without lines a sweep costs little, and what is compared with it must not win by being further. */
const SWEEPS_WITHOUT_LINES = 20;
const SWEEPS_OF_PEOPLE = 4;

/** Above this many votes the weights of statements are learned from some of the people: they are known well by then. */
const ENOUGH_VOTES = 250_000;

/**
 * Learns to predict votes: for that, not for a map. The log odds that person i agrees with statement j are
 * a_i + b_j + u_i·v_j, as where people are placed, but with up to twelve lines, and every number is a normal distribution.
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
 * @param lines - at most; never more than one for every ten people. 0 for the additive model: people differ in how readily
 * they say yes, and nothing else
 * @see Opper and Archambeau, The Variational Gaussian Approximation Revisited (Neural Computation 21, 2009), for steps by
 * the expected pull; MacKay, Probable Networks and Plausible Predictions (1995), for relevance; Lim and Teh, Variational
 * Bayesian Approach to Movie Rating Prediction (2007), for both sides in turn
 */
export function learnManyLines(votes: PackedVotes, lines = LINES): ManyLines {
  const some = someOf(votes, ENOUGH_VOTES);
  const learned = startManyLines(some, Math.min(lines, Math.floor(some.people / PEOPLE_OF_A_LINE)));
  const sweeps = learned.lines > 0 ? SWEEPS : SWEEPS_WITHOUT_LINES;
  for (let sweep = 0; sweep < sweeps; sweep++) sweepManyLines(some, learned);
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
export function predictVote(model: ManyLines, person: number, statement: number): number {
  const { people, statements } = model;
  const size = sizeOf(model.lines);
  const [own, its] = [person * size, statement * size];
  let odds = people.numbers[own]! + statements.numbers[its]!;
  for (let line = 1; line < size; line++) odds += people.numbers[own + line]! * statements.numbers[its + line]!;
  return odds / Math.sqrt(1 + DOUBT * Math.max(0, doubtOf(model, person, statement)));
}

/** The variance of the log odds, from all that is not yet known of the person and of the statement. */
function doubtOf({ lines, people, statements }: ManyLines, person: number, statement: number): number {
  const size = sizeOf(lines);
  const [own, its] = [person * size, statement * size];
  const [ofOwn, ofIts] = [person * triangle(size), statement * triangle(size)];
  let doubt = 0;
  for (let row = 0, at = 0; row < size; row++) {
    const [u, v] = [timesOf(people.numbers, own, row), timesOf(statements.numbers, its, row)];
    for (let column = 0; column <= row; column++, at++) {
      const [c, d] = [people.covariances[ofOwn + at]!, statements.covariances[ofIts + at]!];
      const along = c * v * timesOf(statements.numbers, its, column) + d * u * timesOf(people.numbers, own, column);
      doubt += (row === column ? 1 : 2) * (along + (column > 0 ? c * d : 0));
    }
  }
  return doubt;
}

/** What a number of the other side is multiplied with: a base counts once. */
function timesOf(numbers: Float64Array, at: number, row: number): number {
  return row === 0 ? 1 : numbers[at + row]!;
}
