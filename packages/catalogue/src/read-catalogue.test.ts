import { describeInputError } from "@naast/kernel";
import { describe, expect, it } from "vitest";
import { catalogue, contentWith, readContent, rightPractice } from "../reference/real-content.ts";
import { findPractice } from "./catalogue.ts";
import { readCatalogue } from "./read-catalogue.ts";
import type { TextFile } from "./read-yaml.ts";

const content = readContent();
const right = rightPractice();

function faults(...practices: readonly TextFile[]): string[] {
  const read = readCatalogue(contentWith(...practices));
  return read.ok ? [] : read.errors.map(describeInputError);
}

/** The practice in which nothing is wrong, with one thing changed; and the fault as told, with `<line>` for the line it is in. */
function faultsAfter(before: string | RegExp, after: string): string[] {
  const text = right.text.replace(before, after);
  expect(text).not.toBe(right.text);
  const line = text.split("\n").findIndex((one, index) => one !== right.text.split("\n")[index]) + 1;
  return faults({ ...right, text }).map((fault) => fault.replace(`${right.path}:${line}:`, "<line>:"));
}

describe("readCatalogue", () => {
  it("reads the 42 practices and the one alias of the source", () => {
    expect(catalogue.practices).toHaveLength(42);
    expect(catalogue.aliases.map(({ slug, aliasOf }) => [slug, aliasOf])).toEqual([
      ["portiekportiers-jeugd", "portiekportiers"],
    ]);
  });

  it("reads a practice a city adds as one file, and passes by the template it was copied from", () => {
    const template = { ...right, path: "content/practices/_template.yaml" };

    const read = readCatalogue({ ...content, practices: [...content.practices, right, template] });

    expect(read.ok && read.catalogue.practices).toHaveLength(43);
    expect(read.ok && findPractice(read.catalogue, "theetuin")?.title.en).toBe("Name of the practice");
  });

  it("sorts practices by slug, whatever the order of the files", () => {
    const read = readCatalogue({ ...content, practices: content.practices.toReversed() });

    expect(read.ok && read.catalogue).toEqual(catalogue);
  });

  it("points at an id the taxonomy does not have, and names the list", () => {
    expect(faultsAfter("groups:     [all-residents]", "groups:     [all-residnts]")).toEqual([
      `<line>:14: expected an id from the list 'groups' of content/taxonomy.yaml, found "all-residnts"`,
    ]);
  });

  it.each([
    ["problems:   [little-contact,", "problems:   [toString,", "problems"],
    ["phases:  [calm,", "phases:  [storm,", "phases"],
    ["scales:  [neighbourhood]", "scales:  [galaxy]", "scales"],
    ["lead:       [welfare-organisation]", "lead:       [welfare]", "parties"],
    ["recognition: {level: none-seen}", "recognition: {level: five-stars}", "recognition"],
    ["studied: before-after", "studied: guessed", "studied"],
    ["finding: mixed", "finding: great", "finding"],
    ["contact: positive", "kindness: positive", "outcomes"],
    ["contact: positive", "contact: great", "finding"],
    ["when: always", "when: {locations: [moon]}", "locations"],
  ])("knows '%s' from '%s'", (before, after, list) => {
    expect(faultsAfter(before, after)).toEqual([
      expect.stringMatching(`^<line>:\\d+: expected an id from the list '${list}'`),
    ]);
  });

  it("points at a text of which the English is missing, and at one that is empty", () => {
    expect(faultsAfter(/title:.*/, "title:   {nl: Theetuin}")).toEqual(["<line>:10: expected a text for title.en"]);
    expect(faultsAfter(/title:.*/, 'title:   {nl: Theetuin, en: " "}')[0]).toMatch(
      /^<line>:29: expected a text to have >=1 characters for title\.en/,
    );
  });

  it.each([
    ["a recognition", "{level: none-seen}", "{level: none-seen, source: somebody}"],
    ["a study", /source: example-source +(?=# an id)/, "source: somebody "],
    ["a caution", /source: example-source +(?=# leave)/, "source: somebody "],
    ["a figure", "year: 2018, source: example-source", "year: 2018, source: somebody"],
  ])("points at %s whose source is not in the file", (_, before, after) => {
    expect(faultsAfter(before, after)).toEqual([
      expect.stringMatching(/^<line>:\d+: expected the id of a source below, found "somebody"$/),
    ]);
  });

  it("refuses a practice that is part of nothing or of itself", () => {
    const partOf = (slug: string) => faults({ ...right, text: `${right.text}partOf: ${slug}\n` });

    expect(partOf("nothing")[0]).toMatch(/:9: expected the slug of another practice, found "nothing"$/);
    expect(partOf("theetuin")[0]).toMatch(/expected the slug of another practice, found "theetuin"$/);
  });

  it("refuses a second name for nothing, and one for another second name", () => {
    const alias = (name: string, of: string): TextFile => ({
      path: `content/practices/${name}.yaml`,
      text: `aliasOf: ${of}\ntitle: {nl: Theetuin, en: Tea garden}\n`,
    });

    expect(faults(right, alias("tuin", "theetuin"))).toEqual([]);
    expect(faults(right, alias("tuin", "theehuis"))).toEqual([
      'content/practices/tuin.yaml:1:10: expected the slug of a practice, found "theehuis"',
    ]);
    expect(faults(right, alias("tuin", "theetuin"), alias("hof", "tuin"))).toEqual([
      'content/practices/hof.yaml:1:10: expected the slug of a practice, found "tuin"',
    ]);
  });

  it("refuses two files with one name, such as a city's own beside ours", () => {
    expect(faults(right, { ...right, path: "city/practices/theetuin.yaml" })).toEqual([
      "city/practices/theetuin.yaml:1: expected a file name no other practice has, not theetuin",
    ]);
  });

  it.each(["Theetuin", "de theetuin", "theetuin?", "théétuin", "theetuin-", ""])(
    "refuses the file name '%s', with which no address can be made",
    (name) => {
      expect(faults({ ...right, path: `content/practices/${name}.yaml` })).toEqual([
        expect.stringContaining(`${name}.yaml:1: expected a file name in small letters with hyphens`),
      ]);
    },
  );

  it("lets one faulty file not make the others look wrong", () => {
    const faulty = { ...right, text: right.text.replace("nl:", "nl") };
    const related = { path: "content/practices/tuin.yaml", text: `${right.text}related: [theetuin]\n` };

    const files = faults(faulty, related).map((fault) => fault.split(":")[0]);

    expect(new Set(files)).toEqual(new Set([right.path]));
  });

  it("tells the faults of all files at once", () => {
    const broken = (name: string) => ({ path: name, text: "title: {nl: x}" });

    expect(new Set(faults(broken("a.yaml"), broken("b.yaml")).map((fault) => fault.split(":")[0]))).toEqual(
      new Set(["a.yaml", "b.yaml"]),
    );
  });
});

describe("findPractice", () => {
  it("finds a practice by its slug, by its second name, and nothing by a name nobody has", () => {
    expect(findPractice(catalogue, "burgertop")?.slug).toBe("burgertop");
    expect(findPractice(catalogue, "portiekportiers-jeugd")?.slug).toBe("portiekportiers");
    expect(findPractice(catalogue, "theetuin")).toBeUndefined();
  });
});
