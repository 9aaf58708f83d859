import { describe, expect, it } from "vitest";
import { changesBetween, nearest } from "./nearest.ts";

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

  it("is the first of those as near, and the word itself where there is no other", () => {
    expect(nearest("bemidling", ["beide", "bemiddeling"])).toBe("bemiddeling");
    expect(nearest("plijn", ["plein", "plan"])).toBe("plein");
    expect(nearest("plein", [])).toBe("plein");
  });
});
