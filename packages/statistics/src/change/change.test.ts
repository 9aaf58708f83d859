import { createRandom } from "@naast/kernel";
import { describe, expect, it } from "vitest";
import { estimateMean, type MeanEstimate } from "../estimates/estimate-mean.ts";
import { type Survey, weighSample } from "../estimates/survey.ts";
import { marginFrom } from "../weighting/margin.ts";
import { changeBeyondComparison, changeBeyondTrend } from "./compare-changes.ts";
import { correctByFalseShare, correctByHolm, judgeTogether } from "./judge-together.ts";
import { type Change, measureChange } from "./measure-change.ts";
import { neededAnswers, smallestChange } from "./needed-answers.ts";
import { tellCompositionApart } from "./tell-composition-apart.ts";

const meanOf = (answers: readonly number[], linkCodes?: readonly string[]): MeanEstimate => {
  const survey = weighSample({ people: answers.length, margins: [], ...(linkCodes && { linkCodes }) }) as Survey;
  return estimateMean(survey, answers) as MeanEstimate;
};
const changed = (before: MeanEstimate, after: MeanEstimate, options = {}) =>
  measureChange(before, after, { leastAnswers: 2, ...options }) as Change;

/** Answers around a middle, from 1 to 10. */
const wave = (seed: string, people: number, middle: number) => {
  const random = createRandom(seed);
  return Array.from({ length: people }, () => middle + random.below(5) - 2);
};

describe("measureChange", () => {
  it("is the difference of two means, with the doubt of both", () => {
    const change = changed(meanOf([1, 2, 3]), meanOf([5, 6, 7]));
    expect(change).toMatchObject({ difference: 4, verdict: "risen", linked: 0, effectSize: 4 });
    expect(change.standardError).toBeCloseTo(Math.sqrt(2 / 3), 12);
    // t of 4 degrees at 97.5 %: 2.776445 (R's qt).
    expect(change.high - 4).toBeCloseTo(2.776445 * Math.sqrt(2 / 3), 5);
    expect(change.degrees).toBeCloseTo(4, 10);
  });

  it("sees people who answered twice as one: who all rise by one have risen without doubt", () => {
    const linkCodes = ["a", "b", "c", "d"];
    const [before, after] = [meanOf([1, 5, 2, 8], linkCodes), meanOf([2, 6, 3, 9], linkCodes)];
    expect(changed(before, after)).toMatchObject({ difference: 1, linked: 4, verdict: "risen" });
    expect(changed(before, after).standardError).toBeLessThan(1e-7);
    expect(changed(meanOf([1, 5, 2, 8]), meanOf([2, 6, 3, 9])).verdict).toBe("notShown");
  });

  it("finds the pairs by their code, in whatever order they stand, and leaves out who gave none", () => {
    const before = meanOf([1, 5, 2, 8, 4], ["a", "b", "c", "d", ""]);
    const straight = changed(before, meanOf([2, 6, 3, 9, 4], ["a", "b", "c", "d", ""]));
    const shuffled = changed(before, meanOf([9, 3, 4, 6, 2], ["d", "c", "", "b", "a"]));
    expect(shuffled.linked).toBe(4);
    expect(shuffled.standardError).toBeCloseTo(straight.standardError, 12);
  });

  it("is as sure about some of the same people as lies between strangers and the same", () => {
    const people = wave("some", 100, 5);
    const later = people.map((answer, person) => answer + (person % 3) - 1);
    const codes = people.map((_, person) => `c${person}`);
    const half = codes.map((code, person) => (person < 50 ? code : ""));
    const errors = [undefined, half, codes].map(
      (linkCodes) => changed(meanOf(people, linkCodes), meanOf(later, linkCodes)).standardError,
    );
    expect(errors[0]).toBeGreaterThan(errors[1]!);
    expect(errors[1]).toBeGreaterThan(errors[2]!);
  });

  it("speaks of risen and fallen only when the interval is clear of zero", () => {
    const before = meanOf(wave("before", 200, 5));
    expect(measureChange(before, meanOf(wave("up", 200, 6))).verdict).toBe("risen");
    expect(measureChange(before, meanOf(wave("down", 200, 4))).verdict).toBe("fallen");
    expect(measureChange(before, meanOf(wave("same", 200, 5))).verdict).toBe("notShown");
  });

  it("says nothing of few answers, however large the difference", () => {
    const [few, many] = [meanOf(wave("few", 49, 2)), meanOf(wave("many", 300, 8))];
    expect(measureChange(few, many)).toMatchObject({ kind: "change", verdict: "tooFewAnswers" });
    expect(measureChange(few, many, { leastAnswers: 49 }).verdict).toBe("risen");
    expect(measureChange({ kind: "none", answers: 0 }, many)).toMatchObject({ kind: "none", verdict: "tooFewAnswers" });
  });

  it("tells 'surely about the same' apart from 'not shown to have changed'", () => {
    const sameOf = (people: number) => {
      const answers = wave("one", people, 5);
      return changed(meanOf(answers), meanOf(answers.toReversed()), { negligible: 0.3 });
    };
    expect(sameOf(1000)).toMatchObject({ verdict: "notShown", isNegligible: true });
    expect(sameOf(40)).toMatchObject({ verdict: "notShown", isNegligible: false });
  });

  it("knows no effect size where nobody differs", () => {
    expect(changed(meanOf([3, 3, 3]), meanOf([3, 3, 3]))).toMatchObject({
      effectSize: 0,
      chance: 1,
      verdict: "notShown",
    });
  });

  it("refuses a confidence or a margin that cannot be meant", () => {
    const mean = meanOf([1, 2, 3]);
    for (const confidence of [0, 0.5, 1, 95, Number.NaN])
      expect(() => measureChange(mean, mean, { confidence })).toThrow("statistics.badConfidence");
    expect(() => measureChange(mean, mean, { negligible: 0 })).toThrow("statistics.badNegligible");
  });
});

