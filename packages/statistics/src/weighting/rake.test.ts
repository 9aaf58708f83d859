import { createRandom } from "@naast/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Margin, marginFrom } from "./margin.ts";
import { type CannotRake, type Raked, type RakeInput, rake } from "./rake.ts";

const raked = (input: RakeInput): Raked => {
  const raking = rake(input);
  if (raking.kind === "impossible") throw new Error(JSON.stringify(raking.problems));
  return raking;
};
const refused = (input: RakeInput): CannotRake => {
  const raking = rake(input);
  if (raking.kind === "raked") throw new Error("could be raked");
  return raking;
};
const totalOf = ({ weights }: Raked, { codes }: Margin, code: number) =>
  weights.reduce((sum, weight, person) => sum + (codes[person] === code ? weight : 0), 0);

const age = marginFrom("age", { young: 400, old: 600 }, ["young", "old", "old", "young"]);
const home = marginFrom("home", { rent: 700, own: 300 }, ["rent", "rent", "own", "own"]);

describe("rake", () => {
  it("shares a population among those who stand for it", () => {
    expect([...raked({ people: 4, margins: [age] }).weights]).toEqual([200, 300, 300, 200]);
  });

  it("meets two margins at once; of a square of four the answer is the product of the shares", () => {
    const { weights, residual, population } = raked({ people: 4, margins: [age, home] });
    for (const [place, weight] of [280, 420, 180, 120].entries()) expect(weights[place]).toBeCloseTo(weight, 10);
    expect(residual).toBeLessThan(1e-12);
    expect(population).toBe(1000);
  });

  it("starts from base weights, and leaves them as they are without margins", () => {
    const { weights } = raked({ people: 4, margins: [age], baseWeights: [1, 1, 2, 3] });
    expect([...weights]).toEqual([100, 200, 400, 300]);
    expect([...raked({ people: 2, margins: [], baseWeights: [5, 7] }).weights]).toEqual([5, 7]);
  });

  it("lets who did not say keep their share", () => {
    const said = marginFrom("age", { young: 400, old: 600 }, ["young", "old", "", "old"]);
    const raking = raked({ people: 4, margins: [said] });
    expect([...raking.weights]).toEqual([300, 225, 250, 225]);
  });

  it("brings rounded totals to that of the first margin", () => {
    const rounded = marginFrom("home", { rent: 707, own: 303 }, ["rent", "rent", "own", "own"]);
    const { weights } = raked({ people: 4, margins: [age, rounded] });
    for (const [place, weight] of [280, 420, 180, 120].entries()) expect(weights[place]).toBeCloseTo(weight, 10);
  });

  it("does not mind a margin that says what another says", () => {
    const { weights } = raked({ people: 4, margins: [age, home, { ...age, name: "age again" }] });
    for (const [place, weight] of [280, 420, 180, 120].entries()) expect(weights[place]).toBeCloseTo(weight, 9);
  });

  it("tells how much certainty unequal weights cost", () => {
    const { designEffect, effectivePeople } = raked({ people: 4, margins: [age] });
    // Kish: n Σw² / (Σw)² = 4 × 260,000 / 1,000,000.
    expect(designEffect).toBeCloseTo(1.04, 12);
    expect(effectivePeople).toBeCloseTo(4 / 1.04, 12);
  });

  it("cuts off heavy weights and still meets the margins", () => {
    const homes = Array.from({ length: 20 }, (_, person) => (person % 3 === 0 ? "rent" : "own"));
    const margin = marginFrom("home", { rent: 500, own: 500 }, homes);
    const baseWeights = homes.map((_, person) => (person < 2 ? 9 : 1));
    const raking = raked({ people: 20, margins: [margin], baseWeights, mostTimesAverage: 2.5 });
    expect(Math.max(...raking.weights)).toBeLessThanOrEqual((2.5 * 1000) / 20 + 1e-6);
    expect(raking.trimmed).toBe(2);
    expect(totalOf(raking, margin, 0)).toBeCloseTo(500, 8);
  });

  it("meets all margins, keeps weights above zero and adds up, whatever the sample", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const { people, margins } = sampleOf(seed);
        const raking = rake({ people, margins });
        fc.pre(raking.kind === "raked");
        const { weights, residual } = raking as Raked;
        expect(residual).toBeLessThan(1e-10);
        expect(weights.every((weight) => weight > 0)).toBe(true);
        for (const margin of margins)
          margin.counts.forEach((count, code) => {
            expect(totalOf(raking as Raked, margin, code) / 10_000).toBeCloseTo(count / 10_000, 8);
          });
      }),
      { seed: 8, numRuns: 60 },
    );
  });

  it("does not depend on the order of the margins", () => {
    const { people, margins } = sampleOf(3);
    const [one, other] = [raked({ people, margins }), raked({ people, margins: margins.toReversed() })];
    one.weights.forEach((weight, person) => {
      expect(other.weights[person]! / weight).toBeCloseTo(1, 9);
    });
  });

  it("gives the same bits again", () => {
    const { people, margins } = sampleOf(5);
    expect(raked({ people, margins }).weights).toEqual(raked({ people, margins }).weights);
  });
});

