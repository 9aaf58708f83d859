import { describeInputError } from "@naast/kernel";
import { describe, expect, it } from "vitest";
import { contentWith } from "../reference/real-content.ts";
import { readCatalogue } from "./read-catalogue.ts";

const content = contentWith();

/** What is told after one change in the rules or the taxonomy, with nothing else read. */
function faultsAfter(file: "rules" | "taxonomy", before: string | RegExp, after: string): string[] {
  const text = content[file].text.replace(before, after);
  expect(text).not.toBe(content[file].text);
  const read = readCatalogue({ ...content, [file]: { ...content[file], text } });
  return read.ok ? [] : read.errors.map(describeInputError);
}

describe("the rules of matching", () => {
  it.each([
    ["phases: [incidents]", "phases: [storms]", "phases"],
    ["all-residents: [direct-neighbours,", "all-residents: [martians,", "groups"],
    ["region:          [city]", "galaxy: [city]", "locations"],
  ])("may not name what does not exist: '%s' as '%s'", (before, after, list) => {
    expect(faultsAfter("rules", before, after)).toEqual([
      expect.stringMatching(`^content/matching\\.yaml:\\d+:\\d+: expected an id from the list '${list}'`),
    ]);
  });

  it("may not forget a weight", () => {
    expect(faultsAfter("rules", /^ {2}scale: +\d+\n/m, "")).toEqual([
      expect.stringMatching(/^content\/matching\.yaml:\d+:\d+: expected a number for weights\.scale/),
    ]);
  });

  it.each([
    ["of which a language names nothing", /(Works on what you see): \{list\}/, "$1"],
    ["with a name nobody fills in", /(Was not made for: )\{list\}(\. Whether)/, "$1{lst}$2"],
  ])("may not hold a sentence %s", (_, before, after) => {
    expect(faultsAfter("rules", before, after)).toEqual([
      expect.stringMatching(/^content\/matching\.yaml:\d+:\d+: expected a sentence with one \{list\} in each language/),
    ]);
  });
});

describe("the taxonomy", () => {
  it("is told to have no shape before any practice is blamed for it", () => {
    const files = faultsAfter("taxonomy", "little-contact:", "Little Contact:").map((fault) => fault.split(":")[0]);

    expect(new Set(files)).toEqual(new Set(["content/taxonomy.yaml"]));
  });

  it("may not put a problem under a theme that is not there, where no screen would show it", () => {
    expect(faultsAfter("taxonomy", "theme: divides", "theme: division")).toEqual([
      expect.stringMatching(
        /^content\/taxonomy\.yaml:\d+:\d+: expected an id from the list 'themes'.*found "division"$/,
      ),
    ]);
  });
});
