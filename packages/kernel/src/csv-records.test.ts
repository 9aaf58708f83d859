import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CsvOptions, placeOfCell, readCsvRecords } from "./csv-records.ts";
import { describeInputError, InputError } from "./input-error.ts";

const cells = (text: string, options?: CsvOptions) =>
  [...readCsvRecords([text], options)].map((record) => record.cells);

/** What reading gives, the error included: for comparing two ways of reading. */
function outcome(chunks: Iterable<string>): unknown[] {
  const seen: unknown[] = [];
  try {
    for (const record of readCsvRecords(chunks)) seen.push(record);
  } catch (error) {
    seen.push(error instanceof InputError ? describeInputError(error) : error);
  }
  return seen;
}

function complaint(text: string): string {
  const error = outcome([text]).at(-1);
  return typeof error === "string" ? error : "no complaint";
}

function inPieces(text: string, cuts: readonly number[]): string[] {
  const places = [0, ...cuts.map((cut) => cut % (text.length + 1)).toSorted((a, b) => a - b), text.length];
  return places.slice(1).map((end, i) => text.slice(places[i], end));
}

describe("readCsvRecords", () => {
  it("reads what RFC 4180 §2 allows", () => {
    expect(cells('aaa,bbb\r\n"a ""quoted"" cell","two\r\nlines"\r\n,last')).toEqual([
      ["aaa", "bbb"],
      ['a "quoted" cell', "two\r\nlines"],
      ["", "last"],
    ]);
  });

  it("takes any line end and skips lines with nothing on them", () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      expect(cells(["", "a;b", "", "1;2", "", ""].join(end))).toEqual([
        ["a", "b"],
        ["1", "2"],
      ]);
    }
  });

  it("passes over a byte order mark, also before a quote", () => {
    expect(cells('\ufeff"a";b')).toEqual([["a", "b"]]);
  });

  it("keeps a quote inside a cell that does not start with one", () => {
    expect(cells('buis;prijs\n12" pijp;3\nJan "de Lange";4')).toEqual([
      ["buis", "prijs"],
      ['12" pijp', "3"],
      ['Jan "de Lange"', "4"],
    ]);
  });

  it("counts the lines inside quotes", () => {
    const records = [...readCsvRecords(['a;b\n"1\r\n2\r3";x\n\ny;z'])];

    expect(records.map(({ line }) => line)).toEqual([1, 2, 6]);
  });

  it("reads nothing from nothing", () => {
    for (const empty of ["", "\ufeff", "\n\n\r\n"]) expect(cells(empty)).toEqual([]);
  });

  it("agrees with csv-parse on every well-formed file", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "é", " ", '"', ",", ";", "\n", "\r\n", "\r", "🌷") });
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const written = cell.chain((text) =>
      /[",;\r\n]/.test(text) ? fc.constant(quoted(text)) : fc.constantFrom(text, quoted(text)),
    );
    const line = fc.array(written, { minLength: 2, maxLength: 4 }).map((list) => list.join(","));
    const file = fc.tuple(fc.array(line), fc.constantFrom("\n", "\r\n", "\r"), fc.boolean());

    fc.assert(
      fc.property(file, ([lines, end, closed]) => {
        const text = lines.join(end) + (closed ? end : "");
        const theirs = parse(text, {
          record_delimiter: ["\r\n", "\n", "\r"],
          relax_column_count: true,
          skip_empty_lines: true,
        });
        expect(cells(text, { delimiter: "," })).toEqual(theirs);
      }),
      { numRuns: 2_000 },
    );
  });

  it("gives the same records and the same complaint wherever the pieces are cut", () => {
    const text = fc.string({
      unit: fc.constantFrom("a", '"', '"', ";", ",", "\n", "\r", "\r\n", "\ufeff", "sep=,\n", '";"', "\t"),
      maxLength: 40,
    });

    fc.assert(
      fc.property(text, fc.array(fc.nat(), { maxLength: 60 }), (whole, cuts) => {
        expect(outcome(inPieces(whole, cuts))).toEqual(outcome([whole]));
      }),
      { numRuns: 3_000 },
    );
  });

  it("does not wait for the end of a file before it gives the first record", () => {
    function* endless() {
      yield "naam;wijk\n";
      for (;;) yield "Saar;Noord\n";
    }
    const records = readCsvRecords(endless());

    expect(records.next().value).toMatchObject({ line: 1, cells: ["naam", "wijk"] });
    expect(records.next().value).toMatchObject({ line: 2, cells: ["Saar", "Noord"] });
  });
});

