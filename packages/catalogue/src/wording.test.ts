import { describe, expect, it } from "vitest";
import { ageRange, fill, listLabels, weekCount } from "./wording.ts";

describe("listLabels", () => {
  const terms = {
    square: { nl: "Plein", en: "Square" },
    city: { nl: "Stad of gemeente", en: "City, or municipality" },
  };

  it("begins each label small, for the middle of a sentence, and parts them by semicolons", () => {
    expect(listLabels(terms, ["square", "city"])).toEqual({
      nl: "plein; stad of gemeente",
      en: "square; city, or municipality",
    });
  });

  it("names the first seven of more than eight, and counts the others", () => {
    const ids = (count: number) => Array.from({ length: count }, (_, index) => `id${index}`);

    expect(listLabels(terms, ids(8)).en).toBe("id0; id1; id2; id3; id4; id5; id6; id7");
    expect(listLabels(terms, ids(9)).en).toBe("id0; id1; id2; id3; id4; id5; id6; and 2 more");
    expect(listLabels(terms, ids(9)).nl).toMatch(/; en nog 2$/);
  });

  it("shows the id of a term that has no label", () => {
    expect(listLabels(terms, ["moon"]).nl).toBe("moon");
  });
});

describe("fill", () => {
  it("puts the list into the sentence as it is, dollar signs too", () => {
    expect(fill({ nl: "Voor: {list}.", en: "For: {list}." }, { nl: "$& en $1", en: "x" })).toEqual({
      nl: "Voor: $& en $1.",
      en: "For: x.",
    });
  });
});

describe("ageRange", () => {
  it("tells a range with its last year, and one without end", () => {
    expect(ageRange({ from: 8, to: 12 })).toEqual({ nl: "8 tot en met 12 jaar", en: "8 to 12" });
    expect(ageRange({ from: 60 })).toEqual({ nl: "vanaf 60 jaar", en: "from 60" });
  });
});

describe("weekCount", () => {
  it("tells one week from more", () => {
    expect([weekCount(1).nl, weekCount(2).nl]).toEqual(["1 week", "2 weken"]);
    expect([weekCount(1).en, weekCount(2).en]).toEqual(["1 week", "2 weeks"]);
  });
});
