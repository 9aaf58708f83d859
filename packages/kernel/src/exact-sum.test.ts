import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactSum } from "./exact-sum.ts";

/** Every finite double is a whole number of 2⁻¹⁰⁷⁴. */
function inSmallestUnits(number: number): bigint {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, Math.abs(number));
  const exponent = bits.getUint16(0) >> 4;
  const fraction = bits.getBigUint64(0) & 0xfffffffffffffn;
  const size = exponent === 0 ? fraction : (fraction | 0x10000000000000n) << BigInt(exponent - 1);
  return number < 0 ? -size : size;
}

/** No other double lies nearer to the true sum, and of two equally near ones this is the even one. */
function isNearest(answer: number, exact: bigint): boolean {
  const gap = (candidate: number) => {
    const distance = inSmallestUnits(candidate) - exact;
    return distance < 0n ? -distance : distance;
  };
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, answer);
  const pattern = bits.getBigUint64(0);
  const neighbours = [1n, -1n].map((step) => {
    bits.setBigUint64(0, pattern + step);
    return bits.getFloat64(0);
  });
  return neighbours
    .filter(Number.isFinite)
    .every((other) => gap(answer) < gap(other) || (gap(answer) === gap(other) && pattern % 2n === 0n));
}

describe("exactSum", () => {
  it("does not lose what plain addition loses", () => {
    expect(exactSum(Array(10).fill(0.1))).toBe(1);
    expect(exactSum([1e100, 1, -1e100])).toBe(1);
    expect(exactSum([1e16, 1, 1e-16])).toBe(10000000000000002); // just past halfway, so up instead of to even
    expect(exactSum([1e16, 1])).toBe(1e16); // exactly halfway, so to even
    expect(exactSum([0.1, 0.2, 0.3, -0.6])).toBe(2 ** -55);
  });

  it("is the double nearest to the true sum, for numbers of every size", () => {
    const numbers = fc.array(fc.double({ min: -1e300, max: 1e300, noNaN: true }), { minLength: 1, maxLength: 30 });

    fc.assert(
      fc.property(numbers, (list) => {
        const exact = list.reduce((sum, number) => sum + inSmallestUnits(number), 0n);
        const answer = exactSum(list);

        if (exact === 0n) expect(answer).toBe(0);
        else expect(isNearest(answer, exact)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("is the double nearest to the true sum where halves and cancellations are common", () => {
    const awkward = fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -60, max: 60 }));
    const numbers = fc.array(
      awkward.map(([digit, power]) => digit * 2 ** power),
      { minLength: 2, maxLength: 8 },
    );

    fc.assert(
      fc.property(numbers, (list) => {
        const exact = list.reduce((sum, number) => sum + inSmallestUnits(number), 0n);

        if (exact !== 0n) expect(isNearest(exactSum(list), exact)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it("does not depend on the order", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true })), (list) => {
        expect(exactSum(list.toReversed())).toBe(exactSum(list));
      }),
    );
  });

  it("finds nothing in nothing", () => {
    expect(exactSum([])).toBe(0);
    expect(exactSum([-0])).toBe(0);
  });

  it("refuses what is not a finite number, and sums beyond the largest one", () => {
    expect(() => exactSum([1, Number.NaN])).toThrow("kernel.notFinite");
    expect(() => exactSum([Number.NEGATIVE_INFINITY])).toThrow("kernel.notFinite");
    expect(() => exactSum([Number.MAX_VALUE, Number.MAX_VALUE])).toThrow("kernel.sumTooLarge");
  });
});
