import { describe, expect, it } from "vitest";
import { plantVotes, shuffleVotes } from "../../reference/planted-votes.ts";
import { keepVotes } from "../votes/packed-votes.ts";
import { compareWaves } from "./compare-waves.ts";
import { measureDivision } from "./measure-division.ts";
import { measureSharedGround } from "./measure-shared-ground.ts";

const TOWN = { people: 200, statements: 40, density: 0.6 };

describe("measureDivision", () => {
  it("is zero where people only differ in how readily they say yes", () => {
    const { value, low } = measureDivision(plantVotes({ ...TOWN, seed: "yes", tendency: 2 }).votes);
    expect(low).toBe(0);
    expect(value).toBeLessThan(0.01);
  });

  it("is zero in shuffled votes", () => {
    const { votes } = plantVotes({ ...TOWN, seed: "camps", camps: 2, distance: 4 });
    const values = Array.from({ length: 5 }, (_, n) => measureDivision(shuffleVotes(votes, `${n}`)));
    expect(values.map(({ low }) => low)).toEqual([0, 0, 0, 0, 0]);
    expect(Math.max(...values.map(({ value }) => value))).toBeLessThan(0.005);
  });

  it("grows with the distance between camps", () => {
    const values = [0, 2, 4, 6].map(
      (distance) => measureDivision(plantVotes({ ...TOWN, seed: "grow", camps: 2, distance }).votes).value,
    );
    expect(values).toEqual(values.toSorted((one, other) => one - other));
    expect(values.at(-1)).toBeGreaterThan(0.25);
  });

  it("has a range around the figure, and no range of nothing", () => {
    const { value, low, high } = measureDivision(plantVotes({ ...TOWN, seed: "r", camps: 2, distance: 4 }).votes);
    expect(low).toBeLessThan(value);
    expect(high).toBeGreaterThan(value);
    const none = keepVotes(plantVotes({ ...TOWN, seed: "n" }).votes, () => false);
    expect(measureDivision(none)).toEqual({ value: 0, low: 0, high: 0 });
  });
});

describe("measureSharedGround", () => {
  it("is the share of statements on which every group leans the same way", () => {
    const { votes, campOf } = plantVotes({ ...TOWN, seed: "apart", camps: 2, distance: 8, popularity: 0 });
    const { value, low, high } = measureSharedGround(votes, campOf, 2);
    expect(value).toBeGreaterThan(0.2); // two camps take the same side of half the statements
    expect(value).toBeLessThan(0.8);
    expect(low).toBeLessThanOrEqual(value);
    expect(high).toBeGreaterThanOrEqual(value);
  });
});

describe("compareWaves", () => {
  const before = { value: 0.2, low: 0.15, high: 0.26 };

  it("says risen or fallen only when the range leaves zero out", () => {
    expect(compareWaves(before, { value: 0.4, low: 0.32, high: 0.47 }).verdict).toBe("risen");
    expect(compareWaves(before, { value: 0.05, low: 0.01, high: 0.09 }).verdict).toBe("fallen");
    expect(compareWaves(before, { value: 0.24, low: 0.19, high: 0.3 }).verdict).toBe("notShown");
  });

  it("joins the distances to both bounds", () => {
    const change = compareWaves(before, { value: 0.4, low: 0.36, high: 0.48 });
    expect(change.value).toBe(0.2);
    expect(change.low).toBeCloseTo(0.2 - Math.hypot(0.04, 0.06), 6);
    expect(change.high).toBeCloseTo(0.2 + Math.hypot(0.08, 0.05), 6);
  });
});
