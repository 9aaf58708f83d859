import { InputError } from "./input-error.ts";
import { checkedDelimiter, detectDelimiter, separatorIn } from "./internal/csv-delimiter.ts";

/** How to read a CSV. */
export interface CsvOptions {
  /** The name that errors give the file; "input.csv" when left out. */
  readonly file?: string;
  /** One character; when left out the header line decides between semicolon, comma and tab. */
  readonly delimiter?: string;
  /** Columns without a name, such as the numbering that a data program writes first: refused, unless they may be skipped. */
  readonly unnamed?: "skip";
}

/** One record as it stands in the file. */
export interface CsvRecord {
  readonly file: string;
  readonly delimiter: string;
  /** The line the record starts on, counted from 1. Line breaks inside quotes count. */
  readonly line: number;
  /** The record as written, quotes included, without its line end: where a cell stands is worked out from this. */
  readonly source: string;
  readonly cells: readonly string[];
}

const QUOTE = '"';
const LINE_END = /\r\n|\r|\n/g;
const LINE_END_OR_QUOTE = /["\r\n]/g;

/** Where a quote is never closed, the rest of the file would pass for one record. */
const LONGEST_RECORD = 1_048_576;

interface Reading {
  readonly file: string;
  delimiter: string | undefined;
  line: number;
  /** Read, but not yet part of a whole record. */
  waiting: string;
}

interface Extent {
  readonly delimiter: string;
  /** Nothing comes after this piece of text. */
  readonly last: boolean;
}

/**
 * Reads the records of a CSV one by one, the header line included, from text that arrives in pieces.
 *
 * Follows RFC 4180 and the habits of Excel: a byte order mark, a first line `sep=;`, any line ends, line breaks and
 * doubled quotes inside quotes, quotes inside a cell that does not start with one. Lines with nothing on them are
 * skipped. Holds one piece and one record in memory; where the pieces are cut makes no difference.
 *
 * The delimiter is the one that stands most often outside quotes in the header line; equal counts go to the semicolon,
 * then the comma, then the tab; a header with none of them is read as one column.
 *
 * @throws InputError `kernel.unterminatedQuote`, `kernel.textAfterQuote`, `kernel.recordTooLong` (over 2²⁰ characters)
 * @throws DomainError `kernel.badDelimiter` when the delimiter given is not one character, or a quote or line end
 *
 * @example
 * [...readCsvRecords(["naam;wijk\nSa", "ar;Noord"])].map(({ cells }) => cells); // [["naam", "wijk"], ["Saar", "Noord"]]
 *
 * @see RFC 4180, Common Format and MIME Type for CSV Files (2005)
 */
export function* readCsvRecords(chunks: Iterable<string>, options: CsvOptions = {}): Generator<CsvRecord, void> {
  const { file = "input.csv" } = options;
  const reading: Reading = { file, delimiter: checkedDelimiter(options.delimiter), line: 1, waiting: "" };

  for (const { piece, last } of piecesOf(chunks)) {
    reading.waiting += piece;
    reading.delimiter ??= detectDelimiter(reading.waiting, last);
    if (reading.delimiter !== undefined) yield* wholeRecords(reading, { delimiter: reading.delimiter, last });
  }
}

/** Where a cell of this record starts, or where it is missed: just past the end of the record. */
export function placeOfCell(record: CsvRecord, index: number): { line: number; column: number } {
  let start = 0;
  for (let i = 0; i < index && start < record.source.length; i++) start = endOfCell(record, start) + 1;
  return placeAt(record, Math.min(start, record.source.length));
}

/** The pieces without the byte order mark, and one empty last piece. */
function* piecesOf(chunks: Iterable<string>): Generator<{ piece: string; last: boolean }, void> {
  let first = true;
  for (const chunk of chunks) {
    if (chunk === "") continue;
    yield { piece: first && chunk.startsWith("\ufeff") ? chunk.slice(1) : chunk, last: false };
    first = false;
  }
  yield { piece: "", last: true };
}

function* wholeRecords(reading: Reading, extent: Extent): Generator<CsvRecord, void> {
  const { file, waiting } = reading;
  let start = 0;
  for (;;) {
    const end = endOfRecord(waiting, start, extent);
    if (end === undefined) break;
    const source = waiting.slice(start, end);
    const record = { file, delimiter: extent.delimiter, line: reading.line, source, cells: [] as readonly string[] };
    if (source !== "" && !isSeparatorLine(record)) {
      record.cells = splitCells(record);
      yield record;
    }
    reading.line += 1 + lineEndsInQuotes(source);
    start = afterLineEnd(waiting, end);
  }
  reading.waiting = waiting.slice(start);
  if (reading.waiting.length > LONGEST_RECORD + 1) throw recordTooLong(reading); // + 1: half a line end may wait too
}

function isSeparatorLine({ line, source }: { readonly line: number; readonly source: string }): boolean {
  return line === 1 && separatorIn(source) !== undefined;
}

/** The offset of the line end that closes the record, or of the end of the text; undefined when more must come first. */
function endOfRecord(text: string, start: number, { delimiter, last }: Extent): number | undefined {
  LINE_END_OR_QUOTE.lastIndex = start;
  const special = LINE_END_OR_QUOTE.test(text) ? LINE_END_OR_QUOTE.lastIndex - 1 : -1;
  const end = text[special] === QUOTE ? endOfQuotedRecord(text, start, delimiter) : special;
  if (end === -1) return last && start < text.length ? text.length : undefined;

  const mayBeHalfALineEnd = text[end] === "\r" && end === text.length - 1;
  return mayBeHalfALineEnd && !last ? undefined : end;
}

function endOfQuotedRecord(text: string, start: number, delimiter: string): number {
  let cellStarts = true;
  for (let at = start; at < text.length; at++) {
    const character = text[at]!;
    if (character === QUOTE && cellStarts) {
      at = closingQuote(text, at);
      if (at === -1) return -1;
    } else if (isLineEnd(character)) {
      return at;
    }
    cellStarts = character === delimiter;
  }
  return -1;
}

function closingQuote(text: string, opening: number): number {
  let at = text.indexOf(QUOTE, opening + 1);
  while (at !== -1 && text[at + 1] === QUOTE) at = text.indexOf(QUOTE, at + 2);
  return at;
}

function splitCells(record: CsvRecord): string[] {
  const { source, delimiter } = record;
  if (source.length > LONGEST_RECORD) throw recordTooLong(record);
  if (!source.includes(QUOTE)) return source.split(delimiter);

  const cells: string[] = [];
  for (let start = 0; start <= source.length; ) {
    const end = endOfCell(record, start);
    cells.push(unquoted(source.slice(start, end)));
    start = end + 1;
  }
  return cells;
}

function endOfCell(record: CsvRecord, start: number): number {
  const { source, delimiter, file } = record;
  if (source[start] !== QUOTE) {
    const end = source.indexOf(delimiter, start);
    return end === -1 ? source.length : end;
  }

  const closing = closingQuote(source, start);
  if (closing === -1) {
    const found = source.slice(start);
    const expected = "a closing quote for the one that opens here";
    throw new InputError("kernel.unterminatedQuote", { file, ...placeAt(record, start), expected, found });
  }
  const end = closing + 1;
  if (end < source.length && source[end] !== delimiter) {
    const found = source.slice(end);
    const expected = "a delimiter or the end of the line after a closing quote (a quote inside a cell is doubled)";
    throw new InputError("kernel.textAfterQuote", { file, ...placeAt(record, end), expected, found });
  }
  return end;
}

function unquoted(cell: string): string {
  return cell.startsWith(QUOTE) ? cell.slice(1, -1).replaceAll('""', QUOTE) : cell;
}

function placeAt({ line, source }: CsvRecord, offset: number): { line: number; column: number } {
  const linesBefore = source.slice(0, offset).split(LINE_END);
  return { line: line + linesBefore.length - 1, column: linesBefore.at(-1)!.length + 1 };
}

function lineEndsInQuotes(source: string): number {
  return source.includes(QUOTE) ? source.split(LINE_END).length - 1 : 0;
}

function afterLineEnd(text: string, end: number): number {
  return text.startsWith("\r\n", end) ? end + 2 : end + 1;
}

function isLineEnd(character: string): boolean {
  return character === "\n" || character === "\r";
}

function recordTooLong({ file, line }: { readonly file: string; readonly line: number }): InputError {
  const expected = "a record of at most 1,048,576 characters (is a quote left open?)";
  return new InputError("kernel.recordTooLong", { file, line, column: 1, expected });
}
