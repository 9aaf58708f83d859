import type { PackedVotes } from "../votes/packed-votes.ts";
import { type Ballot, ballotFor } from "./add-up.ts";
import { type Placement, type Spreads, STRIDE, weightOf } from "./placement.ts";
import { logarithm, oddsAgainst } from "./plain-functions.ts";

const SWEEPS = 4;

/**
 * The null hypothesis: people differ in how readily they say yes, statements in how popular they are, and that is all.
 *
 * Alternating steps of Newton on the log loss of a_i + b_j, with normal priors whose widths follow from the votes
 * (empirical Bayes), and with the variances kept. Nobody has a place yet, and no statement a weight.
 *
 * @see Rasch, Probabilistic Models for Some Intelligence and Attainment Tests (1960), for the additive model
 */
export function placeByTendency(votes: PackedVotes, sweeps = SWEEPS): Placement {
  const placement = popularities(votes);
  for (let round = 0; round < sweeps; round++) sweepBases(placement);
  return placement;
}

function popularities(votes: PackedVotes): Placement {
  const people = new Float64Array(votes.people * STRIDE);
  const statements = new Float64Array(votes.statements * STRIDE);
  const spreads: Spreads = { tendency: 1, popularity: 0, popularityVariance: 4, weights: [1, 1] };
  const counted = countAgreement(votes);
  const overall = (sumOf(counted, 0) + 0.5) / (sumOf(counted, 1) + 1);
  spreads.popularity = logOdds(overall);
  for (let statement = 0; statement < votes.statements; statement++) {
    const [agreed, weight] = [counted[2 * statement]!, counted[2 * statement + 1]!];
    statements[statement * STRIDE] = logOdds((agreed + 2 * overall) / (weight + 2));
  }
  return { votes, people, statements, spreads };
}

function logOdds(chance: number): number {
  return logarithm(chance / (1 - chance));
}

/** Of every statement how much agreement there is, and of how much weight of votes. */
function countAgreement({ statements, statementOf, votes }: PackedVotes): Float64Array {
  const counted = new Float64Array(2 * statements);
  for (let t = 0; t < votes.length; t++) {
    const at = 2 * statementOf[t]!;
    const weight = weightOf(votes[t]!);
    counted[at]! += weight * (0.5 * votes[t]! + 0.5);
    counted[at + 1]! += weight;
  }
  return counted;
}

function sumOf(counted: Float64Array, which: 0 | 1): number {
  let sum = 0;
  for (let at = which; at < counted.length; at += 2) sum += counted[at]!;
  return sum;
}

function sweepBases({ votes, people, statements, spreads }: Placement): void {
  const sums = new Float64Array(2 * votes.statements);
  const ballot = ballotFor(votes);
  const others = oddsOf(statements);
  let squares = 0;
  let count = 0;
  for (let person = 0; person < votes.people; person++) {
    const [from, to] = [votes.starts[person]!, votes.starts[person + 1]!];
    if (from === to) continue;
    const at = person * STRIDE;
    const before = people[at]!;
    const [pull, curve] = addUp({ votes, others, against: oddsAgainst(before) }, { from, to }, ballot);
    people[at + 3] = 1 / (curve + 1 / spreads.tendency);
    people[at] = before + people[at + 3]! * (pull - before / spreads.tendency);
    squares += people[at]! ** 2 + people[at + 3]!;
    count += 1;
    ballot.moved = people[at]! - before;
    addToStatements(votes, { from, to, ballot }, sums);
  }
  if (count > 0) spreads.tendency = Math.max(0.0025, squares / count);
  improvePopularities(statements, spreads, sums);
}

/** The odds against agreement with each statement, of somebody in the middle who says yes as readily as most. */
export function oddsOf(statements: Float64Array): Float64Array {
  const odds = new Float64Array(statements.length / STRIDE);
  for (let statement = 0; statement < odds.length; statement++)
    odds[statement] = oddsAgainst(statements[statement * STRIDE]!);
  return odds;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The odds against agreement: of each statement for somebody in the middle, and of the person. */
interface Odds {
  readonly votes: PackedVotes;
  readonly others: Float64Array;
  readonly against: number;
}

function addUp({ votes, others, against }: Odds, { from, to }: Stretch, { adds }: Ballot): [number, number] {
  let pull = 0;
  let curve = 0;
  for (let t = from, n = 0; t < to; t++, n += 2) {
    const chance = 1 / (1 + against * others[votes.statementOf[t]!]!);
    const vote = votes.votes[t]!;
    const weight = weightOf(vote);
    const expected = weight * chance;
    const pulled = weight * (0.5 * vote + 0.5) - expected;
    const curved = expected - expected * chance;
    adds[n] = pulled;
    adds[n + 1] = curved;
    pull += pulled;
    curve += curved;
  }
  return [pull, curve];
}

function addToStatements(
  { statementOf }: PackedVotes,
  { from, to, ballot }: Stretch & { readonly ballot: Ballot },
  sums: Float64Array,
): void {
  const { adds, moved } = ballot;
  for (let t = from, n = 0; t < to; t++, n += 2) {
    const at = 2 * statementOf[t]!;
    const curve = adds[n + 1]!;
    sums[at]! += adds[n]! - curve * moved;
    sums[at + 1]! += curve;
  }
}

/** Of every statement the sum of its pulls, and of its curves. */
function improvePopularities(statements: Float64Array, spreads: Spreads, sums: Float64Array): void {
  let [sum, squares, count] = [0, 0, 0];
  for (let at = 0, from = 0; at < statements.length; at += STRIDE, from += 2) {
    if (sums[from + 1] === 0) continue;
    statements[at + 3] = 1 / (sums[from + 1]! + 1 / spreads.popularityVariance);
    const pull = sums[from]! - (statements[at]! - spreads.popularity) / spreads.popularityVariance;
    statements[at] = statements[at]! + Math.max(-2, Math.min(2, statements[at + 3]! * pull));
    sum += statements[at]!;
    squares += statements[at]! ** 2 + statements[at + 3]!;
    count += 1;
  }
  if (count === 0) return;
  spreads.popularity = sum / count;
  spreads.popularityVariance = Math.max(0.0025, squares / count - spreads.popularity ** 2);
}
