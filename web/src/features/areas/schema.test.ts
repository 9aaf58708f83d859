import { describe, expect, it } from "vitest";
import { byDistrict, changesBetween, searchAreas } from "./schema.ts";

const area = (code: string, name: string, year = 2026) => ({ code, name, year });
const LIST = [
  area("WK990101", "Oud-Lindehoven"),
  area("BU99010102", "Waterkwartier"),
  area("BU99010101", "Havenbuurt"),
  area("BU99010201", "Spoorzicht"),
];

describe("byDistrict", () => {
  it("puts neighbourhoods by name under their district, also under one that is not in the list itself", () => {
    expect(
      byDistrict(LIST).map(({ code, area: own, neighbourhoods }) => [
        code,
        own?.name,
        ...neighbourhoods.map(({ name }) => name),
      ]),
    ).toEqual([
      ["WK990101", "Oud-Lindehoven", "Havenbuurt", "Waterkwartier"],
      ["WK990102", undefined, "Spoorzicht"],
    ]);
  });
});

describe("changesBetween", () => {
  it("tells what is new, what has another name, what is gone and how much stayed", () => {
    const coming = [
      area("WK990101", "Oud-Lindehoven", 2027),
      area("BU99010102", "Waterkwartier-Zuid", 2027),
      area("BU99010103", "Molenhoek", 2027),
      area("BU99010201", "Spoorzicht", 2027),
    ];

    expect(changesBetween(LIST, coming)).toEqual({
      added: [coming[2]],
      renamed: [{ code: "BU99010102", from: "Waterkwartier", to: "Waterkwartier-Zuid" }],
      gone: [LIST[2]],
      same: 2,
    });
  });

  it("says nothing is gone of a kind that is not in the file", () => {
    expect(changesBetween(LIST, [area("WK990102", "Zevensprong")]).gone).toEqual([LIST[0]]);
    expect(changesBetween(LIST, [area("BU99010101", "Havenbuurt")]).gone.map(({ name }) => name)).toEqual([
      "Waterkwartier",
      "Spoorzicht",
    ]);
    expect(changesBetween(LIST, []).gone).toEqual([]);
  });
});

describe("searchAreas", () => {
  it("finds by a part of a name, by a code, and by the name of the district", () => {
    const found = (words: string) => searchAreas(LIST, words).map(({ name }) => name);

    expect(found("haven")).toEqual(["Havenbuurt"]);
    expect(found("bu99010201")).toEqual(["Spoorzicht"]);
    expect(found("oud-linde")).toEqual(["Oud-Lindehoven", "Waterkwartier", "Havenbuurt"]);
    expect(found("nergens")).toEqual([]);
  });
});
