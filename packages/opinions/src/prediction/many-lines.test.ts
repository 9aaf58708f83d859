import { describe, expect, it } from "vitest";
import { packGiven, plantVotes, shuffleVotes } from "../../reference/planted-votes.ts";
import { foldOf } from "../placement/folds.ts";
import { lossOf } from "../placement/plain-functions.ts";
import { type PackedVotes, splitVotes } from "../votes/packed-votes.ts";
import { learnManyLines, predictVote } from "./many-lines.ts";

const TOWN = { people: 160, statements: 40, density: 0.6 };
const DIVIDED = plantVotes({ ...TOWN, seed: "many", camps: 4, distance: 3 }).votes;

/** Every held-out vote of one fold in five: the log odds it was given, and whether it agrees. */
function heldOut(votes: PackedVotes, lines?: number) {
  const [learned, rest] = splitVotes(votes, (person, statement) => foldOf(person, statement, 5) !== 0);
  const model = learnManyLines(learned, lines);
  return Array.from({ length: rest.people }, (_, person) => person).flatMap((person) =>
    [...rest.votes.keys()]
      .slice(rest.starts[person]!, rest.starts[person + 1]!)
      .filter((t) => rest.votes[t] !== 0)
      .map((t) => ({ odds: predictVote(model, person, rest.statementOf[t]!), agreed: rest.votes[t] === 1 ? 1 : 0 })),
  );
}

function loss(votes: PackedVotes, lines?: number): number {
  const all = heldOut(votes, lines);
  return all.reduce((sum, { odds, agreed }) => sum + lossOf(odds, agreed), 0) / all.length;
}

describe("learnManyLines", () => {
  it("predicts votes that were held out better with more lines, where people differ on more", () => {
    const [none, one, many] = [loss(DIVIDED, 0), loss(DIVIDED, 1), loss(DIVIDED)];
    expect(one).toBeLessThan(0.97 * none);
    expect(many).toBeLessThan(0.97 * one);
  });

  it("predicts shuffled votes no better than tendency and popularity do, and hardly worse", () => {
    const gains = Array.from({ length: 4 }, (_, n) => shuffleVotes(DIVIDED, `${n}`)).map(
      (votes) => 1 - loss(votes) / loss(votes, 0),
    );
    expect(Math.max(...gains)).toBeLessThan(0.005);
    expect(Math.min(...gains)).toBeGreaterThan(-0.03);
  });

  it("lets lines that explain nothing shrink", () => {
    const { prior } = learnManyLines(plantVotes({ ...TOWN, seed: "two", camps: 2, distance: 4 }).votes).statements;
    const [, first, ...others] = prior.variances;
    expect(first! + prior.means[1]! ** 2).toBeGreaterThan(1);
    expect(Math.max(...others)).toBeLessThan(0.3);
  });

  it("means what it says: of votes that were given a chance, so many agree", () => {
    const all = heldOut(plantVotes({ ...TOWN, people: 400, seed: "means", camps: 3, distance: 3 }).votes);
    const chances = all.map(({ odds, agreed }) => ({ agreed, chance: 1 / (1 + Math.exp(-odds)) }));
    for (const low of [0, 0.2, 0.4, 0.6, 0.8]) {
      const bin = chances.filter(({ chance }) => chance >= low && chance < low + 0.2);
      const expected = bin.reduce((sum, { chance }) => sum + chance, 0);
      const spread = Math.sqrt(bin.reduce((sum, { chance }) => sum + chance * (1 - chance), 0));
      const agreed = bin.reduce((sum, one) => sum + one.agreed, 0);
      expect(bin.length).toBeGreaterThan(50);
      expect(Math.abs(agreed - expected)).toBeLessThan(3.5 * spread);
    }
  });

  it("ends where the pull that is expected of every vote is held by the priors", () => {
    // Known answer of Opper and Archambeau's equations: the place over the width of its prior is vote less expected chance.
    const votes = packGiven([{ person: 0, statement: 0, vote: 1 }], 1, 1);
    const { people, statements } = learnManyLines(votes);
    const doubt = people.covariances[0]! + statements.covariances[0]!;
    const chance = 1 / (1 + Math.exp(-predictVote({ lines: 0, people, statements }, 0, 0)));
    expect(doubt).toBeGreaterThan(0.01);
    expect(people.numbers[0]! / people.prior.variances[0]!).toBeCloseTo(1 - chance, 2);
  });

  it("answers for whoever has no votes, from the others", () => {
    const votes = splitVotes(DIVIDED, (person, statement) => person !== 3 && statement !== 5)[0];
    const model = learnManyLines(votes);
    expect(predictVote(model, 3, 5)).toBeGreaterThan(-3);
    expect(predictVote(model, 3, 5)).toBeLessThan(3);
    const none = splitVotes(DIVIDED, () => false)[0];
    expect(Number.isFinite(predictVote(learnManyLines(none), 0, 0))).toBe(true);
  });
});
