import { describe, expect, it } from "vitest";
import { inherited, practice, situation, town } from "../reference/small-town.ts";
import { meet } from "./meet.ts";
import type { Practice } from "./practice.ts";
import { type Reason, reasonsAgainst, reasonsFor, reasonsUnknown } from "./reasons.ts";
import type { SituationInput } from "./situation.ts";

const about = (tell: typeof reasonsFor, one: Practice, asked: SituationInput) =>
  tell(town(one), meet(one, situation(asked), town(one).rules));
const inEnglish = (reasons: readonly Reason[]) => reasons.map(({ text }) => text.en);

describe("reasonsFor", () => {
  it("names every id that the practice meets by itself, in one sentence for each criterion", () => {
    const one = practice("a", { problems: ["noise", "litter"], locations: ["street"] });

    const reasons = about(reasonsFor, one, { problems: ["noise", "litter", "quarrel"], locations: ["street"] });

    expect(reasons).toEqual([
      {
        criterion: "problems",
        ids: ["noise", "litter"],
        text: { nl: "fits problems: noise (nl); litter (nl) (nl)", en: "fits problems: noise (en); litter (en) (en)" },
      },
      {
        criterion: "locations",
        ids: ["street"],
        text: { nl: "fits locations: street (nl) (nl)", en: "fits locations: street (en) (en)" },
      },
    ]);
  });

  it("says of an id that is given for the whole chapter that it is", () => {
    const one = practice("a", { problems: ["noise", inherited("litter")] });

    const reasons = about(reasonsFor, one, { problems: ["noise", "litter"] });

    expect(reasons.map(({ ids, inherited: chapter }) => [ids, chapter])).toEqual([
      [["noise"], undefined],
      [["litter"], true],
    ]);
    expect(reasons[1]?.text.en).toBe("chapter fits problems: litter (en) (en)");
  });

  it("says of something wider that it is wider", () => {
    const reasons = about(reasonsFor, practice("a"), { groups: ["tenants"], locations: ["square"] });

    expect(inEnglish(reasons)).toEqual([
      "wider fits groups: tenants (en) (en)",
      "wider fits locations: square (en) (en)",
    ]);
  });

  it("tells the ages it is for, and of the sizes and phases it suits the one that is asked", () => {
    const one = practice("a", { ages: { from: 8, to: 12 }, scales: ["street", "town"], phases: ["calm", "tension"] });

    const reasons = about(reasonsFor, one, { ages: [10, 30], scale: "street", phase: "calm" });

    expect(inEnglish(reasons)).toEqual([
      "fits ages: 8 to 12 (en)",
      "fits scale: street (en) (en)",
      "fits phase: calm (en) (en)",
    ]);
  });

  it("does not boast of an age when the practice is for everybody", () => {
    expect(about(reasonsFor, practice("a", { ages: "all" }), { ages: [10, 12] })).toEqual([]);
  });
});

describe("reasonsAgainst", () => {
  it("names the problems it was not made for and the methods that cannot be used", () => {
    const one = practice("a", { methods: ["talk", "sport"] });

    const reasons = about(reasonsAgainst, one, {
      problems: ["noise", "quarrel"],
      methods: { wanted: [], impossible: ["sport"] },
    });

    expect(reasons.map(({ criterion, ids }) => [criterion, ids])).toEqual([
      ["problems", ["quarrel"]],
      ["methods", ["sport"]],
    ]);
  });

  it("says that it already runs, before anything else", () => {
    const [first] = about(reasonsAgainst, practice("a"), { problems: ["quarrel"], running: ["a"] });

    expect(first).toMatchObject({ criterion: "running", ids: ["a"] });
  });

  it("says which age, area and phase it is meant for when these are others", () => {
    const one = practice("a", { ages: { from: 60 }, scales: ["town"], phases: ["calm"] });

    const reasons = about(reasonsAgainst, one, { ages: [10, 20], scale: "street", phase: "tension" });

    expect(inEnglish(reasons)).toEqual([
      "misses ages: from 60 (en)",
      "misses scale: town (en) (en)",
      "misses phase: calm (en) (en)",
    ]);
  });

  it("says that it takes longer than there is, and not when there is time enough", () => {
    const one = practice("a", { weeks: { from: 5, to: 10 } });

    expect(inEnglish(about(reasonsAgainst, one, { weeks: 4 }))).toEqual(["misses weeks: 5 weeks (en)"]);
    expect(about(reasonsAgainst, one, { weeks: 5 })).toEqual([]);
  });

  it("shows a caution always, in the situation it is for, or only on the practice's own page", () => {
    const caution = (text: string) => ({ kind: "risk" as const, text: { nl: text, en: text } });
    const one = practice("a", {
      cautions: [
        { ...caution("always"), when: "always" },
        { ...caution("in tension"), when: { phases: ["tension"] } },
        { ...caution("on its page") },
      ],
    });

    expect(inEnglish(about(reasonsAgainst, one, { phase: "calm" }))).toEqual(["always"]);
    expect(
      inEnglish(about(reasonsAgainst, one, { phase: "tension" })).filter((text) => !text.includes("phase")),
    ).toEqual(["always", "in tension"]);
  });
});

describe("reasonsUnknown", () => {
  it("says of a divide it was not made for that we do not know, and never as a point against", () => {
    const one = practice("a", { divides: ["young-old"] });
    const asked = { divides: ["young-old", "rent-own"] };

    expect(about(reasonsUnknown, one, asked)[0]).toMatchObject({ criterion: "divides", ids: ["rent-own"] });
    expect(about(reasonsAgainst, one, asked)).toEqual([]);
  });

  it("says what the source leaves open when it is asked", () => {
    const one = practice("a", { ages: "unknown", weeks: "unknown" });

    expect(about(reasonsUnknown, one, { ages: [8, 12], weeks: 3 }).map(({ criterion }) => criterion)).toEqual([
      "ages",
      "weeks",
      "effect",
    ]);
    expect(about(reasonsUnknown, one, {}).map(({ criterion }) => criterion)).toEqual(["effect"]);
  });

  it("says that an effect is unknown until a study has an outcome, good or bad", () => {
    const study = (finding: string) => ({
      studied: "comparison",
      finding,
      text: { nl: "x", en: "x" },
      source: "source",
    });
    const after = (...findings: readonly string[]) =>
      about(
        reasonsUnknown,
        practice("a", { evidence: { recognition: { level: "none-seen" }, studies: findings.map(study) } }),
        {},
      );

    expect(inEnglish(after("unknown"))[0]).toMatch(/^unknown outcome/);
    expect(inEnglish(after())[0]).toMatch(/^unknown effect/);
    expect(after("unknown", "negative")).toEqual([]);
  });
});
