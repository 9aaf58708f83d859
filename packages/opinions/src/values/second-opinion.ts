import { keepVotes, type PackedVotes, someOf } from "../votes/packed-votes.ts";

/** What the second method thinks of each statement. */
export interface Intercepts {
  readonly overall: number;
  /** Of every statement: its intercept, which is its bridging score, and its factor; NaN where it has too few ratings. */
  readonly intercepts: Float64Array;
  readonly factors: Float64Array;
  /** What somebody of the usual tendency would rate it from the middle of the line: 1 agree, 1/2 pass, 0 disagree. */
  readonly neutral: Float64Array;
}

const LEAST_OF_PERSON = 10;
const LEAST_OF_STATEMENT = 5;
const OF_INTERCEPTS = 0.15;
const OF_FACTORS = 0.03;
const MOST_SWEEPS = 60;
const STILL = 1e-7;
const START_ROUNDS = 10;
/** Above this many votes some of the people are asked: a second opinion need not be exact to be one. */
const ENOUGH_VOTES = 1_000_000;

/**
 * The bridging score of Community Notes: ratings (1 agree, 1/2 pass, 0 disagree) are explained as
 * μ + i_person + i_statement + f_person·f_statement, with a heavy penalty on intercepts, so that agreement along the
 * line is explained by the line first. What is left for i_statement is agreement across it.
 *
 * The objective is that of their code, not of their paper: mean squared error plus each penalty times the mean square of
 * its parameters. It is solved by exact ridge steps in turn instead of gradient descent, from a fixed start, so that the
 * same votes give the same answer. People with fewer than 10 votes and statements with fewer than 5 stay out.
 *
 * @see Wojcik et al., Birdwatch: Crowd Wisdom and Bridging Algorithms (2022); twitter/communitynotes, matrix_factorization
 */
export function scoreLikeCommunityNotes(votes: PackedVotes): Intercepts {
  return asIntercepts(factorised(someOf(votes, ENOUGH_VOTES)));
}

/**
 * The rating that this factorisation expects of a person for a statement: 1 agree, 0 disagree, and sometimes beyond. Of
 * whoever stays out only the statement counts. To compare with.
 */
export function predictLikeCommunityNotes(votes: PackedVotes): (person: number, statement: number) => number {
  const { overall, person, statement } = factorised(votes);
  return (i, n) => overall + person[2 * i]! + statement[2 * n]! + person[2 * i + 1]! * statement[2 * n + 1]!;
}

function factorised(votes: PackedVotes): Model {
  const model = modelOf(qualified(votes));
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    const before = model.overall;
    const moved = solvePeople(model) + solveStatements(model);
    solveOverall(model);
    if (Math.abs(model.overall - before) < STILL && moved < STILL * votes.votes.length) break;
  }
  return model;
}

function qualified(votes: PackedVotes): PackedVotes {
  const ratings = new Uint32Array(votes.statements);
  for (const statement of votes.statementOf) ratings[statement]! += 1;
  const known = keepVotes(votes, (_, statement) => ratings[statement]! >= LEAST_OF_STATEMENT);
  return keepVotes(known, (person) => known.starts[person + 1]! - known.starts[person]! >= LEAST_OF_PERSON);
}

interface Model {
  readonly votes: PackedVotes;
  readonly people: number;
  readonly statements: number;
  overall: number;
  /** Intercept and factor of each person, and of each statement. */
  readonly person: Float64Array;
  readonly statement: Float64Array;
  readonly ratings: Uint32Array;
}

function modelOf(votes: PackedVotes): Model {
  const ratings = new Uint32Array(votes.statements);
  for (const statement of votes.statementOf) ratings[statement]! += 1;
  let people = 0;
  for (let person = 0; person < votes.people; person++)
    if (votes.starts[person] !== votes.starts[person + 1]) people += 1;
  const statement = new Float64Array(2 * votes.statements);
  const person = new Float64Array(2 * votes.people);
  const statements = ratings.reduce((count, number) => count + (number > 0 ? 1 : 0), 0);
  const model = { votes, people, statements, overall: 0, person, statement, ratings };
  startFactors(model);
  return model;
}

/** Rounds of power iteration on centred ratings from a fixed start give a direction in which people differ. */
function startFactors(model: Model): void {
  const { votes, statement, person } = model;
  const means = new Float64Array(votes.statements);
  for (let t = 0; t < votes.votes.length; t++) means[votes.statementOf[t]!]! += votes.votes[t]!;
  means.forEach((sum, n) => {
    means[n] = model.ratings[n]! > 0 ? sum / model.ratings[n]! : 0;
    statement[2 * n + 1] = (Math.imul(n + 1, 0x9e3779b1) >> 8) / 2 ** 24;
  });
  for (let round = 0; round < START_ROUNDS; round++) scaleTo(spunOnce(model, means), statement);
  let squares = 0;
  for (const along of person) squares += along * along;
  const length = Math.sqrt(squares / Math.max(1, model.people)) || 1;
  for (let at = 1; at < person.length; at += 2) person[at]! /= length;
}

