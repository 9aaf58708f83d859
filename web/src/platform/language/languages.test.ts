import { describe, expect, it } from "vitest";
import { languageOf } from "./languages.ts";

describe("languageOf", () => {
  it("knows a language by the first part of the address only", () => {
    expect(["/en", "/en/over", "/en?x=1", "/ar", "/ar/over"].map(languageOf)).toEqual(["en", "en", "en", "ar", "ar"]);
    expect(["/", "/english", "/over/en", "/?x=/en", "/arnhem"].map(languageOf)).toEqual(Array(5).fill("nl"));
  });
});