describe("the delimiter", () => {
  it("is the one that stands most often in the header line, outside quotes", () => {
    expect(cells("a;b,c;d\n")).toEqual([["a", "b,c", "d"]]);
    expect(cells("a\tb\n1;2,3\t4")).toEqual([
      ["a", "b"],
      ["1;2,3", "4"],
    ]);
    expect(cells('"a;b;c",d\n')).toEqual([["a;b;c", "d"]]);
    expect(cells('"a ""b;c;d""\n;;;",e\n')).toEqual([['a "b;c;d"\n;;;', "e"]]);
  });

  it("is a semicolon when the header does not tell", () => {
    expect(cells("naam;adres, nummer\n")).toEqual([["naam", "adres, nummer"]]);
    expect(cells("naam\nJansen, P.\n")).toEqual([["naam"], ["Jansen, P."]]);
  });

  it("is what a first line for Excel says, and that line is not a record", () => {
    expect([...readCsvRecords(["sep=,\r\na,b;c;d\r\n"])]).toMatchObject([{ line: 2, cells: ["a", "b;c;d"] }]);
    expect(cells("SEP=|\na|b")).toEqual([["a", "b"]]);
    expect(cells("sep=,")).toEqual([]);
  });

  it("can be given", () => {
    expect(cells("a;b|c\n", { delimiter: "|" })).toEqual([["a;b", "c"]]);
  });

  it("cannot be a quote, a line end, or more than one character", () => {
    for (const delimiter of ['"', "\n", "\r", "", ";;"]) {
      expect(() => cells("a;b", { delimiter })).toThrow("kernel.badDelimiter");
    }
  });
});

describe("a record that cannot be read", () => {
  it("shows the quote that nobody closes", () => {
    expect(complaint('a;b\n1;"two\nthree')).toBe(
      'input.csv:2:3: expected a closing quote for the one that opens here, found "\\"two\\nthree"',
    );
  });

  it("shows the text behind a closing quote, on the line where it stands", () => {
    expect(complaint('a;b\n"two\nlines";"x"y\n')).toMatch(/^input\.csv:3:11: expected a delimiter .*, found "y"$/);
  });

  it("is not gathered for ever when a quote in a large file is left open", () => {
    function* large(start: string) {
      yield start;
      for (let i = 0; i < 1_000; i++) yield "x;y\n".repeat(1_000);
      throw new Error("read on to the end");
    }

    expect(outcome(large('a;"b\n')).at(-1)).toMatch(
      /^input\.csv:1:1: expected a record of at most 1,048,576 characters/,
    );
    expect(outcome(large('a;b\n1;"2\n')).at(-1)).toMatch(
      /^input\.csv:2:1: expected a record of at most 1,048,576 characters/,
    );
    expect(complaint(`a;b\n${"x".repeat(1_048_577)}\n`)).toMatch(/^input\.csv:2:1: expected a record of at most/);
    expect(cells(`a;b\n${"x".repeat(1_048_576)}\n`)[1]?.[0]).toHaveLength(1_048_576);
  });
});

describe("placeOfCell", () => {
  it("knows the line and the column of every cell", () => {
    const [, record] = readCsvRecords(['a;b;c;d\nx;"1\n22";"q";z']);

    expect([0, 1, 2, 3].map((index) => placeOfCell(record!, index))).toEqual([
      { line: 2, column: 1 },
      { line: 2, column: 3 },
      { line: 3, column: 5 },
      { line: 3, column: 9 },
    ]);
  });

  it("puts a cell that is missing just past the end", () => {
    const [record] = readCsvRecords(["a;b"]);

    expect(placeOfCell(record!, 2)).toEqual({ line: 1, column: 4 });
    expect(placeOfCell(record!, 9)).toEqual({ line: 1, column: 4 });
  });

  it("finds each cell where it is written", () => {
    const word = fc.stringMatching(/^[a-z]{0,5}$/);

    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 6 }), (words) => {
        const text = words.join(";");
        fc.pre(text !== "");
        const [record] = readCsvRecords([text]);

        words.forEach((expected, index) => {
          const { column } = placeOfCell(record!, index);
          expect(text.slice(column - 1).split(";")[0]).toBe(expected);
        });
      }),
    );
  });
});
