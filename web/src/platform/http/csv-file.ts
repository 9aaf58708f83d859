import { type CsvCell, formatCsv } from "@naast/kernel";
import type { PageContext } from "./env.ts";

interface CsvTable {
  /** Without its ending. */
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: Iterable<readonly CsvCell[]>;
}

/** Answers with a file for a spreadsheet, which stays nowhere but with whoever asked for it. */
export function csvFile(c: PageContext, { name, heads, rows }: CsvTable): Response {
  return c.body(formatCsv(heads, rows), 200, {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="${name}.csv"`,
    "Cache-Control": "no-store",
  });
}