describe("correction for many questions", () => {
  it("gives what p.adjust of R gives", () => {
    const chances = [0.01, 0.04, 0.03, 0.005];
    for (const [found, expected] of [
      [correctByHolm(chances), [0.03, 0.06, 0.06, 0.02]],
      [correctByFalseShare(chances), [0.02, 0.04, 0.04, 0.02]],
    ] as const)
      for (const [place, value] of expected.entries()) expect(found[place]).toBeCloseTo(value, 12);
    expect(correctByHolm([])).toEqual([]);
  });

  it("does not call a change real that is one of twenty", () => {
    const random = createRandom("twenty questions");
    const changes = Array.from({ length: 20 }, (_, item) =>
      changed(meanOf(wave(`a${item} ${random.uint32()}`, 80, 5)), meanOf(wave(`b${item} ${random.uint32()}`, 80, 5))),
    );
    const real = changed(meanOf(wave("before", 80, 5)), meanOf(wave("after", 80, 7)));
    const judged = judgeTogether([...changes, real]);
    expect(judged.filter(({ verdict }) => verdict !== "notShown")).toHaveLength(1);
    expect(judged.at(-1)!.verdict).toBe("risen");
  });

  it("leaves items with too few answers out of the count", () => {
    const few = measureChange(meanOf([1, 2]), meanOf([3, 4])) as Change;
    const clear = changed(meanOf(wave("before", 80, 5)), meanOf(wave("after", 80, 6)));
    const [first, second] = judgeTogether([few, clear]);
    expect(first).toEqual({ chance: 1, verdict: "tooFewAnswers" });
    expect(second!.chance).toBe(clear.chance);
  });
});

describe("changes beside what would have changed anyway", () => {
  const [low, high] = [meanOf(wave("low", 400, 4)), meanOf(wave("high", 400, 5))];

  it("takes off what changed in the comparison area", () => {
    const beyond = changeBeyondComparison({ before: low, after: high }, { before: low, after: high });
    expect(beyond.value).toBeCloseTo(0, 12);
    const alone = changeBeyondComparison(
      { before: low, after: high },
      { before: meanOf(wave("flat", 400, 4)), after: meanOf(wave("level", 400, 4)) },
    );
    expect(alone.low).toBeGreaterThan(0.4);
  });

  it("takes off the change that was going on already", () => {
    const steps = [3, 4, 5].map((middle) => meanOf(wave(`step ${middle}`, 400, middle)));
    const beyond = changeBeyondTrend({ earlier: steps[0]!, before: steps[1]!, after: steps[2]! });
    expect(beyond.low).toBeLessThan(0);
    expect(beyond.high).toBeGreaterThan(0);
    // The wave in the middle counts twice, so its variance four times.
    expect(beyond.standardError).toBeCloseTo(
      Math.hypot(steps[0]!.standardError, 2 * steps[1]!.standardError, steps[2]!.standardError),
      10,
    );
  });
});

