import { type CsvRow, cellError, InputError, type InputErrors, parseCsv, readInteger, readText } from "@naast/kernel";
import type { Quota } from "./panel-request.ts";
import { type FileRead, gathered, orFault, sameText } from "./read-rows.ts";

export interface QuotaOptions {
  /** The name that errors give the file. */
  readonly file: string;
  /** The size of the panel, when it is known: then the quotas of each feature must be able to add up to it. */
  readonly size?: { readonly min: number; readonly max: number };
}

/**
 * Reads quotas as the tools of the field write them: a row for each value of each feature.
 *
 * Columns `feature,value,min,max`, or the older `category,feature,min,max` and `category,name,min,max`; with or without
 * `min_flex` and `max_flex`, which say how far a quota may give way. Capitals in the header do not matter.
 *
 * @returns the quotas in the order of the file, or all that is wrong with it: `lottery.noRows`, `lottery.negative`,
 * `lottery.minAboveMax`, `lottery.badFlex`, `lottery.duplicateQuota`, `lottery.quotaSum`, and those of the kernel
 *
 * @example
 * readQuotas("feature,value,min,max\nleeftijd,18-30,3,4\n", { file: "quota.csv" });
 */
export function readQuotas(text: string, { file, size }: QuotaOptions): FileRead<readonly Quota[]> {
  return gathered((faults) => {
    const { header, rows } = parseCsv(text, { file });
    const columns = quotaColumns(header, file);
    if (rows.length === 0) {
      throw new InputError("lottery.noRows", {
        file,
        line: 2,
        expected: "a quota for each value of each feature",
        found: "",
      });
    }
    const read = rows.flatMap((row) => readRow(row, columns, faults));
    for (const fault of [...duplicates(read, columns), ...(size ? wrongSums(read, columns, size) : [])])
      faults.push(fault);
    return read.map(({ quota }) => quota);
  });
}

interface QuotaColumns {
  readonly feature: string;
  readonly value: string;
  readonly min: string;
  readonly max: string;
  readonly minFlex: string | undefined;
  readonly maxFlex: string | undefined;
}

/** In the older spelling the feature is called `category`, and its values `feature` or `name`. */
function quotaColumns(header: readonly string[], file: string): QuotaColumns {
  const older = sameText(header, "category");
  const valueOfOlder = sameText(header, "name") ?? sameText(header, "feature") ?? sameText(header, "value");
  return {
    feature: older ?? neededColumn(header, "feature", file),
    value: older && valueOfOlder ? valueOfOlder : neededColumn(header, "value", file),
    min: neededColumn(header, "min", file),
    max: neededColumn(header, "max", file),
    minFlex: sameText(header, "min_flex"),
    maxFlex: sameText(header, "max_flex"),
  };
}

function neededColumn(header: readonly string[], name: string, file: string): string {
  const column = sameText(header, name);
  if (column !== undefined) return column;
  const expected = `a column named "${name}" (feature,value,min,max or category,name,min,max)`;
  throw new InputError("kernel.missingColumn", { file, line: 1, expected, found: header.join(",") });
}

interface QuotaRow {
  readonly row: CsvRow;
  readonly quota: Quota;
}

function readRow(row: CsvRow, columns: QuotaColumns, faults: InputError[]): QuotaRow[] {
  const cell = <Value>(column: string, read: (row: CsvRow, column: string) => Value): Value | undefined =>
    orFault<Value | undefined>(faults, undefined, () => read(row, column));
  const feature = cell(columns.feature, readText);
  const value = cell(columns.value, readText);
  const min = cell(columns.min, readInteger);
  const max = cell(columns.max, readInteger);
  const minFlex = columns.minFlex === undefined ? undefined : cell(columns.minFlex, readInteger);
  const maxFlex = columns.maxFlex === undefined ? undefined : cell(columns.maxFlex, readInteger);
  if (feature === undefined || value === undefined || min === undefined || max === undefined) return [];

  faults.push(...wrongBounds(row, columns, { min, max, minFlex, maxFlex }));
  const flex = { ...(minFlex !== undefined && { minFlex }), ...(maxFlex !== undefined && { maxFlex }) };
  return [{ row, quota: { feature, value, min, max, ...flex } }];
}

interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly minFlex: number | undefined;
  readonly maxFlex: number | undefined;
}

function wrongBounds(row: CsvRow, columns: QuotaColumns, { min, max, minFlex, maxFlex }: Bounds): InputErrors {
  const fault = (column: string, code: InputError["code"], expected: string) =>
    cellError(row, column, { code, expected });
  const faults: InputError[] = [];
  if (min < 0) faults.push(fault(columns.min, "lottery.negative", "a number of people, from 0"));
  if (max < min) faults.push(fault(columns.max, "lottery.minAboveMax", `at least the minimum, ${min}`));
  if (minFlex !== undefined && (minFlex > min || minFlex < 0)) {
    faults.push(fault(columns.minFlex!, "lottery.badFlex", `a number from 0 to the minimum, ${min}`));
  }
  if (maxFlex !== undefined && maxFlex < max) {
    faults.push(fault(columns.maxFlex!, "lottery.badFlex", `at least the maximum, ${max}`));
  }
  return faults;
}

function duplicates(rows: readonly QuotaRow[], { value: column }: QuotaColumns): InputErrors {
  const lines = new Map<string, number>();
  return rows.flatMap(({ row, quota: { feature, value } }) => {
    const key = JSON.stringify([feature, value]);
    const before = lines.get(key);
    if (before === undefined) {
      lines.set(key, row.line);
      return [];
    }
    const expected = `a value of ${feature} that has no quota yet (line ${before} has one)`;
    return [cellError(row, column, { code: "lottery.duplicateQuota", expected })];
  });
}

/** The fault stands with the last value of the feature, where a person who adds up ends. */
function wrongSums(rows: readonly QuotaRow[], columns: QuotaColumns, size: { min: number; max: number }): InputErrors {
  const features = [...new Set(rows.map(({ quota }) => quota.feature))];
  return features.flatMap((feature) => {
    const own = rows.filter(({ quota }) => quota.feature === feature);
    const last = own.at(-1)!.row;
    const least = own.reduce((sum, { quota }) => sum + quota.min, 0);
    const most = own.reduce((sum, { quota }) => sum + quota.max, 0);
    if (least > size.max) {
      const expected = `minima of ${feature} that add up to at most ${size.max}, the size of the panel; they add up to ${least}`;
      return [cellError(last, columns.min, { code: "lottery.quotaSum", expected })];
    }
    if (most < size.min) {
      const expected = `maxima of ${feature} that add up to at least ${size.min}, the size of the panel; they add up to ${most}`;
      return [cellError(last, columns.max, { code: "lottery.quotaSum", expected })];
    }
    return [];
  });
}
