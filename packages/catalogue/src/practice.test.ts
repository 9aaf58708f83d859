import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { rightPractice } from "../reference/real-content.ts";
import { practiceSchema } from "./practice.ts";

const right = parse(rightPractice().text);

/** What is wrong with the practice after a change: the field and the sentence. */
function faultsWith(change: Record<string, unknown>): string[] {
  const parsed = practiceSchema.safeParse({ ...right, ...change });
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("a practice file", () => {
  it("is right as the template shows it", () => {
    expect(faultsWith({})).toEqual([]);
  });

  it("says 'unknown' for what it leaves out, and never guesses", () => {
    const { needs, lead, divides } = practiceSchema.parse({ ...right, needs: {}, lead: undefined, divides: undefined });

    expect(Object.values(needs)).toEqual(Array(5).fill("unknown"));
    expect([lead, divides]).toEqual([[], []]);
  });

  it("makes of an id and of an id for the whole chapter the same kind of entry", () => {
    expect(practiceSchema.parse(right).problems).toEqual([
      { id: "little-contact", inherited: false },
      { id: "prejudice", inherited: true },
    ]);
  });

  it("names each id once, inherited or not", () => {
    expect(faultsWith({ groups: ["tenants", { id: "tenants", inherited: true }] })).toEqual(["groups: each id once"]);
  });

  it("needs a problem, a group, a place, a direction and a method, but no divide", () => {
    const empty = { problems: [], groups: [], locations: [], directions: [], methods: [], divides: [] };

    expect(faultsWith(empty)).toEqual(
      ["problems", "groups", "locations", "directions", "methods"].map((field) => `${field}: at least one id`),
    );
  });

  it("has words in both languages, not only spaces", () => {
    expect(faultsWith({ title: { nl: " ", en: "Tea garden" } })[0]).toMatch(/^title\.nl: /);
    expect(faultsWith({ title: { nl: "Theetuin", en: "" } })[0]).toMatch(/^title\.en: /);
  });

  it("keeps its short form short, in both languages", () => {
    const long = "a".repeat(241);

    expect(faultsWith({ summary: { nl: long, en: long } })).toEqual([
      "summary.nl: at most 240 characters",
      "summary.en: at most 240 characters",
    ]);
  });

  it("tells ages and weeks from low to high, or only where they begin", () => {
    expect(faultsWith({ ages: { from: 12, to: 12 }, weeks: { from: 6 } })).toEqual([]);
    expect(faultsWith({ ages: { from: 18, to: 12 } })[0]).toMatch(/^ages/);
    expect(faultsWith({ weeks: { from: 6, to: 4 } })[0]).toMatch(/^weeks/);
  });

  it("has sources with a web address and the day they were read", () => {
    const source = { id: "kis", title: "Praktijkvoorbeelden", url: "https://example.org/", seen: "2026-11-23" };

    expect(faultsWith({ sources: [source] })).toEqual([]);
    expect(faultsWith({ sources: [{ ...source, url: "javascript:alert(1)" }] })).toEqual([
      "sources.0.url: an address that begins with https://",
    ]);
    expect(faultsWith({ sources: [{ ...source, seen: "yesterday" }] })[0]).toMatch(/^sources\.0\.seen: a day such as/);
  });
});
