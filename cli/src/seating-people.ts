import { type CsvRow, type CsvTable, cellError, parseCsv, readOptionalText, readText } from "@naast/kernel";
import type { Person } from "@naast/seating";
import { BadFiles, UsageError } from "./command.ts";
import { orBadFile, textIn } from "./lottery-files.ts";

/** The people of a file, with a trait for each column. */
export interface PeopleFile {
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly people: readonly Person[];
}

/** Columns people are known by when no other is named: the first of these in which everybody differs. */
const USUAL_IDS = ["id", "name", "naam"];

/** Where several values stand in one cell. */
const SEVERAL = /[;,|]/;

/**
 * Reads who will be seated, a row for each. A column without a name is passed over: data programs put a numbering there.
 *
 * @param id - the column that people are known by; without it a column id, name or naam, or else the number of the row
 * @param multiple - columns in which somebody may have several values, parted by a semicolon, a comma or a bar
 */
export function peopleIn(path: string, id: string | undefined, multiple: ReadonlySet<string>): PeopleFile {
  const text = textIn(path);
  return orBadFile(() => {
    const table = parseCsv(text, { file: path, unnamed: "skip" });
    const column = id ?? usualId(table);
    if (id !== undefined && !table.header.includes(id))
      throw new UsageError(`${path} has no column '${id}'; it has ${table.header.join(", ")}.`);
    if (column !== undefined) checkDifferent(table.rows, column);
    const people = table.rows.map((row, at) => ({
      id: column === undefined ? `${at + 1}` : readText(row, column),
      traits: Object.fromEntries(table.header.map((name) => [name, valueIn(row, name, multiple)])),
    }));
    return { columns: table.header, rows: table.rows, people };
  });
}

function usualId({ header, rows }: CsvTable): string | undefined {
  return USUAL_IDS.flatMap((usual) => header.filter((name) => name.toLowerCase() === usual)).find((name) => {
    const ids = rows.map((row) => readOptionalText(row, name));
    return name.toLowerCase() === "id" || (new Set(ids).size === ids.length && !ids.includes(""));
  });
}

function checkDifferent(rows: readonly CsvRow[], column: string): void {
  const lines = new Map<string, number>();
  const faults = rows.flatMap((row) => {
    const id = readText(row, column);
    const before = lines.get(id);
    if (before === undefined) lines.set(id, row.line);
    return before === undefined
      ? []
      : [cellError(row, column, { code: "naast.samePerson", expected: `somebody else than in line ${before}` })];
  });
  if (faults.length > 0) throw new BadFiles(faults);
}

function valueIn(row: CsvRow, column: string, multiple: ReadonlySet<string>) {
  const value = readOptionalText(row, column);
  return multiple.has(column) ? value.split(SEVERAL).filter((word) => word.trim() !== "") : value;
}
