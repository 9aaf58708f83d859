import { describe, expect, it } from "vitest";
import { notForResidents } from "./index.ts";

const found = (text: string) => notForResidents(text).map(({ word }) => word);

describe("notForResidents", () => {
  it.each([
    ["In de Merelstraat 12 en op het Merelplein is het druk.", ["Merelstraat 12", "Merelplein"]],
    ["De polarisatie onder kwetsbare bewoners", ["polarisatie", "kwetsbare"]],
    ["Around Mill Street and Church-square", ["Mill Street", "Church-square"]],
    ["On Millstreet people argue", ["Millstreet"]],
  ])("finds in '%s' %j", (text, words) => {
    expect(found(text)).toEqual(words);
  });

  it("leaves alone what names no street: a street, a square, the way home", () => {
    expect(found("Op straat en op het plein, onderweg naar huis, groeten mensen elkaar weinig.")).toEqual([]);
  });
});
