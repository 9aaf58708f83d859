import { createRandom } from "@naast/kernel";
import { describe, expect, it } from "vitest";
import { marginFrom } from "../weighting/margin.ts";
import { bootstrapMean } from "./bootstrap-mean.ts";
import { describeDesign } from "./design.ts";
import { estimateMean } from "./estimate-mean.ts";
import { estimateQuantile } from "./estimate-quantile.ts";
import { estimateShare } from "./estimate-share.ts";
import { type Survey, weighSample } from "./survey.ts";

const SILENT = Number.NaN;
const plain = (people: number, more: object = {}) => weighSample({ people, margins: [], ...more }) as Survey;

describe("estimateMean", () => {
  it("is the mean of a school book when everybody counts the same", () => {
    // Of 2, 4 and 9: mean 5, deviation √13, standard error √(13 / 3).
    expect(estimateMean(plain(3), [2, 4, 9])).toMatchObject({ value: 5, answers: 3, degrees: 2 });
    const mean = estimateMean(plain(3), [2, 4, 9]);
    if (mean.kind === "estimate") {
      expect(mean.deviation).toBeCloseTo(Math.sqrt(13), 12);
      expect(mean.standardError).toBeCloseTo(Math.sqrt(13 / 3), 12);
    }
  });

  it("has no doubt about what the margins already count", () => {
    const said = ["young", "old", "old", "young", "old"];
    const survey = weighSample({ people: 5, margins: [marginFrom("age", { young: 400, old: 600 }, said)] }) as Survey;
    const mean = estimateMean(
      survey,
      said.map((value) => Number(value === "young")),
    );
    expect(mean.kind).toBe("estimate");
    if (mean.kind === "estimate") {
      expect(mean.value).toBeCloseTo(0.4, 12);
      expect(mean.standardError).toBeLessThan(1e-12);
    }
  });

  it("has no doubt about a population of which everybody was asked", () => {
    const everybody = plain(3, { unitsInPopulation: [3, 3, 3] });
    expect(estimateMean(everybody, [2, 4, 9])).toMatchObject({ value: 5, standardError: 0 });
  });

  it("is less sure when people of a staircase think alike", () => {
    const answers = [1, 1, 1, 5, 5, 5, 2, 2, 2, 4, 4, 4];
    const clusters = answers.map((_, person) => `staircase ${Math.floor(person / 3)}`);
    const apart = estimateMean(plain(12), answers);
    const together = estimateMean(plain(12, { clusters }), answers);
    if (apart.kind === "none" || together.kind === "none") throw new Error("both have answers");
    expect(together.value).toBe(apart.value);
    expect(together.standardError).toBeGreaterThan(1.5 * apart.standardError);
    expect(together.degrees).toBe(3);
  });

  it("says nothing without two answers, or when all came from one staircase", () => {
    expect(estimateMean(plain(3), [SILENT, SILENT, SILENT])).toEqual({ kind: "none", answers: 0 });
    expect(estimateMean(plain(3), [SILENT, 4, SILENT])).toEqual({ kind: "none", answers: 1 });
    expect(estimateMean(plain(2, { clusters: ["a", "a"] }), [1, 2])).toEqual({ kind: "none", answers: 2 });
    expect(estimateMean(plain(2, { strata: ["a", "b"] }), [1, 2])).toEqual({ kind: "none", answers: 2 });
  });

  it("widens intervals, not the standard error, when a few stand for many", () => {
    const errorsOf = (young: number, old: number) => {
      const said = [...new Array<string>(young).fill("young"), ...new Array<string>(old).fill("old")];
      const margins = [marginFrom("age", { young: 500, old: 500 }, said)];
      const survey = weighSample({ people: said.length, margins }) as Survey;
      const mean = estimateMean(
        survey,
        said.map((_, person) => person % 4),
      );
      return mean.kind === "estimate" ? mean.intervalError / mean.standardError : Number.NaN;
    };
    // Of four young people each is a quarter of what is known of the young: their residuals count 1 / (1 − 1/4) times.
    expect(errorsOf(4, 60)).toBeCloseTo(4 / 3, 1);
    expect(errorsOf(4, 60)).toBeGreaterThan(errorsOf(20, 60));
    expect(errorsOf(2000, 2000)).toBe(1);
  });

  it("counts a stratum of one unit as part of the whole, so that its doubt does not vanish", () => {
    const strata = ["north", "north", "north", "south"];
    expect(describeDesign({ people: 4, strata })).toMatchObject({ lonely: 1, degrees: 2 });
    const mean = estimateMean(plain(4, { strata }), [3, 3, 3, 7]);
    expect(mean.kind === "estimate" && mean.standardError > 0).toBe(true);
  });

  it("refuses lists that do not fit together", () => {
    expect(() => estimateMean(plain(3), [1, 2])).toThrow("statistics.badLength");
    expect(() => plain(2, { strata: ["a"] })).toThrow("statistics.badLength");
    expect(() => plain(2, { strata: ["a", "b"], clusters: ["c", "c"] })).toThrow("statistics.clusterInTwoStrata");
    expect(() => plain(2, { unitsInPopulation: [1, 1] })).toThrow("statistics.badPopulationUnits");
    expect(() => plain(2, { linkCodes: ["x", "x"] })).toThrow("statistics.linkTwice");
  });
});

