import { describe, expect, it } from "vitest";
import { createReader, createSay, languageOf } from "./reader.ts";

const texts = {
  shop: {
    nl: { open: { title: "{count, plural, one {één deur} other {# deuren}} open", name: "Dag {name}" } },
    en: { open: { title: "{count, plural, one {one door} other {# doors}} open", name: "Hello {name}" } },
  },
};

describe("languageOf", () => {
  it("knows English by the first part of the address only", () => {
    expect(["/en", "/en/over", "/en?x=1"].map(languageOf)).toEqual(["en", "en", "en"]);
    expect(["/", "/english", "/over/en", "/?x=/en"].map(languageOf)).toEqual(["nl", "nl", "nl", "nl"]);
  });
});

describe("createReader", () => {
  const reader = (path: string) => createReader(languageOf(path), createSay(texts, languageOf(path)), path);

  it("leads links in the language of the reader", () => {
    expect(reader("/over").to("/praktijken")).toBe("/praktijken");
    expect(reader("/en/over").to("/praktijken")).toBe("/en/praktijken");
    expect(reader("/en").to("/")).toBe("/en");
  });

  it("finds the same page with the same choice in the other language, and back", () => {
    expect(reader("/wat-past?plek=square").inLanguage("en")).toBe("/en/wat-past?plek=square");
    expect(reader("/en/wat-past?plek=square").inLanguage("nl")).toBe("/wat-past?plek=square");
    expect(reader("/en?a=1").inLanguage("nl")).toBe("/?a=1");
  });

  it("never leads to another site, whatever was typed", () => {
    expect(reader("/en//example.org").inLanguage("nl")).toBe("/example.org");
    expect(reader("//example.org").inLanguage("en")).toBe("/en/example.org");
  });
});

describe("createSay", () => {
  it("counts in both languages", () => {
    expect(createSay(texts, "nl")("shop.open.title", { count: 1 })).toBe("één deur open");
    expect(createSay(texts, "nl")("shop.open.title", { count: 3 })).toBe("3 deuren open");
    expect(createSay(texts, "en")("shop.open.title", { count: 3 })).toBe("3 doors open");
  });

  it("says a name as it is, whatever signs are in it", () => {
    const name = "<b>{O'Brien}</b> & co";

    expect(createSay(texts, "nl")("shop.open.name", { name })).toBe(`Dag ${name}`);
  });

  it("stops at a text that is not there", () => {
    expect(() => createSay(texts, "en")("shop.shut.title")).toThrow("There is no text 'shop.shut.title' in en.");
    expect(() => createSay(texts, "en")("shop.open")).toThrow("There is no text");
  });
});
