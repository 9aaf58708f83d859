import { type CsvRow, cellError, readInteger, readOptionalText } from "@naast/kernel";
import type { BallotKind } from "./ballots.ts";

/** What stands in the cell of one option; undefined where the ballot says nothing of it. */
export function markIn(row: CsvRow, column: string, kind: BallotKind): number | undefined {
  const text = readOptionalText(row, column).toLowerCase();
  if (text === "") return undefined;
  const mark = READERS[kind](text);
  if (mark === undefined) throw cellError(row, column, { code: "ranking.badMark", expected: EXPECTED[kind] });
  return mark === "nothing" ? undefined : mark;
}

/** How many people handed in the ballot of this row. */
export function copiesIn(row: CsvRow, column: string | undefined): number {
  if (column === undefined) return 1;
  const copies = readInteger(row, column);
  if (copies >= 0 && copies <= MOST_COPIES) return copies;
  throw cellError(row, column, { code: "ranking.badCount", expected: `a number of ballots from 0 to ${MOST_COPIES}` });
}

const MOST_COPIES = 1_000_000;

const YES = new Set(["x", "ja", "yes", "true", "v", "✓", "+"]);
const NO = new Set(["0", "nee", "no", "false", "-"]);
const BEST = new Set(["best", "beste", "b", "+", "1"]);
const WORST = new Set(["worst", "slechtste", "w", "-", "-1"]);
const SHOWN = new Set(["0", "shown", "getoond"]);

const READERS: Readonly<Record<BallotKind, (text: string) => number | "nothing" | undefined>> = {
  approve(text) {
    if (NO.has(text)) return "nothing";
    return YES.has(text) || isPlace(text) ? 1 : undefined;
  },
  rank: (text) => (isPlace(text) ? Number(text) : undefined),
  points(text) {
    const points = Number(text.replace(",", "."));
    return /^\d+([.,]\d+)?$/.test(text) ? points : undefined;
  },
  "best-worst"(text) {
    if (BEST.has(text)) return 1;
    if (WORST.has(text)) return -1;
    return SHOWN.has(text) ? 0 : undefined;
  },
};

const EXPECTED: Readonly<Record<BallotKind, string>> = {
  approve: "x or nothing (also yes or no, ja or nee, 1 or 0)",
  rank: "a place, 1 for the first, or nothing",
  points: "a number of points, 0 or more, or nothing",
  "best-worst": "best, worst, 0 for what was shown beside them, or nothing",
};

function isPlace(text: string): boolean {
  return /^[1-9]\d{0,8}$/.test(text);
}
