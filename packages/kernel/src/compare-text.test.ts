import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareText } from "./compare-text.ts";

describe("compareText", () => {
  it("puts capitals first and accented letters last, whatever the language of the machine", () => {
    expect(["zuid", "école", "Noord", "Zuid", "noord"].toSorted(compareText)).toEqual([
      "Noord",
      "Zuid",
      "noord",
      "zuid",
      "école",
    ]);
  });

  it("calls only identical texts equal", () => {
    expect(compareText("e\u0301", "é")).not.toBe(0);
    expect(compareText("é", "é")).toBe(0);
  });

  it("turns its answer round when the texts change places", () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => compareText(a, b) + compareText(b, a) === 0));
  });
});
