import { describe, expect, it } from "vitest";
import { changesBetween, nearestWords } from "./nearest.ts";

describe("the nearest word", () => {
  it.each([
    ["buren", "buren", 0],
    ["buren", "burne", 1],
    ["buren", "buuren", 1],
    ["buren", "buen", 1],
    ["buren", "boren", 1],
    ["bemidling", "bemiddeling", 2],
    ["", "plein", 5],
  ])("is told by changes: %s and %s are %i apart", (one, other, apart) => {
    expect(changesBetween(one, other)).toBe(apart);
    expect(changesBetween(other, one)).toBe(apart);
  });

  it("is every word as near, in the order given, and none where all are too far", () => {
    expect(nearestWords("bemidling", ["beide", "bemiddeling"])).toEqual(["bemiddeling"]);
    expect(nearestWords("plien", ["plein", "plan", "plier"])).toEqual(["plein", "plier"]);
    expect(nearestWords("xylofoon", ["plein", "telefoon"])).toEqual([]);
    expect(nearestWords("oud", ["oude", "hout"])).toEqual([]);
  });
});
