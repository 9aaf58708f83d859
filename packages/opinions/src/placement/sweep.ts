import {
  addsFromMiddle,
  addToStatements,
  addUpFromMiddle,
  addUpPerson,
  ballotFor,
  knownOf,
  toWeights,
} from "./add-up.ts";
import { type Placement, type Spreads, STRIDE } from "./placement.ts";
import { type Evidence, improve, SUMS } from "./step.ts";

/**
 * Improves every person given the statements, and then every statement given the people: one step of Newton each, on
 * log loss plus the priors; and estimates from the outcome how wide the priors are.
 *
 * What is known of a number is a normal distribution, not a point: the curvature holds the square of the number on the
 * other side plus its variance. So a line of which nobody is sure pulls its own weight down to nothing, instead of
 * explaining noise.
 *
 * @see Lim and Teh, Variational Bayesian Approach to Movie Rating Prediction (2007), for keeping the variances
 */
export function sweep(placement: Placement): void {
  const { votes, people, statements, spreads } = placement;
  const sums = new Float64Array(SUMS * votes.statements);
  const known = knownOf(statements);
  const given = { votes, numbers: people, known, kept: ballotFor(votes) };
  const evidence = evidenceOfPeople(spreads);
  for (let person = 0; person < votes.people; person++) {
    if (votes.starts[person] === votes.starts[person + 1]) continue;
    addUpPerson(given, person, evidence.sums);
    const before = people[person * STRIDE]!;
    improve(people, person * STRIDE, evidence);
    given.kept.moved = people[person * STRIDE]! - before;
    addToStatements(given, person, sums);
  }
  toWeights(sums, known);
  const ofStatements = evidenceOfStatements(spreads, sums);
  for (let statement = 0; statement < votes.statements; statement++) {
    ofStatements.from = statement * SUMS;
    if (sums[ofStatements.from + 3]! > 0) improve(statements, statement * STRIDE, ofStatements);
  }
  respreadPeople(votes.starts, people, spreads);
  respreadStatements(sums, statements, spreads);
}

/** Improves only where people stand, given the statements; the priors stay. */
export function sweepPeople({ votes, people, statements, spreads }: Placement): void {
  const given = { votes, numbers: people, known: knownOf(statements), kept: ballotFor(votes) };
  const evidence = evidenceOfPeople(spreads);
  for (let person = 0; person < votes.people; person++) {
    if (votes.starts[person] === votes.starts[person + 1]) continue;
    addUpPerson(given, person, evidence.sums);
    improve(people, person * STRIDE, evidence);
  }
}

/** The same, of people who are not placed already, and so stand in the middle: 1 stands for those who are. */
export function placeOthers({ votes, people, statements, spreads }: Placement, isPlacedAlready: Uint8Array): void {
  const evidence = evidenceOfPeople(spreads);
  const from = { adds: addsFromMiddle(knownOf(statements)), sums: evidence.sums };
  for (let person = 0; person < votes.people; person++) {
    if (isPlacedAlready[person] === 1 || votes.starts[person] === votes.starts[person + 1]) continue;
    addUpFromMiddle(votes, person, from);
    improve(people, person * STRIDE, evidence);
  }
}

function evidenceOfPeople({ tendency }: Spreads): Evidence {
  const precisions = { precisionOfBase: 1 / tendency, precisionOfFirst: 1, precisionOfSecond: 1 };
  return { sums: new Float64Array(SUMS), from: 0, mean: 0, ...precisions };
}

function evidenceOfStatements({ popularity, popularityVariance, weights }: Spreads, sums: Float64Array): Evidence {
  return {
    sums,
    from: 0,
    mean: popularity,
    precisionOfBase: 1 / popularityVariance,
    precisionOfFirst: 1 / weights[0],
    precisionOfSecond: 1 / weights[1],
  };
}

/** No spread falls to zero, where a line could never come back. */
const LEAST_VARIANCE = 0.0025;

function respreadPeople(starts: Uint32Array, people: Float64Array, spreads: Spreads): void {
  let sum = 0;
  let count = 0;
  for (let at = 0, person = 0; at < people.length; at += STRIDE, person++) {
    if (starts[person] === starts[person + 1]) continue;
    sum += people[at]! * people[at]! + people[at + 3]!;
    count += 1;
  }
  if (count > 0) spreads.tendency = Math.max(LEAST_VARIANCE, sum / count);
}

function respreadStatements(sums: Float64Array, statements: Float64Array, spreads: Spreads): void {
  let [count, sum, squares, first, second] = [0, 0, 0, 0, 0];
  for (let statement = 0; statement * SUMS < sums.length; statement++) {
    if (sums[statement * SUMS + 3] === 0) continue;
    const at = statement * STRIDE;
    count += 1;
    sum += statements[at]!;
    squares += statements[at]! * statements[at]! + statements[at + 3]!;
    first += statements[at + 1]! * statements[at + 1]! + statements[at + 6]!;
    second += statements[at + 2]! * statements[at + 2]! + statements[at + 8]!;
  }
  if (count === 0) return;
  spreads.popularity = sum / count;
  spreads.popularityVariance = Math.max(LEAST_VARIANCE, squares / count - spreads.popularity ** 2);
  spreads.weights[0] = Math.max(LEAST_VARIANCE, first / count);
  spreads.weights[1] = Math.max(LEAST_VARIANCE, second / count);
}
