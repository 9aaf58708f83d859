import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellError, readDecimal, readInteger, readOptionalText, readText } from "./csv-cells.ts";
import { type CsvRow, parseCsv } from "./csv-read.ts";
import { describeInputError, InputError } from "./input-error.ts";

type Read<Answer> = (row: CsvRow, column: string) => Answer;

/** Reads one cell of a file that stands in line 2, column 3. */
function reading<Answer>(read: Read<Answer>, cell: string, delimiter = ";"): Answer {
  const { rows } = parseCsv(`naam${delimiter}waarde\n-${delimiter}${cell}`, { file: "wijk.csv" });
  return read(rows[0]!, "waarde");
}

function complaint<Answer>(read: Read<Answer>, cell: string, delimiter = ";"): string {
  try {
    return `accepted as ${reading(read, cell, delimiter)}`;
  } catch (error) {
    if (error instanceof InputError) return describeInputError(error);
    throw error;
  }
}

describe("readText", () => {
  it("gives the text without the spaces around it", () => {
    expect(reading(readText, "  de Wit ")).toBe("de Wit");
  });

  it("wants something to stand there", () => {
    expect(complaint(readText, "  ")).toBe('wijk.csv:2:3: expected a value for "waarde", found "  "');
    expect(complaint(readText, "")).toBe('wijk.csv:2:3: expected a value for "waarde", found nothing');
  });

  it("says which column the file lacks, and which it has", () => {
    const read = (row: CsvRow) => readText(row, "leeftijd");

    expect(complaint(read, "1")).toBe('wijk.csv:1: expected a column named "leeftijd", found "naam;waarde"');
  });
});

describe("readOptionalText", () => {
  it("gives an empty text for an empty cell", () => {
    expect(reading(readOptionalText, " ")).toBe("");
  });
});

describe("readInteger", () => {
  it("reads whole numbers", () => {
    expect(["0", "71", " -3 ", "+8", "007"].map((cell) => reading(readInteger, cell))).toEqual([0, 71, -3, 8, 7]);
    expect(Object.is(reading(readInteger, "-0"), 0)).toBe(true);
  });

  it("refuses everything else, at its place", () => {
    expect(complaint(readInteger, "twaalf")).toBe('wijk.csv:2:3: expected a whole number, found "twaalf"');
    for (const wrong of ["", "1.5", "1.000", "1e3", "0x10", "1 2", "-", "9007199254740992", "Infinity", "١"]) {
      expect(() => reading(readInteger, wrong)).toThrow("kernel.notWhole");
    }
  });
});

describe("readDecimal", () => {
  it("reads a decimal point and a decimal comma", () => {
    const cells = ["1.5", "1,5", "-0,125", "+3", "1234,567", "52.12345", "1.234,50", "-1.234.567,8", "1e-7", "2,5E3"];

    expect(cells.map((cell) => reading(readDecimal, cell))).toEqual([
      1.5, 1.5, -0.125, 3, 1234.567, 52.12345, 1234.5, -1234567.8, 1e-7, 2500,
    ]);
  });

  it("lets the delimiter of the file tell what one mark before three digits means", () => {
    expect(reading(readDecimal, "2,125", ";")).toBe(2.125);
    expect(reading(readDecimal, "2.125", ",")).toBe(2.125);
    expect(() => reading(readDecimal, "2.125", ";")).toThrow("kernel.ambiguousNumber");
    expect(() => reading(readDecimal, '"2,125"', ",")).toThrow("kernel.ambiguousNumber");
  });

  it("refuses what is not a number", () => {
    expect(complaint(readDecimal, "n.v.t.")).toBe('wijk.csv:2:3: expected a number, found "n.v.t."');
    for (const wrong of ["", "1,2,3", "1.2.3", ".5", "5,", "1.23,4", "1,234.5", "NaN", "1e999", "€ 3"]) {
      expect(() => reading(readDecimal, wrong)).toThrow("kernel.notNumber");
    }
  });

  it("gives back every number written with a point in a file with commas", () => {
    fc.assert(
      fc.property(fc.double({ noDefaultInfinity: true, noNaN: true }), (number) => {
        expect(reading(readDecimal, String(number), ",")).toBe(number + 0);
      }),
    );
  });
});

describe("cellError", () => {
  it("lets an engine point at a cell for a reason of its own", () => {
    const read = (row: CsvRow) => {
      throw cellError(row, "waarde", { code: "lottery.badAge", expected: "an age from 0 to 120" });
    };

    expect(complaint(read, '"1\n30"')).toBe('wijk.csv:2:3: expected an age from 0 to 120, found "1\\n30"');
  });
});
