import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { anySituation } from "../reference/any-situation.ts";
import { catalogue } from "../reference/real-content.ts";
import { inherited, practice, rules, situation } from "../reference/small-town.ts";
import { meet } from "./meet.ts";
import type { Practice } from "./practice.ts";
import { scorePractice } from "./score.ts";
import type { Situation } from "./situation.ts";

const score = (given: Parameters<typeof practice>[1], asked: Parameters<typeof situation>[0]) =>
  scorePractice(meet(practice("p", given), situation(asked), rules), rules);

const scoreOf = (one: Practice, asked: Situation) => scorePractice(meet(one, asked, catalogue.rules), catalogue.rules);

describe("scorePractice", () => {
  it("gives 1 to a practice made for exactly what is asked", () => {
    const asked = { problems: ["noise", "litter"], groups: ["tenants"], locations: ["street"] };

    expect(score(asked, asked)).toBe(1);
  });

  it("gives 0 when nothing is asked", () => {
    expect(score({}, {})).toBe(0);
  });

  it("weighs the criteria by the rules: problems 4, places 2", () => {
    expect(score({ locations: ["square"] }, { problems: ["noise"], locations: ["street"] })).toBe(0.67);
    expect(score({ locations: ["street"] }, { problems: ["litter"], locations: ["street"] })).toBe(0.33);
  });

  it("lets a criterion that the situation leaves open take no part", () => {
    expect(score({ divides: ["rent-own"], groups: ["tenants"] }, { problems: ["noise"] })).toBe(1);
  });

  it("asks for coverage: half of what is asked is worth less than all of it", () => {
    const asked = { problems: ["noise", "litter"] };

    expect(score({ problems: ["noise"] }, asked)).toBe(0.56); // coverage 1/2, focus 1: 5 × 0.5 ÷ (4 + 0.5)
    expect(score({ problems: ["noise", "litter"] }, asked)).toBe(1);
  });

  it("asks for focus: a practice made for this goes before one made for everything", () => {
    const everything = ["noise", "litter", "quarrel", "loneliness"];

    expect(score({ problems: everything }, { problems: ["noise"] })).toBe(0.63); // coverage 1, focus 1/4: 5 × 0.25 ÷ (1 + 1)
    expect(score({ problems: ["noise"] }, { problems: ["noise"] })).toBe(1);
  });

  it("gives less for what the source says of a whole chapter than for what it says of the practice", () => {
    const asked = { problems: ["noise", "litter"] };

    expect(score({ problems: ["noise", inherited("litter")] }, asked)).toBeLessThan(score(asked, asked));
    expect(score({ problems: [inherited("noise")] }, { problems: ["noise"] })).toBe(0.45); // coverage 0.4, focus 1
  });

  it("gives half for something wider than what is asked", () => {
    expect(score({ groups: ["everyone"] }, { groups: ["tenants"] })).toBe(0.5); // coverage 1/2, focus 1/2
    expect(score({ groups: ["tenants"] }, { groups: ["everyone"] })).toBe(0);
  });

  it("takes for methods only those that are wanted", () => {
    expect(score({ methods: ["talk"] }, { methods: { wanted: ["sport"], impossible: [] } })).toBe(0);
    expect(score({ methods: ["talk"] }, { methods: { wanted: ["talk"], impossible: ["sport"] } })).toBe(1);
  });

  it("leaves a quarter of the score when every method is impossible, and something between when some are", () => {
    const asked = { problems: ["noise"], methods: { wanted: [], impossible: ["talk", "patrol"] } };

    expect(score({ methods: ["talk"] }, asked)).toBe(0.25);
    expect(score({ methods: ["talk", "sport"] }, asked)).toBe(0.63);
    expect(score({ methods: ["sport"] }, asked)).toBe(1);
  });

  it("counts an age within reach fully, one out of reach not, and one nobody gives for a half", () => {
    const asked = { ages: [8, 12] as [number, number] };

    expect(score({ ages: { from: 12, to: 20 } }, asked)).toBe(1);
    expect(score({ ages: { from: 13 } }, asked)).toBe(0);
    expect(score({ ages: { from: 4, to: 8 } }, asked)).toBe(1);
    expect(score({ ages: { from: 4, to: 7 } }, asked)).toBe(0);
    expect(score({ ages: "unknown" }, asked)).toBe(0.5);
    expect(score({ ages: "all" }, asked)).toBe(1);
  });

  it("asks whether the size of the area and the phase suit", () => {
    expect(score({ scales: ["street"], phases: ["calm"] }, { scale: "street", phase: "tension" })).toBe(0.5);
  });

  it("never loses by meeting one id more of what is asked", () => {
    fc.assert(
      fc.property(anySituation(catalogue), fc.constantFrom(...catalogue.practices), (asked, one) => {
        const missing = asked.problems.find((id) => !one.problems.some((entry) => entry.id === id));
        const better = { ...one, problems: [...one.problems, { id: missing ?? "", inherited: false }] };

        fc.pre(missing !== undefined);
        expect(scoreOf(better, asked)).toBeGreaterThanOrEqual(scoreOf(one, asked));
      }),
    );
  });
});

describe("the worked example in the README", () => {
  const readme = readFileSync(`${import.meta.dirname}/../README.md`, "utf8");
  const blocks = [...readme.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = ""]) => parse(text));
  const [asked, made] = blocks.map((block) => block.situation ?? block.practice);
  const example: Practice = practice("example", made);

  it("says what each criterion gives, and with what weight", () => {
    const rows = [...readme.matchAll(/^\| (problems|groups|locations) \|.*\| ([\d.]+) \| (\d+) \|$/gm)];
    const worked = rows.map(([, criterion = "", fit, weight]) => ({
      criterion,
      fit: Number(fit),
      weight: Number(weight),
    }));

    expect(worked).toEqual(
      (["problems", "groups", "locations"] as const).map((criterion) => ({
        criterion,
        fit: scoreOf(example, situation({ [criterion]: asked[criterion] })),
        weight: catalogue.rules.weights[criterion],
      })),
    );
  });

  it("ends in the score that comes out", () => {
    const asSituation: Situation = situation(asked);

    expect(Number(/score of \*\*([\d.]+)\*\*/.exec(readme)?.[1])).toBe(scoreOf(example, asSituation));
  });
});
