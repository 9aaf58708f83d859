import { weightOf } from "../placement/placement.ts";
import { logistic } from "../placement/plain-functions.ts";
import { DOUBT } from "../placement/predict.ts";
import type { PackedVotes } from "../votes/packed-votes.ts";
import { type ManyLines, sizeOf, triangle } from "./beliefs.ts";
import { factsOf, lengthOfFacts, writeDoubts, writeFacts } from "./facts.ts";
import { createImprove, type Improve, lengthOfSums } from "./improve-many.ts";
import { respreadPeople, respreadStatements } from "./respread.ts";

/**
 * Improves every person given the statements, and then every statement given the people, by one step of Newton each; and
 * estimates the priors again. It changes the model.
 */
export function sweepManyLines(votes: PackedVotes, model: ManyLines): void {
  const work = workOn(votes, model);
  const sums = new Float64Array(votes.statements * lengthOfSums(work.size));
  const seen = new Uint8Array(votes.statements);
  for (const statement of votes.statementOf) seen[statement] = 1;
  for (let person = 0; person < votes.people; person++) {
    improvePerson(work, person);
    addToStatements(work, person, sums);
  }
  for (let statement = 0; statement < votes.statements; statement++)
    work.improve(model.statements, statement, { sums, from: statement * lengthOfSums(work.size) });
  respreadPeople(votes, model.people);
  respreadStatements(seen, model.statements);
}

/** Improves only people, given the statements; the priors stay. */
export function sweepOnlyPeople(votes: PackedVotes, model: ManyLines): void {
  const work = workOn(votes, model);
  for (let person = 0; person < votes.people; person++) improvePerson(work, person);
}

interface Work {
  readonly votes: PackedVotes;
  readonly model: ManyLines;
  readonly size: number;
  readonly improve: Improve;
  /** Of all statements. */
  readonly facts: Float64Array;
  /** Of the person whose turn it is. */
  readonly doubts: Float64Array;
  readonly own: Float64Array;
  readonly sums: Float64Array;
  readonly before: Float64Array;
  /** What each of their votes pulls, and its curve. */
  readonly pulls: Float64Array;
  readonly curves: Float64Array;
}

function workOn(votes: PackedVotes, model: ManyLines): Work {
  const size = sizeOf(model.lines);
  let longest = 0;
  for (let person = 0; person < votes.people; person++)
    longest = Math.max(longest, votes.starts[person + 1]! - votes.starts[person]!);
  return {
    votes,
    model,
    size,
    improve: createImprove(size),
    facts: factsOf(model.statements),
    doubts: new Float64Array(lengthOfFacts(size)),
    own: new Float64Array(lengthOfFacts(size)),
    sums: new Float64Array(lengthOfSums(size)),
    before: new Float64Array(size),
    pulls: new Float64Array(longest),
    curves: new Float64Array(longest),
  };
}

function improvePerson(work: Work, person: number): void {
  const { model, size, doubts, own, sums, before } = work;
  writeFacts(model.people, person, { facts: own, at: 0 });
  writeDoubts(model.people, person, doubts);
  for (let n = 0; n < size; n++) before[n] = model.people.numbers[person * size + n]!;
  sums.fill(0);
  addUpPerson(work, person);
  work.improve(model.people, person, { sums, from: 0 });
}

/** Adds up what the votes of one person say of this person, and keeps what each of them pulls. */
function addUpPerson({ votes, model, size, facts, doubts, own, sums, before, pulls, curves }: Work, person: number) {
  const { starts, statementOf, votes: given } = votes;
  const [length, values] = [lengthOfFacts(size), triangle(size)];
  for (let t = starts[person]!, n = 0, end = starts[person + 1]!; t < end; t++, n++) {
    const at = statementOf[t]! * length;
    let along = 0;
    for (let k = values + 1; k < values + size; k++) along += own[k]! * facts[at + k]!;
    let variance = -along * along;
    for (let k = 0; k < length; k++) variance += doubts[k]! * facts[at + k]!;
    const sureness = 1 / Math.sqrt(1 + DOUBT * Math.max(0, variance));
    const odds = before[0]! + model.statements.numbers[statementOf[t]! * size]! + along;
    const chance = logistic(odds * sureness);
    const vote = given[t]!;
    const weight = weightOf(vote);
    pulls[n] = weight * (0.5 * vote + 0.5 - chance);
    curves[n] = weight * chance * (1 - chance) * sureness;
    addVote({ to: sums, from: 0, facts, at, size }, pulls[n]!, { curve: curves[n]!, along });
  }
}

interface Adding {
  readonly to: Float64Array;
  readonly from: number;
  /** Of the other side. */
  readonly facts: Float64Array;
  readonly at: number;
  readonly size: number;
}

function addVote({ to, from, facts, at, size }: Adding, pull: number, vote: { curve: number; along: number }): void {
  const { curve, along } = vote;
  const [values, ofBase] = [triangle(size), triangle(size) + size];
  for (let n = 0; n < values; n++) to[from + n]! += curve * facts[at + n]!;
  to[from + values]! += pull;
  const fromMiddle = pull + curve * along;
  for (let k = 1; k < size; k++)
    to[from + values + k]! += fromMiddle * facts[at + values + k]! - curve * facts[at + ofBase + k]!;
}

/**
 * Adds the votes of one person, who has moved by now, to the sums of the statements. What each vote pulls is taken along
 * the tangent from where the person stood.
 */
function addToStatements(
  { votes, model, size, facts, own, before, pulls, curves }: Work,
  person: number,
  to: Float64Array,
) {
  const { starts, statementOf } = votes;
  const [length, values] = [lengthOfFacts(size), triangle(size)];
  const { numbers } = model.people;
  writeFacts(model.people, person, { facts: own, at: 0 });
  for (let k = 0; k < size; k++) before[k] = numbers[person * size + k]! - before[k]!;
  for (let t = starts[person]!, n = 0, end = starts[person + 1]!; t < end; t++, n++) {
    const at = statementOf[t]! * length;
    let [along, moved] = [0, before[0]!];
    for (let k = 1; k < size; k++) {
      along += own[values + k]! * facts[at + values + k]!;
      moved += before[k]! * facts[at + values + k]!;
    }
    const curve = curves[n]!;
    const from = statementOf[t]! * lengthOfSums(size);
    addVote({ to, from, facts: own, at: 0, size }, pulls[n]! - curve * moved, { curve, along });
  }
}
