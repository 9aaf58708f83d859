import { DomainError } from "@naast/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  naiveAdd1,
  naiveAdd1Utilitarian,
  naiveShares,
  type PlainElection,
  sumOf,
} from "../../reference/naive-shares.ts";
import { asElection, nearTies } from "../../reference/near-ties.ts";
import { shareEqually } from "./equal-shares.ts";

const ids = (projects: readonly number[]) => projects.map((project) => `${project + 1}`);
const winnersOf = (election: PlainElection, options = {}) =>
  shareEqually(asElection(election), options).winners.map(({ id }) => id);

/**
 * Four neighbours share 400: three want trees (1) for 210 and a bench (2) for 90, one wants a party (3) for 100 and the bench
 * as well. Trees cost three supporters 70 each; the bench costs four 22.50 each. By cost, the bench brings its supporters most
 * for what they pay.
 */
const STREET: PlainElection = {
  budget: 400,
  costs: [210, 90, 100],
  votes: [
    [0, 1],
    [0, 1],
    [0, 1],
    [1, 2],
  ],
};

describe("shareEqually", () => {
  it("buys what costs its supporters least for what it brings, and tells what each paid", () => {
    const { winners, cost, losers, endowment } = shareEqually(asElection(STREET));
    expect(winners.map(({ id, payment, full, emptied }) => ({ id, payment, full, emptied }))).toEqual([
      { id: "2", payment: 22.5, full: 4, emptied: 0 },
      { id: "1", payment: 70, full: 3, emptied: 0 },
    ]);
    expect({ cost, endowment }).toEqual({ cost: 300, endowment: 100 });
    expect(losers).toEqual([{ id: "3", cost: 100, supporters: 1, why: "short", money: 77.5 }]);
  });

  it("lets who has less pay all they have left", () => {
    const { winners } = shareEqually(asElection({ budget: 150, costs: [60, 54], votes: [[0], [0, 1], [1]] }));
    expect(winners).toMatchObject([
      { id: "2", payment: 27, full: 2, emptied: 0 },
      { id: "1", payment: 37, full: 1, emptied: 1 },
    ]);
  });

  it("gives a minority its part, where votes alone give the majority all", () => {
    const votes = [...Array.from({ length: 6 }, () => [0, 1, 2]), ...Array.from({ length: 4 }, () => [3])];
    expect(winnersOf({ budget: 300, costs: [100, 100, 100, 100], votes })).toEqual(["1", "4"]);
    expect(winnersOf({ budget: 300, costs: [100, 100, 100, 100], votes }, { utility: "unit" })).toEqual(["1", "4"]);
  });

  it("is the same as fractions, whatever is nearly or exactly equal", () => {
    for (const election of nearTies(300, "near ties")) {
      for (const utility of ["cost", "unit"] as const)
        expect(winnersOf(election, { utility }), JSON.stringify(election)).toEqual(
          ids(naiveShares(election, election.budget, utility)),
        );
    }
  });

  it("raises to where every single step would have led", () => {
    for (const election of nearTies(600, "every step").filter(({ costs }) => Math.max(...costs) < 100_000)) {
      if (sumOf(election, [...election.costs.keys()]) <= election.budget) continue;
      const limit = sumOf(election, [...election.costs.keys()]) + 2;
      if (limit > 300) continue;
      const message = JSON.stringify(election);
      const sorted = (completion: "add1" | "add1-utilitarian") => winnersOf(election, { completion }).sort();
      expect(sorted("add1"), message).toEqual(ids(naiveAdd1(election, "cost", limit)).sort());
      expect(sorted("add1-utilitarian"), message).toEqual(ids(naiveAdd1Utilitarian(election, "cost", limit)).sort());
    }
  });

  it("stops when it is asked, with what it has so far", () => {
    const election = asElection({ budget: 60, costs: [50, 40, 30], votes: [[0], [1], [2], [0, 1]] });
    const whole = shareEqually(election, { completion: "add1" });
    const stopped = shareEqually(election, { completion: "add1", shouldStop: () => true });
    expect([whole.stopped, stopped.stopped]).toEqual([false, true]);
    expect(stopped.steps).toBeLessThan(whole.steps);
    expect(stopped.cost).toBeLessThanOrEqual(60);
  });

  it("never spends more than there is, nor twice on one project", () => {
    const election = fc.record({
      budget: fc.nat(2000),
      costs: fc.array(fc.nat(900), { minLength: 1, maxLength: 7 }),
      votes: fc.array(fc.uniqueArray(fc.nat(6), { maxLength: 7 }), { maxLength: 9 }),
    });
    const completions = fc.constantFrom("none", "add1", "add1-utilitarian" as const);
    fc.assert(
      fc.property(election, completions, ({ budget, costs, votes }, completion) => {
        const known = votes.map((ballot) => ballot.filter((project) => project < costs.length));
        const { winners, losers, cost } = shareEqually(asElection({ budget, costs, votes: known }), {
          completion: completion as "none",
        });
        expect(cost).toBeLessThanOrEqual(budget);
        expect(new Set([...winners, ...losers].map(({ id }) => id)).size).toBe(costs.length);
        expect(winners.length + losers.length).toBe(costs.length);
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  it("settles ties by votes, then cost, then number, and logs them", () => {
    const { winners, ties } = shareEqually(
      asElection({
        budget: 40,
        costs: [30, 30, 20],
        votes: [
          [0, 1, 2],
          [0, 1, 2],
        ],
      }),
    );
    expect(winners.map(({ id }) => id)).toEqual(["3"]);
    expect(ties).toEqual([{ tied: ["3", "1", "2"], chosen: "3", by: "cost" }]);
    const equal = shareEqually(asElection({ budget: 30, costs: [30, 30], votes: [[0, 1]] }));
    expect(equal.ties).toEqual([{ tied: ["1", "2"], chosen: "1", by: "number" }]);
  });

  it("counts an empty ballot as a neighbour who leaves their share", () => {
    expect(winnersOf({ budget: 100, costs: [60], votes: [[0], []] })).toEqual([]);
    expect(winnersOf({ budget: 120, costs: [60], votes: [[0], []] })).toEqual(["1"]);
  });

  it("buys with the last cent, and not with a cent too few", () => {
    expect(winnersOf({ budget: 0.3, costs: [0.1, 0.2], votes: [[0, 1]] })).toEqual(["1", "2"]);
    expect(winnersOf({ budget: 0.29, costs: [0.1, 0.2], votes: [[0, 1]] })).toEqual(["1"]);
  });

  it("has an answer for no voters, no budget, no projects and what is free", () => {
    const nothing = { winners: [], cost: 0 };
    for (const completion of ["none", "add1", "add1-utilitarian"] as const) {
      expect(shareEqually(asElection({ budget: 100, costs: [10], votes: [] }), { completion })).toMatchObject(nothing);
      expect(shareEqually(asElection({ budget: 0, costs: [10], votes: [[0]] }), { completion })).toMatchObject(nothing);
      expect(shareEqually(asElection({ budget: 100, costs: [], votes: [[]] }), { completion })).toMatchObject(nothing);
    }
    expect(shareEqually(asElection({ budget: 0, costs: [0, 0], votes: [[1]] })).winners).toMatchObject([
      { id: "2", how: "free" },
    ]);
  });

  it("leaves out what too few support, what cannot be done, and what does not go together", () => {
    const election = asElection({ ...STREET, budget: 800 });
    const ways = (rules: object) => shareEqually(election, rules).losers.map(({ id, why }) => [id, why]);
    expect(ways({ minimumVotes: 2 })).toEqual([["3", "minimum"]]);
    expect(ways({ excluded: ["1"] })).toEqual([["1", "excluded"]]);
    expect(ways({ oneOf: [["1", "2"]] })).toEqual([["1", "rival"]]);
    const free = asElection({ budget: 90, costs: [0, 0, 30], votes: [[0, 1, 2]] });
    expect(shareEqually(free, { oneOf: [["1", "2", "3"]] }).winners.map(({ id }) => id)).toEqual(["1"]);
  });

  it("refuses negative costs and rules about projects that are not there", () => {
    expect(() => shareEqually(asElection({ budget: 10, costs: [-1], votes: [[0]] }))).toThrow(DomainError);
    expect(() => shareEqually(asElection({ budget: 10, costs: [0.12345678], votes: [[0]] }))).toThrow(
      "ranking.badCost",
    );
    expect(() => shareEqually(asElection(STREET), { excluded: ["99"] })).toThrow(
      'ranking.unknownProject {"project":"99"}',
    );
  });
});