describe("neededAnswers", () => {
  it("knows that a hundred answers show fourteen points and no less", () => {
    // 1.96 √(2 × 0.25 / 100), as in the accounts of the Veiligheidsmonitor.
    expect(smallestChange(100, { deviation: 0.5, power: 0.5 })).toBeCloseTo(1.959964 * Math.sqrt(0.005), 6);
    expect(neededAnswers(0.1386, { deviation: 0.5, power: 0.5 })).toBe(100);
  });

  it("is undone by smallestChange, also in a small population and with the same people", () => {
    const plan = { deviation: 1, linked: { share: 0.5, correlation: 0.6 }, designEffect: 1.3, population: 900 };
    const needed = neededAnswers(0.25, plan);
    expect(smallestChange(needed, plan)).toBeLessThanOrEqual(0.25);
    expect(smallestChange(needed - 1, plan)).toBeGreaterThan(0.25);
  });

  it("asks for everybody when no smaller sample is enough", () => {
    expect(neededAnswers(0.001, { deviation: 1, population: 500 })).toBe(500);
    expect(() => neededAnswers(0, { deviation: 1 })).toThrow("statistics.badPlan");
    expect(() => smallestChange(600, { deviation: 1, population: 500 })).toThrow("statistics.badPlan");
  });
});

describe("tellCompositionApart", () => {
  /** Old people say 7, young people 5, in both waves; only how many of them there are changes. */
  const waveOf = (young: number, old: number, counts: Readonly<Record<string, number>>) => {
    const said = [...new Array<string>(young).fill("young"), ...new Array<string>(old).fill("old")];
    const answers = said.map((value, person) => (value === "old" ? 7 : 5) + (person % 2 === 0 ? 0.5 : -0.5));
    return { people: said.length, margins: [marginFrom("age", counts, said)], answers };
  };

  it("sees that only other people answered", () => {
    const found = tellCompositionApart(waveOf(60, 40, { young: 1, old: 1 }), waveOf(20, 80, { young: 1, old: 1 }));
    if (found.kind === "impossible") throw new Error("can be weighted");
    expect(found.asAnswered).toBeCloseTo(0.8, 12);
    expect(found.fromWhoAnswered).toBeCloseTo(0.8, 12);
    expect(found.fromWhoLivesHere).toBeCloseTo(0, 12);
    expect(found.change).toMatchObject({ verdict: "notShown" });
  });

  it("sees that other people live here now", () => {
    const found = tellCompositionApart(waveOf(60, 60, { young: 1, old: 1 }), waveOf(60, 60, { young: 1, old: 3 }));
    if (found.kind === "impossible") throw new Error("can be weighted");
    expect([found.asAnswered, found.fromWhoAnswered, found.fromWhoLivesHere]).toEqual([
      expect.closeTo(0, 12),
      expect.closeTo(-0.5, 12),
      expect.closeTo(0.5, 12),
    ]);
    expect(found.change).toMatchObject({ difference: expect.closeTo(0, 12), verdict: "notShown" });
  });

  it("leaves a real change, and the three parts add up", () => {
    const before = waveOf(60, 60, { young: 1, old: 1 });
    const after = waveOf(40, 90, { young: 2, old: 3 });
    const found = tellCompositionApart(before, { ...after, answers: after.answers.map((answer) => answer + 1) });
    if (found.kind === "impossible" || found.change.kind === "none") throw new Error("can be weighted");
    expect(found.change).toMatchObject({ difference: expect.closeTo(1, 12), verdict: "risen" });
    expect(found.fromWhoAnswered + found.fromWhoLivesHere + found.change.difference).toBeCloseTo(found.asAnswered, 12);
  });

  it("asks for the same margins in both waves, and says why it cannot weight", () => {
    const before = waveOf(60, 60, { young: 1, old: 1 });
    expect(() => tellCompositionApart(before, waveOf(9, 9, { young: 1, old: 1, older: 0 }))).toThrow(
      "statistics.otherMargins",
    );
    expect(tellCompositionApart(before, waveOf(0, 60, { young: 1, old: 1 })).kind).toBe("impossible");
  });
});
