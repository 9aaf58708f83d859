import { cellError, parseCsv, readOptionalText } from "@naast/kernel";
import type { FileTable } from "../schema.ts";

/**
 * A CSV as a table of areas.
 *
 * @throws InputError what the CSV reader of the kernel throws
 */
export function csvTable(text: string, file: string): FileTable {
  const { header, rows } = parseCsv(text, { file, unnamed: "skip" });
  const asWritten = new Map(header.map((name) => [name.toLowerCase(), name]));
  const column = (name: string) => asWritten.get(name) ?? name;
  return {
    columns: new Set(asWritten.keys()),
    rows: rows.map((row) => ({
      cell: (name) => readOptionalText(row, column(name)),
      fault: (name, problem) => cellError(row, column(name), problem),
    })),
  };
}
