import { matchPractices, type SituationInput, situationSchema } from "@naast/catalogue";
import { describe, expect, it } from "vitest";
import { catalogue } from "#web/testing/house.ts";
import { agreedBy } from "./schema.ts";
import { countFields, fieldsOf, isOverdue, leftOpen, weigh } from "./service.ts";
import type { Decision } from "./store.ts";

const decision = (slug: string, kind: Decision["kind"]): Decision => ({
  slug,
  kind,
  reason: "",
  owner: null,
  reviewOn: null,
});

/** What a table knows once it settled this and decided that. */
function known(input: SituationInput, decisions: readonly Decision[] = []) {
  const situation = situationSchema.parse(input);
  return { situation, decisions, result: matchPractices(catalogue, situation, agreedBy(decisions)) };
}

describe("weigh", () => {
  it("puts what is done and pinned on top, also what does not fit, and what is left out apart", () => {
    const asked = { problems: ["youth-nuisance"], locations: ["square"] };
    const { listed, excluded } = weigh(
      known(asked, [
        decision("burgertop", "pinned"),
        decision("jolo", "left out"),
        decision("futsal-chabbab", "chosen"),
      ]),
    );

    expect(listed.slice(0, 2).map(({ slug, standing }) => [slug, standing])).toEqual([
      ["futsal-chabbab", "chosen"],
      ["burgertop", "pinned"],
    ]);
    expect(listed.map(({ slug }) => slug)).not.toContain("jolo");
    expect(excluded.map(({ slug }) => slug)).toEqual(["jolo"]);
  });
});

describe("fieldsOf", () => {
  it("tells what runs, what was decided and what could be, and counts nothing for what was left out though it runs", () => {
    const asked = { problems: ["youth-nuisance"], locations: ["square"], running: ["jolo"] };
    const fieldWith = (...decisions: Decision[]) => fieldsOf(known(asked, decisions)).parts[0]?.rows[0]?.fields[0];

    expect(fieldWith()).toMatchObject({ running: ["jolo"], isWhite: false });
    expect(fieldWith(decision("jolo", "left out"))).toMatchObject({ running: [], "left out": ["jolo"], isWhite: true });
    expect(fieldWith(decision("jolo", "left out"), decision("futsal-chabbab", "kept"))).toMatchObject({
      kept: ["futsal-chabbab"],
      isWhite: true,
    });
  });

  it("counts nothing that the source only says of a practice's chapter", () => {
    // Of the chapter of buurtbemiddeling, not of itself, it says that it is about anonymity and streets.
    const asked = { problems: ["unfamiliarity"], locations: ["street"], running: ["buurtbemiddeling"] };
    const { parts } = fieldsOf(known(asked, [decision("opzoomeren", "chosen")]));

    expect(parts[0]?.rows[0]?.fields[0]).toMatchObject({ running: [], chosen: ["opzoomeren"], isWhite: false });
    expect(countFields(parts)).toEqual({ all: 1, white: 0 });
  });
});

describe("leftOpen", () => {
  it("tells of what stays open which practices would cover it, had they not been left out", () => {
    const asked = { problems: ["youth-nuisance"], divides: ["rich-poor"] };
    const fitting = known(asked).result.results.map(({ slug }) => slug);
    const open = leftOpen(
      known(
        asked,
        fitting.map((slug) => decision(slug, "left out")),
      ),
    );

    expect(open.find(({ spot }) => spot.id === "youth-nuisance")?.leftOut).toContain("jolo");
  });
});

describe("isOverdue", () => {
  it.each([
    ["2026-11-23", true],
    ["2026-11-24", true],
    ["2026-11-25", false],
    [null, false],
  ])("of %s on 24 November 2026 is %s", (reviewOn, is) => {
    expect(isOverdue({ reviewOn }, "2026-11-24")).toBe(is);
  });
});
