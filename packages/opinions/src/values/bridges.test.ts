import { describe, expect, it } from "vitest";
import { countJudged, findBridges } from "./bridges.ts";
import type { GroupTallies, Tally } from "./counts.ts";
import { findDividers } from "./dividers.ts";
import { chanceOfDifference, chanceOfMajority, discoveries, highestShare, lowestShare } from "./doubt.ts";

/** Tallies from a list of groups, each a list of [agree, disagree, seen] by statement. */
function tallies(...groups: readonly (readonly [number, number, number])[][]): GroupTallies {
  return { groups: groups.length, statements: groups[0]!.length, counts: Float64Array.from(groups.flat(2)) };
}

describe("findBridges", () => {
  it("finds what all groups share, yes and no, the strongest first", () => {
    const found = findBridges(
      tallies(
        [
          [40, 5, 50],
          [2, 46, 50],
          [45, 2, 50],
        ],
        [
          [30, 5, 40],
          [1, 37, 40],
          [2, 36, 40],
        ],
      ),
    );
    expect(found.map(({ statement, direction }) => [statement, direction])).toEqual([
      [1, "disagree"],
      [0, "agree"],
    ]);
  });

  it("gives the geometric mean of what is for it at least and not against it at least", () => {
    const [bridge] = findBridges(tallies([[40, 5, 50]], [[30, 5, 40]]));
    const group = ({ agree, disagree, seen }: Tally) => lowestShare(agree, seen) * (1 - highestShare(disagree, seen));
    const product = group({ agree: 40, disagree: 5, seen: 50 }) * group({ agree: 30, disagree: 5, seen: 40 });
    expect(bridge!.lower).toBeCloseTo(Math.sqrt(product), 12);
  });

  it("says nothing of a statement on which a group gave fewer than ten votes", () => {
    const few = tallies(
      [
        [60, 0, 60],
        [60, 0, 60],
      ],
      [
        [9, 0, 9],
        [10, 0, 10],
      ],
    );
    expect(findBridges(few).map(({ statement }) => statement)).toEqual([1]);
    expect(countJudged(few)).toBe(1);
  });

  it("counts people who passed as not in agreement", () => {
    expect(findBridges(tallies([[30, 0, 65]]))).toEqual([]);
  });

  it("finds nothing where every statement lies around a half", () => {
    const halves = tallies(Array.from({ length: 200 }, (_, n) => [20 + (n % 9), 20 - (n % 9), 44] as const));
    expect(findBridges(halves)).toEqual([]);
  });
});

describe("findDividers", () => {
  it("finds the statement on which groups lie furthest apart, with the least that the difference can be", () => {
    const [first, ...others] = findDividers(
      tallies(
        [
          [45, 2, 50],
          [40, 5, 50],
        ],
        [
          [5, 42, 50],
          [38, 7, 50],
        ],
      ),
    );
    expect(first).toMatchObject({ statement: 0, groups: [0, 1], shares: [0.9, 0.1] });
    // Newcombe's interval with z = 1.2815515655: 0.8 - sqrt((0.9 - l)^2 + (u - 0.1)^2), worked out in Python.
    expect(first!.lower).toBeCloseTo(0.7042396, 6);
    expect(others).toEqual([]);
  });

  it("finds nothing with one group", () => {
    expect(findDividers(tallies([[45, 2, 50]]))).toEqual([]);
  });
});

describe("the doubts", () => {
  it("are those of R", () => {
    // R: prop.test(40, 50, conf.level = 0.8, correct = FALSE)$conf.int
    expect(lowestShare(40, 50)).toBeCloseTo(0.7184905, 6);
    expect(highestShare(40, 50)).toBeCloseTo(0.8624278, 6);
    // R: binom.test(15, 20, alternative = "greater")$p.value
    expect(chanceOfMajority(15, 20)).toBeCloseTo(0.02069473, 8);
    expect(chanceOfMajority(0, 20)).toBeCloseTo(1, 12);
    // R: pbinom(619, 1200, 0.5, lower.tail = FALSE)
    expect(chanceOfMajority(620, 1200)).toBeCloseTo(0.1301137, 4);
  });

  it("know no share of nobody", () => {
    expect([lowestShare(0, 0), highestShare(0, 0)]).toEqual([0, 1]);
  });

  it("are certain of no difference between equals", () => {
    expect(chanceOfDifference([10, 20], [10, 20])).toBeCloseTo(1, 6);
    expect(chanceOfDifference([20, 20], [0, 20])).toBeLessThan(1e-8);
  });

  it("let stand what the step-up rule lets stand", () => {
    // R: p.adjust(c(.01, .04, .03, .2, .9), "BH") <= 0.1
    expect(discoveries([0.01, 0.04, 0.03, 0.2, 0.9])).toEqual([true, true, true, false, false]);
    expect(discoveries([])).toEqual([]);
  });
});
