import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type CsvTable, parseCsv } from "../packages/kernel/src/index.ts";
import {
  type DesignInput,
  estimateMean,
  type MeanEstimate,
  type RakeInput,
  type Survey,
  weighSample,
} from "../packages/statistics/src/index.ts";
import { HOUSE } from "./content.ts";

/** The samples of R survey and its answers; not part of the house. */
export const SHARED = join(HOUSE, "../shared/bench");

export function readShared(name: string): CsvTable {
  return parseCsv(sharedText(name), { file: name });
}

export function sharedText(name: string): string {
  return readFileSync(join(SHARED, name), "utf8");
}

export function columnOf({ rows, header }: CsvTable, name: string): string[] {
  const place = header.indexOf(name);
  return rows.map(({ cells }) => cells[place]!);
}

export function numbersOf(table: CsvTable, name: string): number[] {
  return columnOf(table, name).map(Number);
}

export function countsOf(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The weighted sample, which must be possible. */
export function weighed(input: RakeInput & DesignInput): Survey {
  const survey = weighSample(input);
  if (survey.kind === "impossible") throw new Error(JSON.stringify(survey.problems));
  return survey;
}

/** The mean, which must be there. */
export function meanOf(survey: Survey, answers: ArrayLike<number>): MeanEstimate {
  const mean = estimateMean(survey, answers);
  if (mean.kind === "none") throw new Error("no answers");
  return mean;
}
