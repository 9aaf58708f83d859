import { type CsvRow, cellError, InputError, readOptionalText, readText, streamCsv } from "@naast/kernel";
import { createGrowingNumbers } from "./growing-numbers.ts";
import { orderRegister, type RegisterRows } from "./order-register.ts";
import type { Register } from "./register.ts";
import { createTextShelf } from "./text-shelf.ts";

/** How to read a register. */
export interface RegisterOptions {
  /** The name that errors give the file. */
  readonly file: string;
  /** The column with what a row is known by; left out: the column called `id`, or else the number of the row. */
  readonly id?: string | undefined;
  /** Columns that together name the stratum of a row. */
  readonly strata?: readonly string[];
  /** Columns that are equal for those who live together: they share one lot. */
  readonly household?: readonly string[];
}

/**
 * Reads a register from the text of a CSV that arrives in pieces, and keeps what a draw needs: ids and numbers.
 *
 * Rows are put in the order of their ids (UTF-16 units), lots in the order of their first row, strata in the order of
 * their names. So the same rows give the same register in whatever order the file has them. Spaces around a cell do
 * not count; otherwise households and strata are the same when their cells are, sign by sign. Some cells of a household
 * may be empty, such as a letter behind the house number, but not all of them.
 *
 * @throws InputError `lottery.duplicateId`, `lottery.noRows`, `lottery.noHousehold`, `lottery.splitHousehold` (its rows
 * lie in two strata), and those of the kernel for columns and cells that are missing
 *
 * @example
 * readRegister(["id;wijk\n1;Noord\n2;Zuid\n"], { file: "register.csv", strata: ["wijk"] }).strata.length; // 2
 */
export function readRegister(chunks: Iterable<string>, options: RegisterOptions): Register {
  return orderRegister(readRows(chunks, options));
}

/** Leaves behind what only reading needs, such as the texts of the households, so that ordering has their room. */
function readRows(chunks: Iterable<string>, options: RegisterOptions): RegisterRows {
  const { header, rows } = streamCsv(chunks, { file: options.file });
  const idColumn = options.id ?? header.find((name) => name.toLowerCase() === "id");
  const read = emptyRows();
  for (const row of rows) {
    readId(row, idColumn, read);
    if (options.strata) readStratum(row, options.strata, read);
    if (options.household) readHousehold(row, options.household, read);
  }
  const { ids, strata, stratumOf, householdOf } = read;
  if (ids.size() > 0) return { ids, strata, stratumOf, householdOf, households: read.households.size() };
  throw new InputError("lottery.noRows", { file: options.file, line: 2, expected: "a row for each lot", found: "" });
}

/** Keeps the columns of one cell apart: a text file cannot hold this sign, `decodeText` refuses it. */
const BETWEEN_CELLS = "\0";

type Reading = ReturnType<typeof emptyRows>;

function emptyRows() {
  return {
    ids: createTextShelf(),
    strata: createTextShelf(),
    households: createTextShelf(),
    lines: createGrowingNumbers(),
    stratumOf: createGrowingNumbers(),
    householdOf: createGrowingNumbers(),
    stratumOfHousehold: createGrowingNumbers(),
  };
}

function readId(row: CsvRow, column: string | undefined, { ids, lines }: Reading): void {
  const number = ids.size();
  const known = ids.add(column === undefined ? String(number + 1) : readText(row, column));
  if (known === number) {
    lines.push(row.line);
    return;
  }
  const expected = `an id that no other row has (line ${lines.at(known)} has it too)`;
  throw cellError(row, column!, { code: "lottery.duplicateId", expected });
}

function readStratum(row: CsvRow, columns: readonly string[], { strata, stratumOf }: Reading): void {
  stratumOf.push(strata.add(columns.map((column) => readText(row, column)).join(BETWEEN_CELLS)));
}

function readHousehold(row: CsvRow, columns: readonly string[], read: Reading): void {
  const { households, householdOf, stratumOf, stratumOfHousehold } = read;
  const cells = columns.map((column) => readOptionalText(row, column));
  if (cells.every((cell) => cell === "")) {
    const expected = `the household, in at least one of ${columns.join(", ")}`;
    throw cellError(row, columns[0]!, { code: "lottery.noHousehold", expected });
  }

  const household = households.add(cells.join(BETWEEN_CELLS));
  const stratum = stratumOf.size() === 0 ? 0 : stratumOf.at(stratumOf.size() - 1);
  householdOf.push(household);
  if (household === stratumOfHousehold.size()) stratumOfHousehold.push(stratum);
  if (stratumOfHousehold.at(household) === stratum) return;

  const expected = `a household within one stratum; others of this one lie in ${nameOf(read, stratumOfHousehold.at(household))}`;
  throw cellError(row, columns[0]!, { code: "lottery.splitHousehold", expected });
}

function nameOf({ strata }: Reading, stratum: number): string {
  return strata.at(stratum).split(BETWEEN_CELLS).join(", ");
}