function spunOnce({ votes, statement, person }: Model, means: Float64Array): Float64Array {
  const next = new Float64Array(votes.statements);
  for (let i = 0; i < votes.people; i++) {
    const [from, to] = [votes.starts[i]!, votes.starts[i + 1]!];
    let along = 0;
    for (let t = from; t < to; t++)
      along += (votes.votes[t]! - means[votes.statementOf[t]!]!) * statement[2 * votes.statementOf[t]! + 1]!;
    for (let t = from; t < to; t++)
      next[votes.statementOf[t]!]! += (votes.votes[t]! - means[votes.statementOf[t]!]!) * along;
    person[2 * i + 1] = along;
  }
  return next;
}

function scaleTo(next: Float64Array, statement: Float64Array): void {
  const length = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0) / Math.max(1, next.length)) || 1;
  next.forEach((value, n) => {
    statement[2 * n + 1] = value / length / 2;
  });
}

function solvePeople(model: Model): number {
  const { votes, person, statement } = model;
  const count = votes.votes.length;
  let moved = 0;
  for (let i = 0; i < votes.people; i++) {
    const [from, to] = [votes.starts[i]!, votes.starts[i + 1]!];
    if (from === to) continue;
    const sums = [0, 0, 0, 0] as [number, number, number, number];
    for (let t = from; t < to; t++) {
      const at = 2 * votes.statementOf[t]!;
      const factor = statement[at + 1]!;
      const rest = (votes.votes[t]! + 1) / 2 - model.overall - statement[at]!;
      sums[0] += rest;
      sums[1] += rest * factor;
      sums[2] += factor;
      sums[3] += factor * factor;
    }
    moved += solveTwo(person, 2 * i, { sums, count: to - from, of: count / model.people });
  }
  return moved;
}

function solveStatements(model: Model): number {
  const { votes, person, statement } = model;
  const sums = new Float64Array(4 * votes.statements);
  for (let i = 0; i < votes.people; i++) {
    const [intercept, factor] = [person[2 * i]!, person[2 * i + 1]!];
    for (let t = votes.starts[i]!; t < votes.starts[i + 1]!; t++) {
      const at = 4 * votes.statementOf[t]!;
      const rest = (votes.votes[t]! + 1) / 2 - model.overall - intercept;
      sums[at]! += rest;
      sums[at + 1]! += rest * factor;
      sums[at + 2]! += factor;
      sums[at + 3]! += factor * factor;
    }
  }
  let moved = 0;
  for (let n = 0; n < votes.statements; n++) {
    if (model.ratings[n] === 0) continue;
    const own = { sums: sums.subarray(4 * n, 4 * n + 4), count: model.ratings[n]! };
    moved += solveTwo(statement, 2 * n, { ...own, of: votes.votes.length / model.statements });
  }
  return moved;
}

interface Ridge {
  /** Of what is left to explain, of that times the factor, of the factor, of its square. */
  readonly sums: ArrayLike<number>;
  readonly count: number;
  /** By how much the penalties count for one person or statement. */
  readonly of: number;
}

function solveTwo(numbers: Float64Array, at: number, { sums, count, of }: Ridge): number {
  const [ii, ff, mixed] = [count + OF_INTERCEPTS * of, sums[3]! + OF_FACTORS * of, sums[2]!];
  const determinant = ii * ff - mixed * mixed;
  const intercept = (sums[0]! * ff - sums[1]! * mixed) / determinant;
  const factor = (sums[1]! * ii - sums[0]! * mixed) / determinant;
  const moved = Math.abs(intercept - numbers[at]!) + Math.abs(factor - numbers[at + 1]!);
  numbers[at] = intercept;
  numbers[at + 1] = factor;
  return moved;
}

function solveOverall(model: Model): void {
  const { votes, person, statement } = model;
  let rest = 0;
  for (let i = 0; i < votes.people; i++) {
    for (let t = votes.starts[i]!; t < votes.starts[i + 1]!; t++) {
      const at = 2 * votes.statementOf[t]!;
      rest += (votes.votes[t]! + 1) / 2 - person[2 * i]! - statement[at]! - person[2 * i + 1]! * statement[at + 1]!;
    }
  }
  model.overall = votes.votes.length === 0 ? 0 : rest / (votes.votes.length * (1 + OF_INTERCEPTS));
}

function asIntercepts({ votes, people, overall, person, statement, ratings }: Model): Intercepts {
  let [tendency, middle] = [0, 0];
  for (let i = 0; i < votes.people; i++) {
    tendency += person[2 * i]! / Math.max(1, people);
    middle += person[2 * i + 1]! / Math.max(1, people);
  }
  const told = (value: (n: number) => number) =>
    Float64Array.from(ratings, (number, n) => (number > 0 ? value(n) : Number.NaN));
  return {
    overall,
    intercepts: told((n) => statement[2 * n]!),
    factors: told((n) => statement[2 * n + 1]!),
    neutral: told((n) => overall + tendency + statement[2 * n]! + middle * statement[2 * n + 1]!),
  };
}
