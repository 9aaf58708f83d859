import { describe, expect, it } from "vitest";
import { possibleAtTable, possibleInRound } from "./possible-mixing.ts";

describe("possibleAtTable", () => {
  it("gives a table of four its fair share of two equal kinds: two of each, so that four of six pairs differ", () => {
    expect(possibleAtTable("spread", [10, 10], 4)).toBe(4);
  });

  it("fills a table that clusters with the kind most have", () => {
    expect(possibleAtTable("cluster", [3, 9], 5)).toBe(0);
    expect(possibleAtTable("cluster", [3, 4], 5)).toBe(4);
  });
});

describe("possibleInRound", () => {
  it("knows that one person can be at one table only", () => {
    // Eleven alike and one unlike, at three tables of four: the one differs from three others.
    expect(possibleInRound("spread", [11, 1], [4, 4, 4])).toBe(3);
    expect(3 * possibleAtTable("spread", [11, 1], 4)).toBe(9);
  });

  it("packs who are alike in the largest tables where they cluster", () => {
    // Five and three at tables of four: one of the five sits with the three.
    expect(possibleInRound("cluster", [5, 3], [4, 4])).toBe(3);
  });
});
