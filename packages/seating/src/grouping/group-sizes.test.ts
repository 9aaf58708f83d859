import { describe, expect, it } from "vitest";
import { createDice } from "../plan/dice.ts";
import { chooseSizes, drawSizes } from "./group-sizes.ts";
import type { SizeLimits } from "./grouping-problem.ts";

const dice = createDice("sizes", "test");

describe("chooseSizes", () => {
  it("finds as many pairs as trying all sizes does", () => {
    const groups: SizeLimits[] = [
      [1, 4],
      [2, 5],
      [0, 3],
      [3, 3],
    ].map(([least = 0, most = 0]) => ({ least, most }));
    for (let people = 6; people <= 15; people++) {
      const choice = chooseSizes(problemOf(people, groups))!;
      const sizes = drawSizes(choice, dice);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(people);
      expect(sizes.reduce((sum, size) => sum + size * size, 0)).toBe(mostSquares(groups, people));
    }
  });

  it("says so when no sizes add up to the people", () => {
    expect(chooseSizes(problemOf(5, [{ least: 1, most: 4 }]))).toBeUndefined();
    expect(chooseSizes(problemOf(5, [{ least: 6, most: 9 }]))).toBeUndefined();
  });
});

describe("drawSizes", () => {
  it("draws every choice of sizes that is as good as another", () => {
    const choice = chooseSizes(
      problemOf(
        7,
        Array.from({ length: 3 }, () => ({ least: 1, most: 4 })),
      ),
    )!;
    const drawn = new Set(Array.from({ length: 100 }, () => drawSizes(choice, dice).join(" ")));
    expect([...drawn].sort()).toEqual(["1 2 4", "1 4 2", "2 1 4", "2 4 1", "4 1 2", "4 2 1"]);
  });
});

function problemOf(people: number, groups: readonly SizeLimits[]) {
  return { distances: { people, between: new Float64Array(people * people) }, groups };
}

function mostSquares([first, ...others]: readonly SizeLimits[], people: number): number {
  if (first === undefined) return people === 0 ? 0 : Number.NEGATIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let size = first.least; size <= first.most; size++)
    most = Math.max(most, size * size + mostSquares(others, people - size));
  return most;
}
