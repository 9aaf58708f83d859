import { createRandom } from "@naast/kernel";
import { describe, expect, it } from "vitest";
import { clusterPoints, leastGap } from "./cluster.ts";

/** The least gap between so many groups of points on a line. */
function gapOf(groups: number, along: readonly number[]): number {
  const points = Float64Array.from(along.flatMap((x) => [x, 0]));
  return leastGap(points, clusterPoints(points)(groups)!);
}

describe("leastGap", () => {
  const random = createRandom("gaps");
  const bell = Array.from({ length: 20_000 }, () =>
    Array.from({ length: 12 }, () => random.unit()).reduce((a, b) => a + b),
  );
  const evenly = Array.from({ length: 5000 }, (_, n) => n);

  it("is 6 where an even line is cut, in however many pieces", () => {
    expect(gapOf(2, evenly)).toBeCloseTo(6, 2);
    expect(gapOf(4, evenly)).toBeCloseTo(6, 2);
  });

  it("is 3.5 where a bell is cut in half", () => {
    // (8 / π) / 2(1 - 2 / π), from the half-normal distribution
    expect(gapOf(2, bell)).toBeCloseTo(3.504, 1);
  });

  it("is more where few stand in between, and that of the two groups that lie nearest", () => {
    const two = bell.map((x, n) => x + (n % 2) * 8);
    expect(gapOf(2, two)).toBeGreaterThan(20);
    expect(gapOf(3, two)).toBeLessThan(4);
  });

  it("knows no end where all stand on as many spots as there are groups", () => {
    expect(gapOf(2, [0, 0, 1, 1])).toBe(Number.POSITIVE_INFINITY);
  });
});
