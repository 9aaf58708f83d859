import { describe, expect, it } from "vitest";
import { median, percentile } from "./percentile.ts";

const oneToHundred = Array.from({ length: 100 }, (_, index) => 100 - index);

describe("percentile", () => {
  it("names the value that the given share of all values does not exceed", () => {
    expect(percentile(oneToHundred, 0.99)).toBe(99);
    expect(percentile([7, 1, 5], 1)).toBe(7);
  });

  it("refuses to speak about no values at all", () => {
    expect(() => percentile([], 0.5)).toThrow(RangeError);
  });
});

describe("median", () => {
  it("takes the lower of two values in the middle", () => {
    expect(median([4, 1, 3, 2])).toBe(2);
    expect(median([9, 1, 5])).toBe(5);
  });
});