describe("rake, when it cannot be done", () => {
  const bands = { "18-34": 200, "35-49": 300, "50-64": 300, "65+": 200 };

  it("names the value that nobody gave, and merges it with its smaller neighbour", () => {
    const margin = marginFrom("age", bands, ["18-34", "50-64", "65+", "65+"]);
    const { problems, merges } = refused({ people: 4, margins: [margin] });
    expect(problems).toEqual([{ margin: "age", value: "35-49", reason: "nobodyAnswered", asked: 300, reached: 0 }]);
    expect(merges).toEqual([{ margin: "age", values: ["18-34", "35-49"] }]);
  });

  it("goes on merging until it can, and tells the merges by the old values", () => {
    const ends = marginFrom("age", bands, ["65+", "18-34", "18-34"]);
    expect(refused({ people: 3, margins: [ends] }).merges).toEqual([
      { margin: "age", values: ["18-34", "35-49"] },
      { margin: "age", values: ["50-64", "65+"] },
    ]);
    const young = marginFrom("age", bands, ["18-34", "18-34"]);
    expect(refused({ people: 2, margins: [young] }).merges).toEqual([
      { margin: "age", values: ["18-34", "35-49", "50-64", "65+"] },
    ]);
  });

  it("names a value that the population does not have", () => {
    const margin = marginFrom("age", { young: 0, old: 10 }, ["young", "old"]);
    expect(refused({ people: 2, margins: [margin] }).problems).toEqual([
      { margin: "age", value: "young", reason: "notInPopulation", asked: 0, reached: 1 },
    ]);
  });

  it("sees margins that contradict each other though nobody is missing", () => {
    // All who rent are young, so 700 people who rent cannot be among 400 young people.
    const young = marginFrom("age", { young: 400, old: 600 }, ["young", "young", "old"]);
    const rents = marginFrom("home", { rent: 700, own: 300 }, ["rent", "rent", "own"]);
    const { problems, merges } = refused({ people: 3, margins: [young, rents] });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ reason: "cannotBeMet" });
    expect(merges).toHaveLength(1);
    const merged = merges[0]!.margin === "age" ? [rents] : [young];
    expect(rake({ people: 3, margins: merged }).kind).toBe("raked");
  });

  it("does not weight to the counts of two populations", () => {
    const other = marginFrom("home", { rent: 70, own: 30 }, ["rent", "rent", "own", "own"]);
    expect(refused({ people: 4, margins: [age, other] }).problems).toEqual([
      { margin: "home", reason: "totalsDiffer", asked: 100, reached: 1000 },
    ]);
  });

  it("says so when nobody answered at all", () => {
    const nobody = marginFrom("age", { young: 1, old: 1 }, []);
    expect(refused({ people: 0, margins: [nobody] })).toEqual({
      kind: "impossible",
      problems: [{ margin: "", reason: "noRespondents", asked: 1, reached: 0 }],
      merges: [],
    });
  });

  it("refuses weights and lists that cannot be meant", () => {
    expect(() => rake({ people: 3, margins: [age] })).toThrow("statistics.badLength");
    expect(() => rake({ people: 4, margins: [age], baseWeights: [1, 0, 1, 1] })).toThrow("statistics.badBaseWeight");
    expect(() => rake({ people: 4, margins: [age], baseWeights: [1] })).toThrow("statistics.badLength");
    expect(() => rake({ people: 4, margins: [age], mostTimesAverage: 1 })).toThrow("statistics.badTrimming");
    expect(() => marginFrom("age", { young: -1 }, [])).toThrow("statistics.badCount");
    expect(() => marginFrom("age", {}, [])).toThrow("statistics.noValues");
    expect(() => marginFrom("age", { young: 1 }, ["old"])).toThrow("statistics.unknownValue");
  });
});

/** Some dozens of people with three traits, and a population that differs from them. */
function sampleOf(seed: number): { readonly people: number; readonly margins: readonly Margin[] } {
  const random = createRandom(`sample ${seed}`);
  const people = 30 + random.below(200);
  const margins = [3, 2, 4].map((width, margin) => {
    const counts = Array.from({ length: width }, () => 500 + random.below(3000));
    const sum = counts.reduce((total, count) => total + count, 0);
    const entries = counts.map((count, value) => [`v${value}`, (count / sum) * 10_000] as const);
    const said = Array.from({ length: people }, () => `v${Math.min(random.below(width + 1), width - 1)}`);
    return marginFrom(`m${margin}`, new Map(entries), said);
  });
  return { people, margins };
}