describe("estimateShare", () => {
  it("keeps its interval within 0 and 1, also when everybody says so", () => {
    const all = estimateShare(plain(20), new Array<number>(20).fill(1));
    // The share at which twenty people all say so in one of forty samples: 0.025^(1/20).
    expect(all).toMatchObject({ value: 1, high: 1 });
    if (all.kind === "estimate") expect(all.low).toBeCloseTo(0.025 ** (1 / 20), 10);
    const nobody = estimateShare(plain(20), new Array<number>(20).fill(0));
    if (nobody.kind === "estimate")
      expect([nobody.low, nobody.high]).toEqual([0, expect.closeTo(1 - 0.025 ** (1 / 20))]);
  });

  it("says nothing where nobody answered", () => {
    expect(estimateShare(plain(2), [SILENT, SILENT])).toEqual({ kind: "none", answers: 0 });
  });
});

describe("estimateQuantile", () => {
  it("gives an answer that was given, between two others that were", () => {
    const answers = [1, 2, 3, 4, 5, 6, 7, 8, 9, SILENT];
    const median = estimateQuantile(plain(10), answers, { share: 0.5 });
    expect(median).toMatchObject({ value: 5, answers: 9 });
    if (median.kind === "estimate") for (const end of [median.low, median.high]) expect(answers).toContain(end);
  });

  it("has no median of nothing, and no quantile beyond all", () => {
    expect(estimateQuantile(plain(2), [SILENT, SILENT], { share: 0.5 })).toEqual({ kind: "none", answers: 0 });
    expect(() => estimateQuantile(plain(2), [1, 2], { share: 1 })).toThrow("statistics.badShare");
  });
});

describe("bootstrapMean", () => {
  const random = createRandom("who answered");
  const said = Array.from({ length: 200 }, () => (random.below(4) === 0 ? "young" : "old"));
  const answers = said.map((value) => random.below(5) + (value === "young" ? 2 : 0));
  const survey = weighSample({ people: 200, margins: [marginFrom("age", { young: 500, old: 500 }, said)] }) as Survey;

  it("agrees with the linearised standard error on two hundred people", () => {
    const found = bootstrapMean(survey, answers, { seed: "again" });
    const mean = estimateMean(survey, answers);
    if (found.kind !== "replicates" || mean.kind === "none") throw new Error("both can be worked out");
    expect(found.standardError / mean.standardError).toBeGreaterThan(0.92);
    expect(found.standardError / mean.standardError).toBeLessThan(1.1);
  });

  it("takes staircases as a whole", () => {
    const clusters = answers.map((_, person) => `${Math.floor(person / 10)}`);
    const sameInside = clusters.map((cluster) => Number(cluster) % 5);
    const drawn = weighSample({ people: 200, margins: [], clusters }) as Survey;
    const found = bootstrapMean(drawn, sameInside, { seed: "again" });
    const mean = estimateMean(drawn, sameInside);
    if (found.kind !== "replicates" || mean.kind === "none") throw new Error("both can be worked out");
    expect(found.standardError / mean.standardError).toBeGreaterThan(0.9);
    expect(found.standardError / mean.standardError).toBeLessThan(1.1);
  });

  it("gives the same bits for the same seed", () => {
    const options = { seed: "again", replicates: 50 };
    expect(bootstrapMean(survey, answers, options)).toEqual(bootstrapMean(survey, answers, options));
  });

  it("draws once more when a sample lacks a value, and gives up when that happens all the time", () => {
    const few = marginFrom("age", { young: 500, old: 500 }, ["young", "young", "young", ...said.slice(3).fill("old")]);
    const lean = weighSample({ people: 200, margins: [few] }) as Survey;
    expect(bootstrapMean(lean, answers, { seed: "a", replicates: 500 })).toMatchObject({
      drawnAgain: expect.any(Number),
    });
    const one = marginFrom("age", { young: 500, old: 500 }, ["young", ...said.slice(1).fill("old")]);
    const starved = weighSample({ people: 200, margins: [one] }) as Survey;
    expect(bootstrapMean(starved, answers, { seed: "a" })).toEqual({ kind: "stopped" });
  });

  it("stops when told, and does not begin without answers", () => {
    expect(bootstrapMean(survey, answers, { seed: "a", shouldStop: () => true })).toEqual({ kind: "stopped" });
    const silent = answers.map(() => SILENT);
    expect(bootstrapMean(survey, silent, { seed: "a" })).toEqual({ kind: "none" });
    expect(() => bootstrapMean(survey, answers, { seed: "a", replicates: 1 })).toThrow("statistics.badReplicates");
  });
});
