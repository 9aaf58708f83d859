import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Assessment, type Mark, marksOf, pictureOf, shareOf, type Tally } from "./index.ts";

const PHASES = ["calm", "discomfort", "tension", "incidents"];
const PROBLEMS = ["daily-nuisance", "little-contact", "youth-nuisance"];

const nuisance: Assessment = {
  observations: [{ problem: "youth-nuisance", location: "square", since: "months", basis: "seen", certainty: "sure" }],
  ownPart: "yes",
  divides: ["young-old"],
  phase: "tension",
};
const contact: Assessment = { observations: [{ problem: "little-contact" }], divides: [], phase: "discomfort" };

function tallyOf(forms: readonly Assessment[]): Tally {
  const counts = new Map<string, Mark & { count: number }>();
  for (const mark of forms.flatMap(marksOf)) {
    const key = JSON.stringify(mark);
    counts.set(key, { ...mark, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}
const times = (count: number, form: Assessment) => Array.from({ length: count }, () => form);

describe("marksOf", () => {
  it("counts a problem that somebody names twice once, as they said it first", () => {
    const twice = { problem: "youth-nuisance", basis: "heard" } as const;
    const marks = marksOf({ ...nuisance, observations: [...nuisance.observations, twice] });

    expect(marks.filter(({ question }) => question === "problem")).toHaveLength(1);
    expect(marks).toContainEqual({ question: "basis", about: "youth-nuisance", option: "seen" });
    expect(marks).not.toContainEqual({ question: "basis", about: "youth-nuisance", option: "heard" });
  });

  it("counts how it shows, what lies beneath and which way, each apart", () => {
    const marks = marksOf({
      ...nuisance,
      signs: ["excluding"],
      causes: ["few-ties", "decay"],
      directions: ["resilience"],
    });

    for (const [question, option] of [
      ["sign", "excluding"],
      ["cause", "decay"],
      ["direction", "resilience"],
    ] as const)
      expect(marks).toContainEqual({ question, about: "", option });
  });

  it("ties nothing a colleague says to anything else they say, but what they rest on to the problem", () => {
    for (const { about } of marksOf(nuisance)) expect(["", "youth-nuisance"]).toContain(about);
    const { about } = marksOf(nuisance).find(({ question }) => question === "divide") ?? {};
    expect(about).toBe("");
  });
});

describe("shareOf", () => {
  it.each([
    [0, 8, "none"],
    [1, 8, "few"],
    [2, 8, "few"],
    [3, 8, "some"],
    [4, 8, "some"],
    [5, 8, "most"],
    [6, 8, "most"],
    [7, 8, "nearlyAll"],
    [8, 8, "nearlyAll"],
    [3, 5, "most"],
    [2, 4, undefined],
  ])("says of %i of %i: %s", (count, total, share) => {
    expect(shareOf(count, total)).toBe(share);
  });

  it("never tells one from two, nor all from all but one, at any table", () => {
    for (let total = 5; total <= 40; total++) {
      expect(shareOf(1, total)).toBe(shareOf(2, total));
      expect(shareOf(total, total)).toBe(shareOf(total - 1, total));
    }
  });
});

describe("pictureOf", () => {
  it("shows nothing of four", () => {
    expect(pictureOf(tallyOf(times(4, nuisance)), PHASES)).toBeUndefined();
    expect(pictureOf(tallyOf(times(5, nuisance)), PHASES)).toBeDefined();
  });

  it("says what a table of eight shares and where it differs", () => {
    const picture = pictureOf(tallyOf([...times(6, nuisance), ...times(2, contact)]), PHASES);

    expect(picture).toMatchObject({
      forms: 8,
      problems: [
        { id: "youth-nuisance", share: "most", basis: [{ id: "seen", share: "nearlyAll" }] },
        { id: "little-contact", share: "few", basis: [] },
      ],
      divides: [{ id: "young-old", share: "most" }],
      phase: { agreed: "tension", isApart: false },
    });
  });

  it("says that the table lies apart when some call calm what others call tension", () => {
    const forms = [...times(3, { ...contact, phase: "calm" }), ...times(4, nuisance)];

    expect(pictureOf(tallyOf(forms), PHASES)?.phase).toMatchObject({ agreed: "tension", isApart: true });
  });

  it("says what a problem rests on only where five named it", () => {
    const four = pictureOf(tallyOf([...times(4, nuisance), ...times(4, contact)]), PHASES);

    expect(four?.problems.every(({ since, basis, certainty }) => ![...since, ...basis, ...certainty].length)).toBe(
      true,
    );
  });

  it("is the same in whatever order the forms came, and whoever of two said it", () => {
    const form = fc.record({
      observations: fc.array(
        fc.record({ problem: fc.constantFrom(...PROBLEMS), basis: fc.constantFrom("seen", "heard") }),
      ),
      divides: fc.subarray(["young-old", "rent-own"]),
      phase: fc.constantFrom(...PHASES),
    }) as fc.Arbitrary<Assessment>;
    fc.assert(
      fc.property(fc.array(form, { minLength: 5, maxLength: 12 }), (forms) => {
        expect(pictureOf(tallyOf(forms.toReversed()), PHASES)).toEqual(pictureOf(tallyOf(forms), PHASES));
      }),
    );
  });

  it("shows no difference when one colleague who named something had not", () => {
    const one = [...times(7, nuisance), contact];
    const two = [...times(6, nuisance), contact, contact];
    const said = (forms: Assessment[]) =>
      pictureOf(tallyOf(forms), PHASES)?.problems.find(({ id }) => id === "little-contact");

    expect(said(one)).toEqual(said(two));
  });
});
