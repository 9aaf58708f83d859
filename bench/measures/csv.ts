import { parse } from "csv-parse/sync";
import { createRandom, parseCsv } from "../../packages/kernel/src/index.ts";
import { type Finding, rounded } from "../finding.ts";
import { median } from "../percentile.ts";
import { millisecondsOf } from "../stopwatch.ts";

const ROWS = 100_000;
const ROUNDS = 3;

/** Reading a register of residents, the way Excel saves it. */
export async function measureCsv(): Promise<Finding> {
  const text = register(ROWS);
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await millisecondsOf(() => mustCount(parseCsv(text).rows.length, ROWS)));
    theirs.push(await millisecondsOf(() => mustCount(parse(text, { bom: true, delimiter: ";" }).length, ROWS + 1)));
  }
  return {
    title: "Reading a CSV",
    figures: [
      {
        what: `${rounded(ROWS)} rows of 6 cells, one cell in twelve quoted`,
        ours: `${perSecond(ours)} rows/s`,
        beside: `csv-parse 7 (sync, rows as arrays): ${perSecond(theirs)} rows/s`,
      },
    ],
    notes: [
      `The same text of ${rounded(text.length / 1e6)} MB for both, in turns, median of ${ROUNDS}. Ours finds the delimiter, checks the width of every row and can tell line and column of every cell; csv-parse was told the delimiter.`,
    ],
  };
}

function perSecond(times: readonly number[]): string {
  return rounded((1000 * ROWS) / median(times));
}

function register(rows: number): string {
  const random = createRandom("bench: a register");
  const row = (_: unknown, index: number) => {
    const note = index % 2 === 0 ? `"portiek; ${random.below(90)} hoog"` : "galerij";
    return `${index};${1930 + random.below(90)};${random.below(9000)};straat ${random.below(400)};${note};huur`;
  };
  return `\ufeffnummer;geboortejaar;postcode;straat;ligging;woning\r\n${Array.from({ length: rows }, row).join("\r\n")}\r\n`;
}

/** A fast reader that loses rows would win unseen. */
function mustCount(found: number, expected: number): void {
  if (found !== expected) throw new Error(`read ${found} rows instead of ${expected}`);
}
