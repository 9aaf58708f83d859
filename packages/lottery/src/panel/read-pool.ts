import { type CsvRow, cellError, InputError, parseCsv, readOptionalText, readText } from "@naast/kernel";
import type { Person, Pool, Quota } from "./panel-request.ts";
import { type FileRead, gathered, orFault, sameText } from "./read-rows.ts";

export interface PoolOptions {
  /** The name that errors give the file. */
  readonly file: string;
  /** Which features are read, and which values they have. */
  readonly quotas: readonly Quota[];
  /** The column with what a person is known by; left out: the column called `id`, or else the number of the row. */
  readonly id?: string | undefined;
  /** Columns that are equal for those who live together. */
  readonly household?: readonly string[] | undefined;
}

/**
 * Reads the people who may be drawn: a row for each, with a column for each feature that has quotas.
 *
 * Every value must be one that has a quota: what nobody foresaw cannot be counted. Capitals do not matter, in the
 * header and in values, as long as they leave one meaning. Other columns are not looked at, nor kept.
 *
 * @returns the pool in the order of the file, or all that is wrong with it: `lottery.noRows`, `lottery.unknownValue`,
 * `lottery.duplicateId`, `lottery.noHousehold`, and those of the kernel
 */
export function readPool(text: string, options: PoolOptions): FileRead<Pool> {
  return gathered((faults) => {
    const { file } = options;
    const { header, rows } = parseCsv(text, { file });
    const columns = columnsFor(header, options);
    if (rows.length === 0) {
      throw new InputError("lottery.noRows", { file, line: 2, expected: "a row for each person", found: "" });
    }
    const people = rows.map((row, index) => readPerson(row, `${index + 1}`, { columns, faults }));
    if (columns.id !== undefined) faults.push(...duplicateIds(rows, people, columns.id));
    return { features: columns.features.map(({ feature }) => feature), people };
  });
}

interface FeatureColumn {
  readonly column: string;
  readonly feature: string;
  readonly values: readonly string[];
}

interface PoolColumns {
  readonly id: string | undefined;
  readonly features: readonly FeatureColumn[];
  readonly household: readonly string[];
}

function columnsFor(header: readonly string[], { file, quotas, id, household = [] }: PoolOptions): PoolColumns {
  const needed = (name: string) => {
    const column = sameText(header, name);
    if (column !== undefined) return column;
    const expected = `a column named "${name}"`;
    throw new InputError("kernel.missingColumn", { file, line: 1, expected, found: header.join(",") });
  };
  const features = [...new Set(quotas.map(({ feature }) => feature))].map((feature) => ({
    column: needed(feature),
    feature,
    values: quotas.flatMap((quota) => (quota.feature === feature ? [quota.value] : [])),
  }));
  return { id: id === undefined ? sameText(header, "id") : needed(id), features, household: household.map(needed) };
}

interface Reading {
  readonly columns: PoolColumns;
  readonly faults: InputError[];
}

function readPerson(row: CsvRow, number: string, { columns, faults }: Reading): Person {
  const id = columns.id === undefined ? number : orFault(faults, "", () => readText(row, columns.id!));
  const values = columns.features.map((feature) => orFault(faults, "", () => readValue(row, feature)));
  if (columns.household.length === 0) return { id, values };
  return { id, values, household: orFault(faults, "", () => readHousehold(row, columns.household)) };
}

function readValue(row: CsvRow, { column, feature, values }: FeatureColumn): string {
  const value = sameText(values, readText(row, column));
  if (value !== undefined) return value;
  const expected = `a value of ${feature} that has a quota: ${values.join(", ")}`;
  throw cellError(row, column, { code: "lottery.unknownValue", expected });
}

/** The cells as JSON, so that "1", "23" and "12", "3" stay two households. */
function readHousehold(row: CsvRow, columns: readonly string[]): string {
  const cells = columns.map((column) => readOptionalText(row, column));
  if (cells.some((cell) => cell !== "")) return JSON.stringify(cells);
  const expected = `the household, in at least one of ${columns.join(", ")}`;
  throw cellError(row, columns[0]!, { code: "lottery.noHousehold", expected });
}

function duplicateIds(rows: readonly CsvRow[], people: readonly Person[], column: string): InputError[] {
  const lines = new Map<string, number>();
  return people.flatMap(({ id }, index) => {
    const row = rows[index]!;
    const before = lines.get(id);
    if (before === undefined) lines.set(id, row.line);
    if (before === undefined || id === "") return [];
    const expected = `an id that no other row has (line ${before} has it too)`;
    return [cellError(row, column, { code: "lottery.duplicateId", expected })];
  });
}
