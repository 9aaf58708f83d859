import { array, assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { axisFor, barAlong, roundAxisFor, spanAlong } from "./axis.ts";

const finite = double({ noNaN: true, min: -1e9, max: 1e9 });

describe("axisFor", () => {
  it("holds every value, whatever they are", () => {
    assert(
      property(array(finite, { minLength: 1 }), (values) => {
        const places = values.map(axisFor(values, [0]).at);

        expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...places)).toBeLessThanOrEqual(100);
      }),
      { seed: 3 },
    );
  });

  it("runs from 0 to 1 when there is nothing, or nothing but zeros", () => {
    expect(axisFor([])).toMatchObject({ from: 0, to: 1 });
    expect(axisFor([0, 0], [0])).toMatchObject({ from: 0, to: 1 });
    expect(axisFor([0, 0]).at(0)).toBe(0);
  });

  it("stretches to what must stand on it", () => {
    expect(axisFor([6.4], [1, 10])).toMatchObject({ from: 1, to: 10 });
    expect(axisFor([12], [1, 10])).toMatchObject({ from: 1, to: 12 });
  });

  it("has a length when all values are the same", () => {
    expect(axisFor([7, 7])).toMatchObject({ from: 0, to: 7 });
    expect(axisFor([-7])).toMatchObject({ from: -7, to: 0 });
  });

  it("passes over what is no number", () => {
    expect(axisFor([Number.NaN, 4, Number.POSITIVE_INFINITY], [0])).toMatchObject({ from: 0, to: 4 });
  });
});

describe("roundAxisFor", () => {
  it("ends on round values", () => {
    expect(roundAxisFor([13, 97])).toMatchObject({ from: 0, to: 100 });
  });
});

describe("barAlong", () => {
  it("begins at 0 for what is above it, and ends there for what is below", () => {
    const axis = axisFor([-5, 15], [0]);

    expect(barAlong(axis, 15)).toEqual({ x: 25, width: 75 });
    expect(barAlong(axis, -5)).toEqual({ x: 0, width: 25 });
  });

  it("has no length at 0, also among nothing but zeros", () => {
    expect(barAlong(axisFor([-5, 15], [0]), 0)).toEqual({ x: 25, width: 0 });
    expect(barAlong(axisFor([0, 0], [0]), 0)).toEqual({ x: 0, width: 0 });
  });
});

describe("spanAlong", () => {
  it("lies between both values in whichever order they come", () => {
    const axis = axisFor([0, 10]);

    expect(spanAlong(axis, 2, 6)).toEqual({ x: 20, width: 40 });
    expect(spanAlong(axis, 6, 2)).toEqual({ x: 20, width: 40 });
  });
});
