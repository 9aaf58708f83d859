import { describe, expect, it } from "vitest";
import {
  naiveAdd1,
  naiveAdd1Utilitarian,
  naiveShares,
  type PlainElection,
  sumOf,
} from "../../reference/naive-shares.ts";
import { asElection, nearTies } from "../../reference/near-ties.ts";
import { type SharesOptions, shareEqually } from "./equal-shares.ts";

const ids = (projects: readonly number[]) => projects.map((project) => `${project + 1}`);
const winnersOf = (election: PlainElection, options: SharesOptions) =>
  shareEqually(asElection(election), options).winners.map(({ id }) => id);

/** More steps than this would take the second program too long. */
const MOST_STEPS = 2000;

describe("shareEqually on ten thousand near ties", () => {
  const elections = nearTies(10_000, "ten thousand near ties");

  it("buys what fractions buy, in the same order", () => {
    for (const election of elections) {
      for (const utility of ["cost", "unit"] as const)
        expect(winnersOf(election, { utility }), JSON.stringify(election)).toEqual(
          ids(naiveShares(election, election.budget, utility)),
        );
    }
  });

  it("needs whole numbers to decide in thousands of them", () => {
    const recounts = elections.map((election) => shareEqually(asElection(election)).recounts);
    expect(recounts.filter((count) => count > 0).length).toBeGreaterThan(1000);
  });

  it("leaps to where every step leads", () => {
    for (const election of elections) {
      const all = sumOf(election, [...election.costs.keys()]);
      if (all <= election.budget || all > MOST_STEPS) continue;
      const message = JSON.stringify(election);
      for (const utility of ["cost", "unit"] as const) {
        const raised = (completion: "add1" | "add1-utilitarian") => winnersOf(election, { completion, utility }).sort();
        expect(raised("add1"), message).toEqual(ids(naiveAdd1(election, utility, all)).sort());
        expect(raised("add1-utilitarian"), message).toEqual(ids(naiveAdd1Utilitarian(election, utility, all)).sort());
      }
    }
  });
});
