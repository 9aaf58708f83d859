import type { PackedVotes } from "../votes/packed-votes.ts";
import { type Ballot, ballotFor } from "./add-up.ts";
import { AGREEMENT_OF_VOTE, type Placement, type Spreads, STRIDE, WEIGHT_OF_VOTE } from "./placement.ts";
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
  const agreed = new Float64Array(votes.statements + 1);
  const weight = new Float64Array(votes.statements + 1);
  for (let t = 0; t < votes.votes.length; t++) {
    const vote = votes.votes[t]!;
    agreed[votes.statementOf[t]!]! += (WEIGHT_OF_VOTE[vote + 1]! * (vote + 1)) / 2;
    weight[votes.statementOf[t]!]! += WEIGHT_OF_VOTE[vote + 1]!;
  }
  const overall = (sum(agreed) + 0.5) / (sum(weight) + 1);
  spreads.popularity = logOdds(overall);
  for (let statement = 0; statement < votes.statements; statement++)
    statements[statement * STRIDE] = logOdds((agreed[statement]! + 2 * overall) / (weight[statement]! + 2));
  return { votes, people, statements, spreads };
}

function logOdds(chance: number): number {
  return logarithm(chance / (1 - chance));
}

function sum(numbers: Float64Array): number {
  let total = 0;
  for (let n = 0; n < numbers.length; n++) total += numbers[n]!;
  return total;
}

function sweepBases({ votes, people, statements, spreads }: Placement): void {
  const pulls = new Float64Array(votes.statements);
  const curves = new Float64Array(votes.statements);
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
    addToStatements(votes, { from, to, ballot }, { pulls, curves });
  }
  if (count > 0) spreads.tendency = Math.max(0.0025, squares / count);
  improvePopularities(statements, spreads, { pulls, curves });
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

function addUp({ votes, others, against }: Odds, { from, to }: Stretch, { pulls, curves }: Ballot): [number, number] {
  let pull = 0;
  let curve = 0;
  for (let t = from; t < to; t++) {
    const chance = 1 / (1 + against * others[votes.statementOf[t]!]!);
    const vote = votes.votes[t]! + 1;
    const expected = WEIGHT_OF_VOTE[vote]! * chance;
    const pulled = AGREEMENT_OF_VOTE[vote]! - expected;
    const curved = expected - expected * chance;
    pulls[t - from] = pulled;
    curves[t - from] = curved;
    pull += pulled;
    curve += curved;
  }
  return [pull, curve];
}

function addToStatements(
  { statementOf }: PackedVotes,
  { from, to, ballot }: Stretch & { readonly ballot: Ballot },
  { pulls, curves }: Pick<Ballot, "pulls" | "curves">,
): void {
  for (let t = from; t < to; t++) {
    const statement = statementOf[t]!;
    const curve = ballot.curves[t - from]!;
    pulls[statement]! += ballot.pulls[t - from]! - curve * ballot.moved;
    curves[statement]! += curve;
  }
}

function improvePopularities(
  statements: Float64Array,
  spreads: Spreads,
  { pulls, curves }: Pick<Ballot, "pulls" | "curves">,
): void {
  let [sum, squares, count] = [0, 0, 0];
  for (let statement = 0; statement < pulls.length; statement++) {
    if (curves[statement] === 0) continue;
    const at = statement * STRIDE;
    statements[at + 3] = 1 / (curves[statement]! + 1 / spreads.popularityVariance);
    const pull = pulls[statement]! - (statements[at]! - spreads.popularity) / spreads.popularityVariance;
    statements[at] = statements[at]! + Math.max(-2, Math.min(2, statements[at + 3]! * pull));
    sum += statements[at]!;
    squares += statements[at]! ** 2 + statements[at + 3]!;
    count += 1;
  }
  if (count === 0) return;
  spreads.popularity = sum / count;
  spreads.popularityVariance = Math.max(0.0025, squares / count - spreads.popularity ** 2);
}
