import { type Placement, type Spreads, STRIDE, WEIGHT_OF_VOTE } from "./placement.ts";
import { logistic } from "./plain-functions.ts";
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
  const evidence = evidenceOfPeople(spreads);
  for (let person = 0; person < votes.people; person++) {
    if (votes.starts[person] === votes.starts[person + 1]) continue;
    addUpPerson(placement, person, evidence.sums);
    improve(people, person * STRIDE, evidence);
    addToStatements(placement, person, sums);
  }
  const ofStatements = evidenceOfStatements(spreads, sums);
  for (let statement = 0; statement < votes.statements; statement++) {
    ofStatements.from = statement * SUMS;
    if (sums[ofStatements.from + 3]! > 0) improve(statements, statement * STRIDE, ofStatements);
  }
  respreadPeople(votes.starts, people, spreads);
  respreadStatements(sums, statements, spreads);
}

/** Improves only where people stand, given the statements; the priors stay. */
export function sweepPeople(placement: Placement): void {
  const { starts } = placement.votes;
  const evidence = evidenceOfPeople(placement.spreads);
  for (let person = 0; person < placement.votes.people; person++) {
    if (starts[person] === starts[person + 1]) continue;
    addUpPerson(placement, person, evidence.sums);
    improve(placement.people, person * STRIDE, evidence);
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

function addUpPerson({ votes, people, statements }: Placement, person: number, sums: Float64Array): void {
  const { starts, statementOf, votes: given } = votes;
  const own = person * STRIDE;
  const a = people[own]!;
  const u = people[own + 1]!;
  const w = people[own + 2]!;
  let g0 = 0;
  let g1 = 0;
  let g2 = 0;
  let h00 = 0;
  let h01 = 0;
  let h02 = 0;
  let h11 = 0;
  let h12 = 0;
  let h22 = 0;
  for (let t = starts[person]!, end = starts[person + 1]!; t < end; t++) {
    const at = statementOf[t]! * STRIDE;
    const first = statements[at + 1]!;
    const second = statements[at + 2]!;
    const chance = logistic(a + statements[at]! + u * first + w * second);
    const vote = given[t]!;
    const weight = WEIGHT_OF_VOTE[vote + 1]!;
    const pull = weight * ((vote + 1) / 2 - chance);
    const curve = weight * chance * (1 - chance);
    const c11 = curve * statements[at + 6]!;
    const c12 = curve * statements[at + 7]!;
    const c22 = curve * statements[at + 8]!;
    g0 += pull;
    g1 += pull * first - c11 * u - c12 * w;
    g2 += pull * second - c12 * u - c22 * w;
    h00 += curve;
    h01 += curve * first;
    h02 += curve * second;
    h11 += curve * first * first + c11;
    h12 += curve * first * second + c12;
    h22 += curve * second * second + c22;
  }
  sums[0] = g0;
  sums[1] = g1;
  sums[2] = g2;
  sums[3] = h00;
  sums[4] = h01;
  sums[5] = h02;
  sums[6] = h11;
  sums[7] = h12;
  sums[8] = h22;
}

function addToStatements({ votes, people, statements }: Placement, person: number, sums: Float64Array): void {
  const { starts, statementOf, votes: given } = votes;
  const own = person * STRIDE;
  const a = people[own]!;
  const u = people[own + 1]!;
  const w = people[own + 2]!;
  const v11 = people[own + 6]!;
  const v12 = people[own + 7]!;
  const v22 = people[own + 8]!;
  const u2 = u * u + v11;
  const uw = u * w + v12;
  const w2 = w * w + v22;
  for (let t = starts[person]!, end = starts[person + 1]!; t < end; t++) {
    const statement = statementOf[t]!;
    const at = statement * STRIDE;
    const first = statements[at + 1]!;
    const second = statements[at + 2]!;
    const chance = logistic(a + statements[at]! + u * first + w * second);
    const vote = given[t]!;
    const weight = WEIGHT_OF_VOTE[vote + 1]!;
    const pull = weight * ((vote + 1) / 2 - chance);
    const curve = weight * chance * (1 - chance);
    const to = statement * SUMS;
    sums[to]! += pull;
    sums[to + 1]! += pull * u - curve * (v11 * first + v12 * second);
    sums[to + 2]! += pull * w - curve * (v12 * first + v22 * second);
    sums[to + 3]! += curve;
    sums[to + 4]! += curve * u;
    sums[to + 5]! += curve * w;
    sums[to + 6]! += curve * u2;
    sums[to + 7]! += curve * uw;
    sums[to + 8]! += curve * w2;
  }
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
