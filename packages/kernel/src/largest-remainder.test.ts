import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apportion } from "./largest-remainder.ts";

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe("apportion", () => {
  it("gives the seat left over to the largest remainder", () => {
    expect(apportion([600, 300], 10)).toEqual([7, 3]);
  });

  it("gives a tied seat to the weight listed first", () => {
    expect(apportion([300, 300, 300], 2)).toEqual([1, 1, 0]);
  });

  it("shows the Alabama paradox: a seat more to divide can cost a weight a seat", () => {
    expect(apportion([6, 6, 2], 10)).toEqual([4, 4, 2]);
    expect(apportion([6, 6, 2], 11)).toEqual([5, 5, 1]);
  });

  it("sees a difference of one in weights near the limit of whole numbers", () => {
    const most = Number.MAX_SAFE_INTEGER;

    expect(apportion([most - 1, most], 1)).toEqual([0, 1]);
    expect(apportion([most, most - 1], most)).toEqual([4503599627370496, 4503599627370495]);
  });

  it("hands out every seat and never strays a whole seat from the exact share", () => {
    const weights = fc.array(fc.maxSafeNat(), { minLength: 1, maxLength: 40 }).filter((list) => list.some(Boolean));

    fc.assert(
      fc.property(weights, fc.nat({ max: 1_000_000 }), (list, seats) => {
        const given = apportion(list, seats);
        const total = list.reduce((all, weight) => all + BigInt(weight), 0n);

        expect(sum(given)).toBe(seats);
        given.forEach((count, i) => {
          const gap = BigInt(count) * total - BigInt(seats) * BigInt(list[i] ?? 0);
          expect(gap < total && gap > -total).toBe(true);
        });
      }),
    );
  });

  it("gives nothing to a weight of zero", () => {
    expect(apportion([0, 1, 0, 2], 100).filter((_, i) => i % 2 === 0)).toEqual([0, 0]);
  });

  it("divides nothing among nobody", () => {
    expect(apportion([], 0)).toEqual([]);
    expect(apportion([0, 0], 0)).toEqual([0, 0]);
  });

  it("refuses seats without anyone to take them", () => {
    expect(() => apportion([0, 0], 3)).toThrow("kernel.noWeight");
    expect(() => apportion([], 3)).toThrow("kernel.noWeight");
  });

  it("refuses halves, negatives and what is not a number", () => {
    for (const wrong of [0.5, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(() => apportion([1, wrong], 3)).toThrow('kernel.badWeight {"position":2}');
      expect(() => apportion([1, 2], wrong)).toThrow("kernel.badSeats");
    }
  });
});
