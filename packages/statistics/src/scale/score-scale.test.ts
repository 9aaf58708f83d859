import { describe, expect, it } from "vitest";
import { COHESION, scoreScale } from "./score-scale.ts";

const SILENT = Number.NaN;
const answersOf = (...people: readonly (readonly number[])[]) =>
  COHESION.statements.map((_, statement) => people.map((answers) => answers[statement]!));

describe("scoreScale", () => {
  it("gives five to who sees all good in the neighbourhood and one to who sees none", () => {
    const scores = scoreScale(COHESION, answersOf([1, 1, 1, 5, 1, 1], [5, 5, 5, 1, 5, 5], [3, 3, 3, 3, 3, 3]));
    expect([...scores]).toEqual([5, 1, 3]);
  });

  it("takes the mean of what was answered, and gives no score below half", () => {
    const scores = scoreScale(
      COHESION,
      answersOf([1, 2, 2, 5, SILENT, 1], [SILENT, SILENT, SILENT, 4, 2, 1], [SILENT, SILENT, SILENT, SILENT, 2, 1]),
    );
    expect(scores[0]).toBeCloseTo(4.6, 12);
    expect(scores[1]).toBeCloseTo(13 / 3, 12);
    expect(scores[2]).toBeNaN();
  });

  it("scores nobody when there is nobody, and all as silent who answered nothing", () => {
    expect(scoreScale(COHESION, answersOf())).toHaveLength(0);
    expect(scoreScale(COHESION, answersOf(new Array<number>(6).fill(SILENT)))[0]).toBeNaN();
  });

  it("refuses an answer that the scale does not have, and columns that do not fit", () => {
    expect(() => scoreScale(COHESION, answersOf([0, 1, 1, 1, 1, 1]))).toThrow("statistics.answerOutsideScale");
    expect(() => scoreScale(COHESION, [[1]])).toThrow("statistics.badLength");
  });
});
