import {
  type CsvRow,
  type CsvTable,
  cellError,
  DomainError,
  InputError,
  parseCsv,
  readDecimal,
  readOptionalText,
} from "@naast/kernel";
import { type DesignInput, marginFrom, type PopulationCounts, type RakeInput, readMargins } from "@naast/statistics";
import { BadFiles, UsageError } from "./command.ts";
import { orBadFile, textIn } from "./lottery-files.ts";
import type { Options } from "./options.ts";
import { numberIn } from "./statistics-options.ts";

/** A sample as it stands in a file, ready to be weighted. */
export interface SampleFile {
  readonly path: string;
  readonly table: CsvTable;
  readonly input: RakeInput & DesignInput;
}

type SampleOptions = Pick<Options, "weight" | "stratum" | "cluster" | "population" | "link" | "trim" | "epsilon">;

/** As R's default, for --epsilon. */
const ROUNDS_IN_R = 10;

export function marginsIn(path: string | undefined): PopulationCounts {
  if (path === undefined) throw new UsageError("Name the counts of the population: --margins m.json");
  const text = textIn(path);
  return orBadFile(() => readMargins(text, path));
}

/** Reads a sample with what the options say of its columns. */
export function sampleIn(path: string, counts: PopulationCounts, options: SampleOptions): SampleFile {
  const text = textIn(path);
  return orBadFile(() => {
    const table = parseCsv(text, { file: path });
    for (const column of [...counts.keys(), ...columnsOf(options)]) checkColumn(table, column, path);
    return { path, table, input: { ...marginsAndWeights(table, counts, options), ...designOf(table, options) } };
  });
}

/** Numbers of a column, or with `column=value` 1 for that value and 0 for another; NaN where nobody answered. */
export function answersIn({ path, table }: SampleFile, item: string): Float64Array {
  const [column = "", value] = item.split("=");
  return orBadFile(() => {
    checkColumn(table, column, path);
    return Float64Array.from(table.rows, (row) => {
      const said = readOptionalText(row, column);
      if (isSilent(said)) return Number.NaN;
      return value === undefined ? readDecimal(row, column) : Number(said === value);
    });
  });
}

function columnsOf({ weight, stratum, cluster, link, population }: SampleOptions): string[] {
  const unless = isNumber(population) ? undefined : population;
  return [weight, stratum, cluster, link, unless].filter((column) => column !== undefined);
}

/** Also where there is no row to miss it. */
function checkColumn({ header, delimiter }: CsvTable, column: string, file: string): void {
  if (header.includes(column)) return;
  const expected = `a column named "${column}"`;
  throw new InputError("statistics.missingColumn", { file, line: 1, expected, found: header.join(delimiter) });
}

function marginsAndWeights(table: CsvTable, counts: PopulationCounts, options: SampleOptions): RakeInput {
  const margins = [...counts].map(([column, byValue]) => {
    const said = table.rows.map((row) => valueIn(row, column, byValue));
    return marginFrom(column, byValue, said);
  });
  const { weight, trim, epsilon } = options;
  return {
    people: table.rows.length,
    margins,
    ...(weight === undefined ? {} : { baseWeights: table.rows.map((row) => aboveZero(row, weight)) }),
    ...(trim === undefined ? {} : { mostTimesAverage: numberIn("trim", trim, { above: 1 }) }),
    ...(epsilon === undefined
      ? {}
      : { asInR: { epsilon: numberIn("epsilon", epsilon, { above: 0 }), rounds: ROUNDS_IN_R } }),
  };
}

function designOf({ rows }: CsvTable, { stratum, cluster, link, population }: SampleOptions): DesignInput {
  const texts = (column: string | undefined) => column && rows.map((row) => readOptionalText(row, column));
  const [strata, clusters, linkCodes] = [texts(stratum), texts(cluster), texts(link)];
  return {
    people: rows.length,
    ...(strata && { strata }),
    ...(clusters && { clusters }),
    ...(linkCodes && { linkCodes }),
    ...(population !== undefined && { unitsInPopulation: rows.map((row) => unitsIn(row, population)) }),
  };
}

function unitsIn(row: CsvRow, population: string): number {
  return isNumber(population) ? Number(population) : aboveZero(row, population);
}

function isNumber(option: string | undefined): boolean {
  return option !== undefined && /^[1-9]\d{0,14}$/.test(option);
}

function valueIn(row: CsvRow, column: string, counts: ReadonlyMap<string, number>): string {
  const said = readOptionalText(row, column);
  if (counts.has(said)) return said;
  if (isSilent(said)) return "";
  const known = [...counts.keys()].map((value) => `"${value}"`).join(", ");
  throw cellError(row, column, {
    code: "statistics.unknownValue",
    expected: `nothing, or a value of "${column}" in the margins: ${known}`,
  });
}

function aboveZero(row: CsvRow, column: string): number {
  const number = readDecimal(row, column);
  if (number > 0) return number;
  throw cellError(row, column, { code: "statistics.notAboveZero", expected: "a number above 0" });
}

/** "NA" is how R writes that there is no answer. */
function isSilent(said: string): boolean {
  return said === "" || said === "NA";
}

/** What the engine refuses about one respondent, told with the line of that respondent. */
export function withPlace<Answer>({ table }: SampleFile, options: SampleOptions, work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    if (error instanceof DomainError) tellRefusal(error, table, refusals(options)[error.code]);
    throw error;
  }
}

interface Refusal {
  readonly column: string | undefined;
  readonly expected: string;
}

function tellRefusal({ params }: DomainError, { header, rows }: CsvTable, refusal: Refusal | undefined): void {
  const row = rows[Number(params.respondent)];
  if (!refusal || !row) return;
  const { column, expected } = refusal;
  if (column === undefined || !header.includes(column)) throw new UsageError(`--population: expected ${expected}.`);
  throw new BadFiles([cellError(row, column, { code: "statistics.badDesign", expected })]);
}

function refusals({ cluster, population, link }: SampleOptions) {
  const known: Readonly<Record<string, Refusal>> = {
    "statistics.clusterInTwoStrata": { column: cluster, expected: "a cluster that lies in one stratum" },
    "statistics.badPopulationUnits": {
      column: population,
      expected: "how many units the stratum has: one number, no smaller than what is in the sample",
    },
    "statistics.linkTwice": { column: link, expected: "a code that no other row has" },
  };
  return known;
}
