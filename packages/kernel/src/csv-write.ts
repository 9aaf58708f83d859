import { DomainError } from "./domain-error.ts";

/** Numbers must be finite; an absent value is an empty text. */
export type CsvCell = string | number;

const BYTE_ORDER_MARK = "\ufeff";

/** Any delimiter a reader might look for; and what a reader would take for something else at the start of a file. */
const NEEDS_QUOTES = /[";,\t\r\n]|^\ufeff|^sep=/i;
const STARTS_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const IS_NUMBER = /^[+-]?\d+([.,]\d+)?$/;

/**
 * Writes a CSV that Excel opens with a double click on a machine with Dutch settings, and that does nothing there.
 *
 * Semicolons, CRLF, a byte order mark for UTF-8, and a decimal comma in numbers. A text that a spreadsheet would run as
 * a formula (it starts with = + - @, a tab or a line break, and is not simply a number) gets an apostrophe in front;
 * for a program that reads the file back that apostrophe stays, so use {@link formatPlainCsv} there.
 *
 * @throws DomainError `kernel.rowWidth` when a row has more or fewer cells than the header
 * @throws DomainError `kernel.notFinite` for NaN or an infinite number
 *
 * @example
 * formatCsv(["naam", "afstand"], [["=Saar", 1.5]]); // "\ufeffnaam;afstand\r\n'=Saar;1,5\r\n"
 *
 * @see OWASP, CSV Injection
 */
export function formatCsv(header: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const write = (cell: CsvCell) =>
    typeof cell === "number" ? String(cell).replace(".", ",") : quotedIfNeeded(withoutFormula(cell));
  return BYTE_ORDER_MARK + joined(header, rows, { write, delimiter: ";", lineEnd: "\r\n" });
}

/**
 * Writes a CSV for programs: RFC 4180 with commas, LF, a decimal point, no byte order mark, every text as it is.
 *
 * {@link parseCsv} gives back every cell as it was.
 *
 * @throws DomainError `kernel.rowWidth`, `kernel.notFinite`
 *
 * @example
 * formatPlainCsv(["naam", "afstand"], [["=Saar", 1.5]]); // "naam,afstand\n=Saar,1.5\n"
 */
export function formatPlainCsv(header: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const write = (cell: CsvCell) => quotedIfNeeded(String(cell));
  return joined(header, rows, { write, delimiter: ",", lineEnd: "\n" });
}

interface Dialect {
  readonly write: (cell: CsvCell) => string;
  readonly delimiter: string;
  readonly lineEnd: string;
}

function joined(header: readonly string[], rows: Iterable<readonly CsvCell[]>, dialect: Dialect): string {
  const lines = [lineOf(header, dialect)];
  for (const row of rows) {
    if (row.length !== header.length) throw new DomainError("kernel.rowWidth", "invalid", { row: lines.length });
    if (row.some(isNotFinite)) throw new DomainError("kernel.notFinite", "invalid", { row: lines.length });
    lines.push(lineOf(row, dialect));
  }
  return lines.join("");
}

function lineOf(cells: readonly CsvCell[], { write, delimiter, lineEnd }: Dialect): string {
  const line = cells.map(write).join(delimiter);
  return (line === "" ? '""' : line) + lineEnd; // a line with nothing on it would be skipped by readers
}

function withoutFormula(text: string): string {
  return STARTS_FORMULA.test(text) && !IS_NUMBER.test(text) ? `'${text}` : text;
}

function quotedIfNeeded(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function isNotFinite(cell: CsvCell): boolean {
  return typeof cell === "number" && !Number.isFinite(cell);
}
