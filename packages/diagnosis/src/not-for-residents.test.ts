import { describe, expect, it } from "vitest";
import { notForResidents } from "./index.ts";

const found = (text: string) => notForResidents(text).map(({ word }) => word);

describe("notForResidents", () => {
  it.each([
    ["In de Merelstraat 12 en op het Merelplein is het druk.", ["Merelstraat 12", "Merelplein"]],
    ["De polarisatie onder kwetsbare bewoners", ["polarisatie", "kwetsbare"]],
    ["Around Mill Street and Church-square", ["Mill Street", "Church-square"]],
    ["نرى ضجيجًا في شارع ميريل وفي Merelstraat 12", ["شارع ميريل", "Merelstraat 12"]],
    ["On Millstreet people argue", ["Millstreet"]],
  ])("finds in '%s' %j", (text, words) => {
    expect(found(text)).toEqual(words);
  });

  it.each([
    "Op straat en op het plein, onderweg naar huis, groeten mensen elkaar weinig.",
    "في الشارع وفي الساحة لا يسلّم الناس بعضهم على بعض.",
  ])("leaves alone what names no street: a street, a square, the way home", (text) => {
    expect(found(text)).toEqual([]);
  });
});
