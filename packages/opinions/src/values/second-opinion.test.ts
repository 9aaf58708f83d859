import { describe, expect, it } from "vitest";
import { packGiven } from "../../reference/planted-votes.ts";
import type { Vote } from "../votes/packed-votes.ts";
import { predictLikeCommunityNotes, scoreLikeCommunityNotes } from "./second-opinion.ts";

const alternating = (n: number) => (n % 2 === 0 ? 1 : -1);

/** Two camps of twenty on twelve statements: the first eight divide them, nine and ten all accept, eleven all reject. */
const given = Array.from({ length: 40 }, (_, person) =>
  Array.from({ length: 12 }, (__, statement) => {
    const side = statement < 8 ? alternating(person + statement) : 1;
    const strays = (person * 5 + statement * 3) % 13 === 0;
    const vote = (statement >= 10 ? -1 : 1) * (strays ? -side : side);
    return { person, statement, vote: vote as Vote };
  }),
).flat();

describe("scoreLikeCommunityNotes", () => {
  const { intercepts, factors, neutral } = scoreLikeCommunityNotes(packGiven(given, 40, 12));

  it("gives its highest scores to what both camps accept, and its lowest to what both reject", () => {
    const order = [...intercepts.keys()].toSorted((one, other) => intercepts[other]! - intercepts[one]!);
    expect(order.slice(0, 2).toSorted()).toEqual([8, 9]);
    expect(order.slice(-2).toSorted()).toEqual([10, 11]);
    expect(neutral[8]).toBeGreaterThan(0.7);
    expect(neutral[10]).toBeLessThan(0.3);
  });

  it("puts what divides along the line, on opposite sides", () => {
    for (const statement of [0, 1, 2, 3, 4, 5, 6, 7]) {
      expect(Math.abs(factors[statement]!)).toBeGreaterThan(Math.abs(factors[9]!) + 0.2);
      expect(Math.sign(factors[statement]!)).toBe(Math.sign(factors[statement % 2]!));
    }
    expect(Math.sign(factors[0]!)).toBe(-Math.sign(factors[1]!));
  });

  it("has no opinion where people or statements have too few votes", () => {
    const few = given.filter(({ person, statement }) => statement !== 4 || person < 4);
    const scores = scoreLikeCommunityNotes(packGiven(few, 40, 12)).intercepts;
    expect(scores[4]).toBeNaN();
    expect(scores[5]).not.toBeNaN();
    expect(scoreLikeCommunityNotes(packGiven([], 0, 3)).intercepts).toEqual(
      Float64Array.of(Number.NaN, Number.NaN, Number.NaN),
    );
  });
});

describe("predictLikeCommunityNotes", () => {
  it("expects camps to rate what divides them on opposite sides, and what they share alike", () => {
    const rating = predictLikeCommunityNotes(packGiven(given, 40, 12));
    expect(rating(0, 0)).toBeGreaterThan(0.6);
    expect(rating(1, 0)).toBeLessThan(0.4);
    for (const person of [0, 1]) expect(rating(person, 10)).toBeLessThan(0.3);
  });
});
