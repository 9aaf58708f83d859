import { describe, expect, it } from "vitest";
import type { Language } from "./languages.ts";
import { createSay, isUnchecked } from "./say.ts";

const texts = {
  shop: {
    nl: {
      open: {
        title: "{count, plural, one {één deur} other {# deuren}} open",
        name: "Dag {name}",
        since: "sinds {moment, date, long}, {moment, time, short}",
      },
    },
    en: {
      open: {
        title: "{count, plural, one {one door} other {# doors}} open",
        name: "Hello {name}",
        since: "since {moment, date, long}, {moment, time, short}",
      },
    },
  },
  street: {
    nl: { count: "{count, plural, one {één huis} other {# huizen}}", inner: { sign: "Hier" } },
    en: { count: "{count, plural, one {one house} other {# houses}}", inner: { sign: "Here" } },
    ar: {
      "@unchecked": "by nobody",
      count: "{count, plural, one {بيت واحد} two {بيتان} few {# بيوت} many {# بيتًا} other {# بيت}}",
      inner: { sign: "هنا" },
    },
  },
};

const say = (language: Language) => createSay(texts, language).sayStored;

describe("createSay", () => {
  it("counts as each language does", () => {
    expect([1, 3, 1200].map((count) => say("nl")("shop.open.title", { count }))).toEqual([
      "één deur open",
      "3 deuren open",
      "1.200 deuren open",
    ]);
    expect(say("en")("shop.open.title", { count: 1200 })).toBe("1,200 doors open");
    expect([1, 2, 3, 11, 100].map((count) => say("ar")("street.count", { count }))).toEqual([
      "بيت واحد",
      "بيتان",
      "3 بيوت",
      "11 بيتًا",
      "100 بيت",
    ]);
  });

  it("says a name as it is, whatever signs are in it", () => {
    const name = "<b>{O'Brien}</b> & co";

    expect(say("nl")("shop.open.name", { name })).toBe(`Dag ${name}`);
  });

  it("says a moment by the clock of Amsterdam", () => {
    const moment = Date.UTC(2026, 6, 31, 22, 30);

    expect(say("nl")("shop.open.since", { moment })).toBe("sinds 1 augustus 2026, 00:30");
    expect(say("en")("shop.open.since", { moment })).toBe("since 1 August 2026, 00:30");
  });

  it("says to a reader of Arabic in Dutch what has no Arabic, counted as in Dutch", () => {
    expect(say("ar")("shop.open.title", { count: 2 })).toBe("2 deuren open");
  });

  it("stops at a text that is not there", () => {
    expect(() => say("en")("shop.shut.title")).toThrow("There is no text 'shop.shut.title' in en.");
    expect(() => say("en")("shop.open")).toThrow("There is no text");
    expect(() => say("ar")("nowhere.at.all")).toThrow("There is no text 'nowhere.at.all' in nl.");
  });

  it("stops at a text whose value is missing", () => {
    expect(() => say("nl")("shop.open.name")).toThrow("name");
  });
});

describe("isUnchecked", () => {
  it("knows a language in which any folder waits for a reader, a sub-concern included", () => {
    const inner = { nl: { a: "A" }, en: { a: "A" }, ar: { matching: { "@unchecked": "by nobody", a: "A" } } };

    expect(isUnchecked(texts, "ar")).toBe(true);
    expect(isUnchecked({ inner }, "ar")).toBe(true);
    expect(isUnchecked(texts, "nl")).toBe(false);
  });
});
