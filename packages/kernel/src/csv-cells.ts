import type { CsvRow } from "./csv-read.ts";
import { placeOfCell } from "./csv-records.ts";
import type { DomainError } from "./domain-error.ts";
import { InputError } from "./input-error.ts";

const INTEGER = /^[+-]?\d+$/;

/**
 * The text of a cell without the spaces around it; empty when the cell is.
 *
 * @throws InputError `kernel.missingColumn` when the header has no such column
 */
export function readOptionalText(row: CsvRow, column: string): string {
  return row.cells[indexOf(row, column)]!.trim();
}

/**
 * The text of a cell that must not be empty, without the spaces around it.
 *
 * @throws InputError `kernel.emptyCell`, `kernel.missingColumn`
 */
export function readText(row: CsvRow, column: string): string {
  const text = readOptionalText(row, column);
  if (text === "") throw cellError(row, column, { code: "kernel.emptyCell", expected: `a value for "${column}"` });
  return text;
}

/**
 * The whole number in a cell, between ±(2⁵³ − 1).
 *
 * Marks between thousands are refused: "1.234" is a whole number to one reader and a fraction to another.
 *
 * @throws InputError `kernel.notWhole`, `kernel.missingColumn`
 */
export function readInteger(row: CsvRow, column: string): number {
  const text = readOptionalText(row, column);
  const number = Number(text);
  if (INTEGER.test(text) && Number.isSafeInteger(number)) return number + 0; // + 0: "-0" is 0
  throw cellError(row, column, { code: "kernel.notWhole", expected: "a whole number" });
}

/**
 * The number in a cell, with a decimal point or a decimal comma: "1.5", "1,5", "1.234,50" and "1e-7".
 *
 * What could mean two things is refused. One mark with exactly three digits behind it ("1.234", "1,234") is a fraction
 * only if the mark is the one such a file uses for decimals: the comma in a file with semicolons, which Excel writes
 * where the comma is taken, and the point in any other. "0,125" and "1234,567" can mean only one thing.
 *
 * @throws InputError `kernel.notNumber`, `kernel.ambiguousNumber`, `kernel.missingColumn`
 *
 * @example
 * readDecimal(row, "bedrag"); // 1234.5 for a cell "1234,50"
 */
export function readDecimal(row: CsvRow, column: string): number {
  const text = readOptionalText(row, column);
  const thousandsMark = row.delimiter === ";" ? "." : ",";
  if (/^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(text) && text.includes(thousandsMark)) {
    const expected = "a number without marks between thousands (this one could mean two things)";
    throw cellError(row, column, { code: "kernel.ambiguousNumber", expected });
  }

  const plain = /^[+-]?\d{1,3}(\.\d{3})+,\d+$/.test(text) ? text.replaceAll(".", "") : text;
  const number = /^[+-]?\d+([.,]\d+)?(e[+-]?\d+)?$/i.test(plain) ? Number(plain.replace(",", ".")) : Number.NaN;
  if (!Number.isFinite(number)) throw cellError(row, column, { code: "kernel.notNumber", expected: "a number" });
  return number + 0; // "-0" is 0
}

/**
 * The error for a cell that an engine cannot use: it knows the file, the line and the column the cell stands in.
 *
 * @example
 * throw cellError(row, "leeftijd", { code: "lottery.badAge", expected: "an age from 0 to 120" });
 */
export function cellError(
  row: CsvRow,
  column: string,
  problem: { readonly code: DomainError["code"]; readonly expected: string },
): InputError {
  const index = indexOf(row, column);
  const { code, expected } = problem;
  return new InputError(code, { file: row.file, ...placeOfCell(row, index), expected, found: row.cells[index]! });
}

function indexOf({ file, header }: CsvRow, column: string): number {
  const index = header.columns.get(column);
  if (index !== undefined) return index;

  const expected = `a column named "${column}"`;
  const found = [...header.columns.keys()].join(header.delimiter);
  throw new InputError("kernel.missingColumn", { file, line: header.line, expected, found });
}
