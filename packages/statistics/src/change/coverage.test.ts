import { describe, expect, it } from "vitest";
import { simulatePairs } from "../../reference/simulate-pairs.ts";

// The full simulation, 5,000 pairs, is coverage.prove.ts.
describe("the interval of a change, with response that differs by age and home", () => {
  it("holds the true change in some 95 of 100 pairs of waves", () => {
    const { covered, bias } = simulatePairs({ pairs: 400, people: 200, change: 0.4, seed: "coverage" });
    expect(covered).toBeGreaterThan(0.92);
    expect(covered).toBeLessThan(0.98);
    expect(Math.abs(bias)).toBeLessThan(0.05);
  });

  it("calls a change where there is none in some 5 of 100, and finds a large one nearly always", () => {
    expect(simulatePairs({ pairs: 400, people: 200, change: 0, seed: "null" }).called).toBeLessThan(0.09);
    expect(simulatePairs({ pairs: 100, people: 200, change: 0.8, seed: "power" }).called).toBeGreaterThan(0.95);
  });
});
