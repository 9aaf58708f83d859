import { createRandom, DomainError } from "@naast/kernel";
import { describe, expect, it } from "vitest";
import { plantVotes } from "../../reference/planted-votes.ts";
import type { Vote } from "./packed-votes.ts";
import { findTwins } from "./twins.ts";
import { createVoteLog } from "./vote-log.ts";

const { votes } = plantVotes({ seed: "log", people: 60, statements: 40, density: 0.7 });
const given = Array.from({ length: votes.people }, (_, person) =>
  Array.from({ length: votes.starts[person + 1]! - votes.starts[person]! }, (__, n) => {
    const t = votes.starts[person]! + n;
    return { person, statement: votes.statementOf[t]!, vote: votes.votes[t]! as Vote };
  }),
).flat();

describe("createVoteLog", () => {
  it("packs the same votes in whatever order they came in", () => {
    for (const seed of ["a", "b"]) {
      const log = createVoteLog();
      for (const { person, statement, vote } of createRandom(seed).shuffled(given)) log.record(person, statement, vote);
      expect(log.packed()).toEqual(votes);
      expect(log.size()).toBe(given.length);
    }
  });

  it("lets a later vote take the place of an earlier one, also in the counters", () => {
    const log = createVoteLog();
    for (let statement = 0; statement < 40; statement++) log.record(3, statement, 1);
    log.record(3, 2, -1);
    log.record(3, 39, 0);
    expect(log.countOf(2)).toEqual({ agree: 0, pass: 0, disagree: 1 });
    expect(log.countOf(39)).toEqual({ agree: 0, pass: 1, disagree: 0 });
    expect(log.countOf(7)).toEqual({ agree: 1, pass: 0, disagree: 0 });
    expect(log.countOf(99)).toEqual({ agree: 0, pass: 0, disagree: 0 });
    expect(log.size()).toBe(40);
  });

  it("knows more than 65,534 statements to be too many", () => {
    expect(() => createVoteLog().record(0, 65_535, 1)).toThrow(DomainError);
  });

  it("keeps a vote in at most four bytes when people vote on a hundred statements", () => {
    const log = createVoteLog();
    for (let person = 0; person < 3000; person++) for (let n = 0; n < 100; n++) log.record(person, n, 1);
    expect(log.bytes() / log.size()).toBeLessThanOrEqual(4);
  });
});

describe("findTwins", () => {
  it("finds ballots that are nearly the same, and no others", () => {
    const log = createVoteLog();
    for (const { person, statement, vote } of given) log.record(person, statement, vote);
    const own = given.filter(({ person }) => person === 5);
    for (const { statement, vote } of own) log.record(60, statement, vote);
    for (const { statement, vote } of own) log.record(61, statement, statement === own[0]!.statement ? 0 : vote);
    expect(own.length).toBeGreaterThan(20);
    expect(findTwins(log.packed())).toEqual([60, 61]);
  });
});
