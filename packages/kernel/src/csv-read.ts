import { type CsvOptions, type CsvRecord, placeOfCell, readCsvRecords } from "./csv-records.ts";
import { InputError } from "./input-error.ts";

/** The header line, and which column each name stands in. */
export interface CsvHeader extends CsvRecord {
  readonly columns: ReadonlyMap<string, number>;
}

/** A record under the header: it has exactly as many cells. */
export interface CsvRow extends CsvRecord {
  readonly header: CsvHeader;
}

/** A CSV whose rows are read as they are asked for, once. */
export interface CsvStream {
  readonly header: readonly string[];
  readonly delimiter: string;
  readonly rows: Iterable<CsvRow>;
}

/** A CSV in memory. */
export interface CsvTable extends CsvStream {
  readonly rows: readonly CsvRow[];
}

/**
 * Reads a CSV with a header line into memory. See {@link readCsvRecords} for which habits of Excel are understood.
 *
 * Spaces around a column name do not count; cells are given as they stand. Read cells with {@link readText},
 * {@link readInteger} and {@link readDecimal}, which say where a wrong one stands.
 *
 * @throws InputError `kernel.missingHeader`, `kernel.emptyColumnName`, `kernel.duplicateColumn`, `kernel.missingCells`,
 * `kernel.surplusCells`, and those of readCsvRecords; the first one in the file
 *
 * @example
 * const { rows } = parseCsv("naam;leeftijd\nSaar;71\n", { file: "panel.csv" });
 * rows.map((row) => readInteger(row, "leeftijd")); // [71]
 */
export function parseCsv(text: string, options?: CsvOptions): CsvTable {
  const stream = streamCsv([text], options);
  return { ...stream, rows: [...stream.rows] };
}

/**
 * Reads a CSV with a header line from text that arrives in pieces: like {@link parseCsv}, with one row in memory at a
 * time. Errors in the header are thrown at once, those in a row when that row is asked for.
 *
 * @example
 * for (const row of streamCsv(chunksOfFile, { file }).rows) total += readInteger(row, "inwoners");
 */
export function streamCsv(chunks: Iterable<string>, options: CsvOptions = {}): CsvStream {
  const records = readCsvRecords(chunks, options);
  const first = records.next();
  if (first.done) {
    const expected = "a header line with the names of the columns";
    throw new InputError("kernel.missingHeader", { file: options.file ?? "input.csv", line: 1, expected, found: "" });
  }

  const header = { ...first.value, columns: columnsOf(first.value, options) };
  return { header: [...header.columns.keys()], delimiter: header.delimiter, rows: rowsUnder(header, records) };
}

function columnsOf(header: CsvRecord, { unnamed }: CsvOptions): Map<string, number> {
  const columns = new Map<string, number>();
  header.cells.forEach((cell, index) => {
    const name = cell.trim();
    const place = { file: header.file, ...placeOfCell(header, index) };
    if (name === "" && unnamed === "skip") return;
    if (name === "") {
      throw new InputError("kernel.emptyColumnName", { ...place, expected: "the name of a column", found: "" });
    }
    if (columns.has(name)) {
      throw new InputError("kernel.duplicateColumn", { ...place, expected: "a name no other column has", found: name });
    }
    columns.set(name, index);
  });
  return columns;
}

function* rowsUnder(header: CsvHeader, records: Iterable<CsvRecord>): Generator<CsvRow, void> {
  const width = header.cells.length;
  for (const { file, delimiter, line, source, cells } of records) {
    const row = { file, delimiter, line, source, cells, header };
    if (cells.length !== width) throw wrongWidth(row);
    yield row;
  }
}

function wrongWidth({ header, ...record }: CsvRow): InputError {
  const width = header.cells.length;
  const count = record.cells.length;
  const place = { file: record.file, ...placeOfCell(record, Math.min(width, count)) };
  const expected = `${width} cells, as in the header`;
  const code = count < width ? "kernel.missingCells" : "kernel.surplusCells";
  return new InputError(code, { ...place, expected, found: `${count}` });
}
