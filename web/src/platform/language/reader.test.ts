import { describe, expect, it } from "vitest";
import en from "../text/en.json" with { type: "json" };
import nl from "../text/nl.json" with { type: "json" };
import { createReader, createVoices } from "./reader.ts";

const platform = { nl, en, ar: { notFound: { home: "إلى البداية" } } };
const voices = createVoices({ platform }, (path) => ["/", "/over"].includes(path));
const reader = (path: string) => createReader(path, voices);

describe("createReader", () => {
  it("leads links in the language of the reader", () => {
    expect(reader("/over").to("/praktijken")).toBe("/praktijken");
    expect(reader("/en/over").to("/praktijken")).toBe("/en/praktijken");
    expect(reader("/en").to("/")).toBe("/en");
  });

  it("leads from Arabic to an Arabic page where there is one, and otherwise to the Dutch one", () => {
    expect(["/", "/over", "/over#bron", "/over?a=1"].map(reader("/ar").to)).toEqual([
      "/ar",
      "/ar/over",
      "/ar/over#bron",
      "/ar/over?a=1",
    ]);
    expect(["/praktijken", "/over/ons"].map(reader("/ar").to)).toEqual(["/praktijken", "/over/ons"]);
  });

  it("words a link in the language of the page it leads to, and says so when it is another", () => {
    expect(reader("/ar/over").link("/", "platform.notFound.home")).toEqual({ href: "/ar", label: "إلى البداية" });
    expect(reader("/ar/over").link("/praktijken", "platform.notFound.home")).toEqual({
      href: "/praktijken",
      label: "Naar het begin",
      language: "nl",
    });
    expect(reader("/en").link("/praktijken", "platform.notFound.home")).toEqual({
      href: "/en/praktijken",
      label: "To the start",
    });
  });

  it("finds the same page with the same choice in the other language, and back", () => {
    expect(reader("/wat-past?plek=square").inLanguage("en")).toBe("/en/wat-past?plek=square");
    expect(reader("/en/wat-past?plek=square").inLanguage("nl")).toBe("/wat-past?plek=square");
    expect(reader("/en?a=1").inLanguage("nl")).toBe("/?a=1");
    expect(reader("/ar/over?a=1").inLanguage("en")).toBe("/en/over?a=1");
  });

  it("offers Arabic on pages that exist in Arabic, Dutch and English on all", () => {
    expect(["/", "/en/over?a=1", "/ar/over"].map((path) => reader(path).isOffered("ar"))).toEqual([true, true, true]);
    expect(["/praktijken", "/en/nergens"].map((path) => reader(path).isOffered("ar"))).toEqual([false, false]);
    expect(["/praktijken", "/ar/nergens"].map((path) => reader(path).isOffered("en"))).toEqual([true, true]);
  });

  it("reads content that has no Arabic in Dutch", () => {
    expect(["/", "/en", "/ar"].map((path) => reader(path).contentLanguage)).toEqual(["nl", "en", "nl"]);
  });

  it("never leads to another site, whatever was typed", () => {
    expect(reader("/en//example.org").inLanguage("nl")).toBe("/example.org");
    expect(reader("//example.org").inLanguage("en")).toBe("/en/example.org");
  });
});
