import { InputError } from "@naast/kernel";
import type { GroupingProblem, SizeLimits } from "./grouping-problem.ts";

/**
 * Reads an instance of MDGPLIB, the library by which the literature compares methods.
 *
 * The first line holds the number of people, the number of groups, `ss` (all sizes are the same) or `ds` (limits differ), and the least
 * and most people of each group; every other line two people, counted from 0, and how far they are apart. Each pair stands there
 * once. Spaces may be any number of blanks or tabs; empty lines do not count.
 *
 * @param file - the name that errors give the file
 * @throws InputError with line and column: `grouping.noInstance`, `grouping.badHeader`, `grouping.badLine`, `grouping.badNumber`,
 * `grouping.badDistance`, `grouping.samePerson`, `grouping.samePair`; `grouping.missingPair` with the last line
 * @see MDGPLIB of the Optsicom project (Gallego, Laguna, Martí & Duarte, Tabu Search with Strategic Oscillation for the Maximally
 * Diverse Grouping Problem, 2013)
 */
export function readMdgplib(text: string, file: string): GroupingProblem {
  const lines = text.split("\n");
  const header = lines.findIndex((line) => line.trim() !== "");
  if (header === -1)
    throw new InputError("grouping.noInstance", { file, line: 1, expected: "an instance of MDGPLIB", found: "" });
  const { people, groups } = readHeader(lineOf(file, header + 1, lines[header]!));
  const between = new Float64Array(people * people).fill(Number.NaN);
  for (let one = 0; one < people; one++) between[one * people + one] = 0;
  lines.forEach((text, index) => {
    if (index > header && text.trim() !== "") readPair(lineOf(file, index + 1, text), people, between);
  });
  const missing = between.findIndex(Number.isNaN);
  if (missing === -1) return { distances: { people, between }, groups };

  const expected = `the distance between ${Math.floor(missing / people)} and ${missing % people}, which no line tells`;
  throw new InputError("grouping.missingPair", { file, line: lines.length, expected });
}

interface Line {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
  readonly words: readonly string[];
}

/** A whole number that a line should hold. */
interface Wanted {
  readonly least: number;
  readonly most: number;
  readonly of: string;
}

type FaultCode = ConstructorParameters<typeof InputError>[0];

const MOST_PEOPLE = 4000;

function lineOf(file: string, line: number, text: string): Line {
  return { file, line, text, words: text.match(/\S+/g) ?? [] };
}

function readHeader(line: Line): { people: number; groups: readonly SizeLimits[] } {
  const people = readWhole(line, 0, { least: 1, most: MOST_PEOPLE, of: "people" });
  const count = readWhole(line, 1, { least: 1, most: people, of: "groups" });
  const kind = line.words[2];
  if (kind !== "ss" && kind !== "ds") throw faultAt(line, 2, "grouping.badHeader", "ss or ds");
  const end = 3 + 2 * count;
  if (line.words.length > end) throw faultAt(line, end, "grouping.badHeader", `two sizes for each of ${count} groups`);
  const groups = Array.from({ length: count }, (_, group) => {
    const least = readWhole(line, 3 + 2 * group, { least: 0, most: people, of: `people in group ${group}, at least` });
    const most = readWhole(line, 4 + 2 * group, { least, most: MOST_PEOPLE, of: `people in group ${group}, at most` });
    return { least, most };
  });
  return { people, groups };
}

function readPair(line: Line, people: number, between: Float64Array): void {
  const person = { least: 0, most: people - 1, of: "a person" };
  const one = readWhole(line, 0, person);
  const other = readWhole(line, 1, person);
  if (one === other) throw faultAt(line, 1, "grouping.samePerson", "somebody else");
  const distance = readDistance(line, 2);
  if (line.words.length > 3) throw faultAt(line, 3, "grouping.badLine", "two people and their distance, nothing more");
  if (!Number.isNaN(between[one * people + other]))
    throw faultAt(line, 0, "grouping.samePair", "a pair that is not told above");
  between[one * people + other] = distance;
  between[other * people + one] = distance;
}

function readWhole(line: Line, place: number, { least, most, of }: Wanted): number {
  const word = line.words[place] ?? "";
  const number = Number(word);
  if (/^\d+$/.test(word) && number >= least && number <= most) return number;
  throw faultAt(line, place, "grouping.badNumber", `a whole number from ${least} to ${most} (${of})`);
}

function readDistance(line: Line, place: number): number {
  const word = line.words[place] ?? "";
  const number = Number(word);
  if (/^[+]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(word) && Number.isFinite(number)) return number;
  throw faultAt(line, place, "grouping.badDistance", "a distance, 0 or more, with a decimal point");
}

/** Where a word is missing, the place behind the last one is told. */
function faultAt(
  { file, line, text, words }: Line,
  place: number,
  ...[code, expected]: [FaultCode, string]
): InputError {
  const starts = [...text.matchAll(/\S+/g)].map(({ index }) => index);
  const column = (starts[place] ?? text.trimEnd().length) + 1;
  return new InputError(code, { file, line, column, expected, found: words[place] ?? "" });
}
