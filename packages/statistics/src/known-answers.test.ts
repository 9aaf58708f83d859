import { readFileSync } from "node:fs";
import { parseCsv } from "@naast/kernel";
import { describe, expect, it } from "vitest";
import { measureChange } from "./change/measure-change.ts";
import { bootstrapMean } from "./estimates/bootstrap-mean.ts";
import { estimateMean } from "./estimates/estimate-mean.ts";
import { estimateQuantile } from "./estimates/estimate-quantile.ts";
import { estimateShare } from "./estimates/estimate-share.ts";
import { type Survey, weighSample } from "./estimates/survey.ts";
import { marginFrom } from "./weighting/margin.ts";
import { type RakeInput, rake } from "./weighting/rake.ts";

// The figures are those of R survey 4.1-1: reference/known-answers.R prints them for reference/panel.csv, forty made-up people.
const { rows, header } = parseCsv(readFileSync(new URL("../reference/panel.csv", import.meta.url), "utf8"));
const column = (name: string) => rows.map(({ cells }) => cells[header.indexOf(name)]!);
const numbers = (name: string) => column(name).map((cell) => (cell === "" ? Number.NaN : Number(cell)));

const margins = [
  marginFrom("age", { "18-34": 150, "35-64": 260, "65+": 190 }, column("age")),
  marginFrom("home", { huur: 380, koop: 220 }, column("home")),
];
const input: RakeInput = { people: 40, margins, baseWeights: numbers("weight") };
const surveyOf = (more: object = {}) => weighSample({ ...input, ...more }) as Survey;
const [before, after] = [numbers("before"), numbers("after")];
const knows = column("knows").map((said) => (said === "" ? Number.NaN : Number(said === "ja")));

/** Equal to R in so many digits, of the size that these figures have. */
const meanOf = (survey: Survey, answers: readonly number[]) => {
  const mean = estimateMean(survey, answers);
  return mean.kind === "estimate" ? [mean.value, mean.standardError] : [];
};
const close = (found: readonly number[], expected: readonly number[], digits = 10) => {
  expect(found).toHaveLength(expected.length);
  for (const [place, value] of expected.entries()) expect(found[place]).toBeCloseTo(value, digits);
};

describe("what R survey says of the same panel", () => {
  it("weights each respondent as calibrate(calfun = 'raking')", () => {
    const { weights } = surveyOf().raking;
    close([weights[0]!, weights[1]!, weights[39]!], [9.9350737861079, 13.5167172229997, 10.6693163436657]);
  });

  it("gives means and standard errors as svymean after calibrate", () => {
    close(meanOf(surveyOf(), before), [6.14724423620824, 0.19370997997267]);
  });

  it("treats who did not answer an item as svymean(na.rm = TRUE)", () => {
    close(meanOf(surveyOf(), after), [6.546715263824834, 0.200395080280141]);
    close(meanOf(surveyOf(), knows), [0.4297278092061416, 0.0740970446113448]);
  });

  it("knows strata, clusters and a small population", () => {
    const district = column("district");
    const design = {
      strata: district,
      clusters: column("staircase"),
      unitsInPopulation: district.map((name) => (name === "noord" ? 30 : 20)),
    };
    close(meanOf(surveyOf(design), before), [6.147244236208238, 0.145852756308519]);
  });

  it("sees the change of people who answered twice as a contrast within one design", () => {
    const later = before.map((answer, person) => answer * 1.1 + (person + 1) / 10);
    const linkCodes = column("code");
    const [first, second] = [surveyOf({ linkCodes }), surveyOf({ linkCodes })];
    const change = measureChange(estimateMean(first, before), estimateMean(second, later), { leastAnswers: 2 });
    expect(change).toMatchObject({ kind: "change", linked: 40, verdict: "risen" });
    if (change.kind === "change")
      close([change.difference, change.standardError], [2.648298264369975, 0.176031532622745]);
  });

  it("gives quantiles and their intervals as svyquantile", () => {
    const survey = surveyOf({ margins: [] });
    const at = (share: number) => estimateQuantile(survey, before, { share });
    expect(at(0.25)).toMatchObject({ value: 5.3, low: 4.2, high: 5.9 });
    expect(at(0.5)).toMatchObject({ value: 6.2, low: 5.5, high: 6.9 });
    expect(at(0.75)).toMatchObject({ value: 7.2, low: 6.9, high: 7.9 });
  });

  it("gives the interval of a share as svyciprop on the scale of the logit", () => {
    const share = estimateShare(surveyOf({ margins: [] }), knows);
    expect(share.kind).toBe("estimate");
    if (share.kind === "estimate")
      close([share.value, share.low, share.high], [0.468805704112004, 0.30893015988583, 0.63535201814108], 9);
  });

  it("repeats rake itself, unfinished as R leaves it, when that is asked for", () => {
    const raking = rake({ ...input, asInR: { epsilon: 1, rounds: 10 } });
    if (raking.kind === "impossible") throw new Error("the panel can be raked");
    const { weights } = raking;
    close([weights[0]!, weights[1]!, weights[39]!], [9.93505841805713, 13.51668507180246, 10.66929808959306]);
    close(meanOf(surveyOf({ asInR: { epsilon: 1, rounds: 10 } }), before), [6.147243584203521, 0.194009259756684]);
  });

  it("finds nearly the same doubt by drawing people anew", () => {
    const found = bootstrapMean(surveyOf(), before, { seed: "panel", replicates: 999 });
    if (found.kind !== "replicates") throw new Error("the panel can be drawn from");
    // Linearised 0.1937; forty people and three age bands leave a bootstrap some 10 % above it.
    expect(found.standardError).toBeGreaterThan(0.18);
    expect(found.standardError).toBeLessThan(0.24);
    expect(found.low).toBeLessThan(6.147);
    expect(found.high).toBeGreaterThan(6.147);
  });
});
