import { describe, expect, it } from "vitest";
import { bandAround, type Line, momentsOf, momentsToName, pathThrough, plotOf } from "./line-paths.ts";

const month = (number: number) => new Date(Date.UTC(2026, number - 1, 1));
const lineOf = (...values: readonly (number | undefined)[]): Line => ({
  label: "any",
  points: values.map((value, index) => ({ when: month(index + 1), value })),
});

describe("plotOf", () => {
  it("draws later further on and more higher up", () => {
    const { x, y } = plotOf([lineOf(2, 8)], [0]);

    expect(x(month(2))).toBeGreaterThan(x(month(1)));
    expect(y(8)).toBeLessThan(y(2));
  });

  it("puts a single moment in the middle", () => {
    expect(plotOf([lineOf(4)], [0]).x(month(1))).toBe(50);
  });

  it("keeps nothing but zeros on the lowest line", () => {
    const plot = plotOf([lineOf(0, 0)], [0]);

    expect(plot.y(0)).toBe(86);
    expect(pathThrough(lineOf(0, 0).points, plot)).toBe("M3,86L97,86");
  });

  it("holds values below zero", () => {
    const { y } = plotOf([lineOf(-4, 4)], []);

    expect(y(-4)).toBe(86);
    expect(y(4)).toBe(10);
  });

  it("has room for the doubt around a value, also where the value lies outside it", () => {
    const line: Line = { label: "any", points: [{ when: month(1), value: 9, low: 2, high: 5 }] };
    const { values } = plotOf([line], []);

    expect(values.from).toBeLessThanOrEqual(2);
    expect(values.to).toBeGreaterThanOrEqual(9);
  });
});

describe("pathThrough", () => {
  it("leaves a gap where nothing was measured, and never draws a zero there", () => {
    const line = lineOf(1, undefined, 1, 1);

    expect(pathThrough(line.points, plotOf([line], [0])).match(/M/g)).toHaveLength(2);
  });

  it("draws nothing for nothing", () => {
    expect(pathThrough([], plotOf([], [0]))).toBe("");
  });
});

describe("bandAround", () => {
  it("is drawn only where both its edges are known", () => {
    const points = [
      { when: month(1), value: 4, low: 3, high: 5 },
      { when: month(2), value: 4, low: 3, high: 5 },
      { when: month(3), value: 4, low: 3 },
    ];
    const plot = plotOf([{ label: "any", points }], []);

    expect(bandAround(points, plot)).toContain(String(plot.x(month(2))));
    expect(bandAround(points, plot)).not.toContain(String(plot.x(month(3))));
    expect(bandAround(lineOf(1, 2).points, plot)).toBe("");
  });
});

describe("momentsOf", () => {
  it("names each moment once, the earliest first", () => {
    expect(momentsOf([lineOf(1, 2, 3), lineOf(1, 2)])).toEqual([month(1), month(2), month(3)]);
  });
});

describe("momentsToName", () => {
  const year = Array.from({ length: 12 }, (_, index) => month(index + 1));

  it("spreads the names from the first to the last", () => {
    expect(momentsToName(year, 3)).toEqual([month(1), month(7), month(12)]);
  });

  it("names all when they are few", () => {
    expect(momentsToName(year.slice(0, 2), 3)).toEqual([month(1), month(2)]);
    expect(momentsToName([], 3)).toEqual([]);
  });
});
