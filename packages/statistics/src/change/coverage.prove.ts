import { expect, it } from "vitest";
import { simulatePairs } from "../../reference/simulate-pairs.ts";

it.each([
  { people: 200, change: 0.4, seed: "two hundred" },
  { people: 80, change: 0.4, seed: "eighty" },
  { people: 200, change: 0.4, again: 0.5, seed: "half of them again" },
  { people: 200, change: 0.4, again: 1, seed: "all of them again" },
])("holds the true change in 94 to 96 of 100 of 5,000 pairs of waves: $people answers, $seed", (plan) => {
  const { covered, bias } = simulatePairs({ pairs: 5000, ...plan });
  expect(covered).toBeGreaterThanOrEqual(0.94);
  expect(covered).toBeLessThanOrEqual(0.96);
  expect(Math.abs(bias)).toBeLessThan(0.02);
});

it("calls a change where nothing changed in 4 to 6 of 100 of 5,000 pairs", () => {
  const { called } = simulatePairs({ pairs: 5000, people: 200, change: 0, seed: "nothing" });
  expect(called).toBeGreaterThanOrEqual(0.04);
  expect(called).toBeLessThanOrEqual(0.06);
});
