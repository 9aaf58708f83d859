import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readContent, rightPractice } from "../reference/real-content.ts";
import { practiceJsonSchema } from "./practice-json-schema.ts";

const schema = practiceJsonSchema();
/** The schema as an editor has it: JSON, and nothing of ours behind it. */
const asEditor = z.fromJSONSchema(JSON.parse(JSON.stringify(schema)));
const accepts = (text: string) => asEditor.safeParse(parse(text)).success;

describe("practiceJsonSchema", () => {
  it("names the dialect, so that an editor knows how to read it", () => {
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
  });

  it.each(readContent().practices)("accepts $path", ({ text }) => {
    expect(accepts(text)).toBe(true);
  });

  it("accepts a short id and one that is said of the whole chapter", () => {
    const { text } = rightPractice();

    expect(text).toContain("problems:   [little-contact, {id: prejudice, inherited: true}]");
    expect(accepts(text)).toBe(true);
  });

  it.each([
    ["a field nobody knows", (text: string) => `${text}stars: 5\n`],
    ["a title without English", (text: string) => text.replace(/title:.*/, "title: {nl: Theetuin}")],
    ["a practice without a problem", (text: string) => text.replace(/problems: .*/, "problems: []")],
    ["an age in words", (text: string) => text.replace(/ages: .*/, "ages: old")],
    ["a practice without sources", (text: string) => text.replace(/^sources:.*/ms, "")],
  ])("refuses %s", (_, change) => {
    expect(accepts(change(rightPractice().text))).toBe(false);
  });

  it("completes: every field of the template stands in it", () => {
    const fields = Object.keys(parse(rightPractice().text));
    const [practice] = schema.anyOf as { properties: Record<string, unknown> }[];

    expect(fields.filter((field) => !(field in (practice?.properties ?? {})))).toEqual([]);
  });
});
