import { describe, expect, it } from "vitest";
import { readText } from "./csv-cells.ts";
import { parseCsv, streamCsv } from "./csv-read.ts";
import { describeInputError, InputError } from "./input-error.ts";

function complaint(text: string): string {
  try {
    parseCsv(text, { file: "panel.csv" });
  } catch (error) {
    if (error instanceof InputError) return describeInputError(error);
    throw error;
  }
  return "no complaint";
}

describe("parseCsv", () => {
  it("gives the header, the delimiter and rows that know their line", () => {
    const table = parseCsv("\ufeffnaam;leeftijd\r\nSaar;71\r\n\r\nIlse;64\r\n");

    expect(table.header).toEqual(["naam", "leeftijd"]);
    expect(table.delimiter).toBe(";");
    expect(table.rows).toMatchObject([
      { line: 2, cells: ["Saar", "71"] },
      { line: 4, cells: ["Ilse", "64"] },
    ]);
  });

  it("does not count spaces around a column name, and keeps those in a cell", () => {
    const table = parseCsv(" naam , leeftijd\n Saar ,71");

    expect(table.header).toEqual(["naam", "leeftijd"]);
    expect(table.rows[0]?.cells).toEqual([" Saar ", "71"]);
  });

  it("passes over a column without a name where that is allowed, and nowhere else", () => {
    const text = ",naam\n0,Saar\n";
    expect(complaint(text)).toBe("panel.csv:1:1: expected the name of a column, found nothing");
    const { header, rows } = parseCsv(text, { unnamed: "skip" });
    expect({ header, naam: readText(rows[0]!, "naam") }).toEqual({ header: ["naam"], naam: "Saar" });
  });

  it("takes a header without rows", () => {
    expect(parseCsv("naam;leeftijd").rows).toEqual([]);
  });

  it("asks for a header where there is none", () => {
    const expected = "panel.csv:1: expected a header line with the names of the columns, found nothing";

    expect(complaint("")).toBe(expected);
    expect(complaint("\r\n\r\n")).toBe(expected);
  });

  it("refuses a column without a name or with the name of another, at its place", () => {
    expect(complaint("naam;;leeftijd")).toBe("panel.csv:1:6: expected the name of a column, found nothing");
    expect(complaint("sep=;\nnaam;wijk; naam")).toBe(
      'panel.csv:2:11: expected a name no other column has, found "naam"',
    );
  });

  it("shows where a row misses a cell or has one too many", () => {
    expect(complaint("a;b;c\n1;2;3\n1;2\n")).toBe('panel.csv:3:4: expected 3 cells, as in the header, found "2"');
    expect(complaint('a;b\n"x\ny";2;3\n')).toBe('panel.csv:3:6: expected 2 cells, as in the header, found "3"');
  });
});

describe("streamCsv", () => {
  it("reads rows only as they are asked for", () => {
    function* chunks() {
      yield "naam;leeftijd\nSa";
      yield "ar;71\nIl";
      throw new Error("read too far");
    }
    const { header, rows } = streamCsv(chunks());
    const [first] = rows;

    expect(header).toEqual(["naam", "leeftijd"]);
    expect(first?.cells).toEqual(["Saar", "71"]);
  });

  it("complains about the header at once and about a row in its turn", () => {
    expect(() => streamCsv(["a;a\n"])).toThrow("kernel.duplicateColumn");

    const rows = streamCsv(["a;b\n1;2\n3\n"]).rows[Symbol.iterator]();
    expect(rows.next().value?.cells).toEqual(["1", "2"]);
    expect(() => rows.next()).toThrow("kernel.missingCells");
  });
});
