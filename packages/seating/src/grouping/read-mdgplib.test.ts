import { InputError } from "@naast/kernel";
import { describe, expect, it } from "vitest";
import { readMdgplib } from "./read-mdgplib.ts";

const FILE = "small.txt";
const SMALL = "3 2 ds 1 2 1 1\n0 1 1.500\n0 2 20\n1 2 0.25\n";

describe("readMdgplib", () => {
  it("reads people, groups and distances", () => {
    expect(readMdgplib(SMALL, FILE)).toEqual({
      distances: { people: 3, between: Float64Array.of(0, 1.5, 20, 1.5, 0, 0.25, 20, 0.25, 0) },
      groups: [
        { least: 1, most: 2 },
        { least: 1, most: 1 },
      ],
    });
  });

  it("minds neither tabs, blanks, empty lines, lines of Windows nor which of two people comes first", () => {
    const loose = "\r\n 3\t2  ds 1 2 1 1  \r\n1 0 1.500\r\n\r\n0\t2 20\r\n2 1  0.25";
    expect(readMdgplib(loose, FILE)).toEqual(readMdgplib(SMALL, FILE));
  });

  it("tells where a file is wrong and what should stand there", () => {
    const wrong: [
      text: string,
      code: string,
      place: [line: number, column: number | undefined],
      found: string | undefined,
    ][] = [
      ["", "grouping.noInstance", [1, undefined], ""],
      ["x 2 ds", "grouping.badNumber", [1, 1], "x"],
      ["3 4 ds", "grouping.badNumber", [1, 3], "4"],
      ["3 2 xs 1 2 1 1", "grouping.badHeader", [1, 5], "xs"],
      ["3 2 ds 1 2 1", "grouping.badNumber", [1, 13], ""],
      ["3 2 ds 1 2 2 1", "grouping.badNumber", [1, 14], "1"],
      ["3 2 ds 1 2 1 1 9", "grouping.badHeader", [1, 16], "9"],
      [SMALL.replace("0 2 20", "0 3 20"), "grouping.badNumber", [3, 3], "3"],
      [SMALL.replace("0 2 20", "0 0 20"), "grouping.samePerson", [3, 3], "0"],
      [SMALL.replace("0 2 20", "0 2 -20"), "grouping.badDistance", [3, 5], "-20"],
      [SMALL.replace("0 2 20", "0 2 2,0"), "grouping.badDistance", [3, 5], "2,0"],
      [SMALL.replace("0 2 20", "0 2"), "grouping.badDistance", [3, 4], ""],
      [SMALL.replace("0 2 20", "0 2 20 1"), "grouping.badLine", [3, 8], "1"],
      [SMALL.replace("0 2 20", "1 0 20"), "grouping.samePair", [3, 1], "1"],
      [SMALL.replace("0 2 20\n", ""), "grouping.missingPair", [4, undefined], undefined],
    ];
    for (const [text, code, [line, column], found] of wrong) {
      expect(faultOf(text), text).toMatchObject({ code, file: FILE, line, column, found });
    }
  });

  it("names the first pair that no line tells", () => {
    expect(faultOf(SMALL.replace("0 2 20\n", "")).expected).toBe("the distance between 0 and 2, which no line tells");
  });
});

function faultOf(text: string): InputError {
  try {
    readMdgplib(text, FILE);
  } catch (error) {
    if (error instanceof InputError) return error;
  }
  throw new Error(`no fault was found in ${text}`);
}
