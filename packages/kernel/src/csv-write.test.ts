import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDecimal } from "./csv-cells.ts";
import { parseCsv } from "./csv-read.ts";
import { formatCsv, formatPlainCsv } from "./csv-write.ts";

const oneCell = (cell: string | number) => formatCsv(["x"], [[cell]]).slice("\ufeffx\r\n".length, -"\r\n".length);

const marks = fc.constantFrom("a", "é", " ", '"', ",", ";", "\t", "\n", "\r", "\r\n", "=", "-", "'", "🌷", "\ufeff");
const text = fc.string({ unit: marks });
const names = fc.uniqueArray(text, { minLength: 1, maxLength: 4, selector: (name) => name.trim() });
const header = names.map((list) => list.map((name) => name.trim())).filter((list) => !list.includes(""));
const tableOf = (cell: fc.Arbitrary<string>) =>
  header.chain((list) =>
    fc.tuple(fc.constant(list), fc.array(fc.array(cell, { minLength: list.length, maxLength: list.length }))),
  );

describe("formatCsv", () => {
  it("writes what Excel opens on a Dutch machine", () => {
    expect(formatCsv(["naam", "afstand"], [["Saar; Ilse", 1.5]])).toBe('\ufeffnaam;afstand\r\n"Saar; Ilse";1,5\r\n');
  });

  it("quotes a cell only where needed", () => {
    expect(oneCell("de Wit")).toBe("de Wit");
    expect(oneCell('zegt "ja"')).toBe('"zegt ""ja"""');
    expect(oneCell("twee\nregels")).toBe('"twee\nregels"');
    expect(oneCell("")).toBe('""');
  });

  it("keeps a spreadsheet from running a text as a formula", () => {
    expect(oneCell("=1+1")).toBe("'=1+1");
    expect(oneCell("@SUM(A1)")).toBe("'@SUM(A1)");
    expect(oneCell("-2+3+cmd|' /C calc'!A0")).toBe("'-2+3+cmd|' /C calc'!A0");
    expect(oneCell("+31 6 12")).toBe("'+31 6 12");
    expect(oneCell('=HYPERLINK("x";"y")')).toBe('"\'=HYPERLINK(""x"";""y"")"');
    expect(oneCell("\t=1")).toBe('"\'\t=1"');
    expect(oneCell("\r=1")).toBe('"\'\r=1"');
    expect(oneCell("＝1+1")).toBe("'＝1+1");
    expect(formatCsv(["=x"], [])).toBe("\ufeff'=x\r\n");
  });

  it("leaves numbers alone, also those in a text", () => {
    expect([-5, 1e-7, 1234567.25].map(oneCell)).toEqual(["-5", "1e-7", "1234567,25"]);
    expect(["-5", "-5,3", "+31612345678", "-1.5"].map(oneCell)).toEqual(["-5", '"-5,3"', "+31612345678", "-1.5"]);
  });

  it("is read back as it was, but for texts that would be formulas", () => {
    const harmless = text.filter((cell) => !/^[=\-\t\r\n]/.test(cell));
    const harmlessTable = tableOf(harmless).filter(([list]) => list.every((name) => !/^[=-]/.test(name)));

    fc.assert(
      fc.property(harmlessTable, ([list, rows]) => {
        const table = parseCsv(formatCsv(list, rows));
        expect([table.header, table.rows.map((row) => row.cells)]).toEqual([list, rows]);
      }),
    );
  });

  it("writes numbers that are read back to the last digit", () => {
    fc.assert(
      fc.property(fc.double({ noDefaultInfinity: true, noNaN: true }), (number) => {
        const { rows } = parseCsv(formatCsv(["naam", "waarde"], [["", number]]));
        expect(readDecimal(rows[0]!, "waarde")).toBe(number + 0);
      }),
    );
  });

  it("refuses a row of another width than the header, and what is not a number", () => {
    expect(() => formatCsv(["a", "b"], [["1", "2"], ["1"]])).toThrow('kernel.rowWidth {"row":2}');
    expect(() => formatCsv(["a"], [[Number.NaN]])).toThrow('kernel.notFinite {"row":1}');
    expect(() => formatPlainCsv(["a"], [[1, 2]])).toThrow("kernel.rowWidth");
    expect(() => formatPlainCsv(["a"], [[Number.POSITIVE_INFINITY]])).toThrow("kernel.notFinite");
  });
});

describe("formatPlainCsv", () => {
  it("writes commas, points and texts as they are", () => {
    expect(formatPlainCsv(["naam", "afstand"], [["=Saar", 1.5]])).toBe("naam,afstand\n=Saar,1.5\n");
  });

  it("is read back exactly as it was", () => {
    fc.assert(
      fc.property(tableOf(text), ([list, rows]) => {
        const table = parseCsv(formatPlainCsv(list, rows));
        expect([table.header, table.rows.map((row) => row.cells)]).toEqual([list, rows]);
      }),
    );
  });

  it("is not mistaken for a line meant for Excel", () => {
    const table = parseCsv(formatPlainCsv(["sep=|"], [["a|b"]]));

    expect([table.header, table.rows[0]?.cells]).toEqual([["sep=|"], ["a|b"]]);
  });
});
