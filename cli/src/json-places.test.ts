import { describe, expect, it } from "vitest";
import { BadFiles } from "./command.ts";
import { readJson } from "./json-places.ts";

const TEXT = `{
  "apart": [["Ada", "B, \\"as\\" ]"], []],
  "sizes": {"least": 8, "most": -1.5e3},
  "ok": true
}`;

describe("readJson", () => {
  const json = readJson(TEXT, "wishes.json");

  it("reads what JSON reads", () => {
    expect(json.value).toEqual(JSON.parse(TEXT));
  });

  it.each<[readonly (string | number)[], number, number]>([
    [[], 1, 1],
    [["apart"], 2, 12],
    [["apart", 0, 1], 2, 21],
    [["apart", 1], 2, 37],
    [["sizes", "most"], 3, 33],
    [["ok"], 4, 9],
  ])("tells where %j stands", (path, line, column) => {
    expect(json.placeOf(path)).toEqual({ line, column });
  });

  it("gives the place of what is around a value that is not there", () => {
    expect(json.placeOf(["apart", 1, 7, "x"])).toEqual({ line: 2, column: 37 });
  });

  it("tells where the text stops being JSON", () => {
    const faultOf = (text: string) => {
      try {
        readJson(text, "w.json");
      } catch (error) {
        if (error instanceof BadFiles) return error.errors.map(({ line, column }) => [line, column]);
      }
      return "no fault";
    };
    expect(faultOf('{\n  "apart": [}')).toEqual([[2, 13]]);
    expect(faultOf('{\n  "apart":')).toEqual([[2, 11]]);
  });
});
