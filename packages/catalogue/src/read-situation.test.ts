import { describeInputError } from "@naast/kernel";
import { describe, expect, it } from "vitest";
import { catalogue } from "../reference/real-content.ts";
import { readSituation } from "./read-situation.ts";
import { EMPTY_SITUATION } from "./situation.ts";

const read = (text: string) => readSituation({ path: "plein.json", text }, catalogue);

function faults(text: string): string[] {
  const result = read(text);
  return result.ok ? [] : result.errors.map(describeInputError);
}

describe("readSituation", () => {
  it("reads a situation by itself, and one wrapped in a file that tells more", () => {
    const expected = { ok: true, situation: { ...EMPTY_SITUATION, problems: ["little-contact"] } };

    expect(read('{"problems": ["little-contact"]}')).toEqual(expected);
    expect(read('{"title": "Plein", "expect": [], "situation": {"problems": ["little-contact"]}}')).toEqual(expected);
    expect(read("problems: [little-contact]")).toEqual(expected);
  });

  it("takes an empty object for a situation in which nothing is named", () => {
    expect(read("{}")).toEqual({ ok: true, situation: EMPTY_SITUATION });
  });

  it("points at an id the taxonomy does not have", () => {
    expect(faults('{\n  "problems": ["little-contact", "noise"]\n}')).toEqual([
      `plein.json:2:34: expected an id from the list 'problems', found "noise"`,
    ]);
    expect(faults('{"situation": {\n  "groups": ["everybody"]}}')).toEqual([
      `plein.json:2:14: expected an id from the list 'groups', found "everybody"`,
    ]);
  });

  it("names what may stand there when there are few", () => {
    expect(faults('{"phase": "war"}')).toEqual([
      'plein.json:1:11: expected one of calm, discomfort, tension, incidents, found "war"',
    ]);
  });

  it.each([
    ["methods: {wanted: [magic]}", "an id from the list 'methods'"],
    ["methods: {impossible: [magic]}", "an id from the list 'methods'"],
    ["scale: planet", "one of building"],
    ["running: [theetuin]", "the slug of a practice"],
    ["problem: [prejudice]", "no field called problem"],
    ["problems: prejudice", "a list for problems"],
    ["ages: [12, 8]", "the youngest age first for ages"],
    ["ages: [8]", "a list to have >=2 items for ages"],
    ["ages: [8, 12, 16]", "a list to have <=2 items for ages"],
    ["weeks: 0", "a number to be >=1 for weeks"],
    ["weeks: two", "a number for weeks"],
  ])("refuses '%s'", (text, expected) => {
    expect(faults(text)).toEqual([expect.stringContaining(`expected ${expected}`)]);
  });

  it("takes the second name of a practice for one that runs", () => {
    expect(read("running: [portiekportiers-jeugd]").ok).toBe(true);
  });

  it("refuses what is no object at all", () => {
    expect(faults("[1, 2]")).toEqual(["plein.json:1:1: expected fields"]);
    expect(faults('{"problems": [')[0]).toMatch(/^plein\.json:1:\d+: expected YAML that can be read/);
  });
});
