import { type CsvRow, cellError, compareText, parseCsv, readOptionalText } from "@naast/kernel";
import { copiesIn, markIn } from "./ballot-cells.ts";
import { type BallotKind, type Ballots, type Mark, openBallotBox } from "./ballots.ts";

export interface BallotsFile {
  /** The name that errors give the file. */
  readonly file: string;
  /** What the marks mean. */
  readonly kind: BallotKind;
}

/**
 * Reads ballots from a CSV with a row for each, however people keep them:
 *
 * - a column for each option, with places, points, crosses, or best and worst;
 * - a column `vote` with a list, such as `A>B=C>D` or `A,C`, and `points` beside it where they are points;
 * - columns `choice 1`, `choice 2`, `choice 3` for a top 3 (also `keuze`, `rank`, `plaats`, `voorkeur`, or the number alone);
 * - columns `best` and `worst`, and `shown` when not all options were shown.
 *
 * A column `count` (or `aantal`) tells how many people handed in that very ballot. A column for the voter is skipped: whom a
 * ballot is of is nobody's business here. Options that only stand on ballots come in the order of numbers, then of letters, so
 * that the order of the ballots makes no difference. Lists are parted by `>`, commas, semicolons or bars.
 *
 * Where nobody marked what was shown, all options were.
 *
 * @throws InputError with line and column: `ranking.badMark`, `ranking.markedTwice`, `ranking.badCount`, `ranking.badPoints`,
 * and those of parseCsv
 */
export function readBallots(text: string, { file, kind }: BallotsFile): Ballots {
  const { header, rows } = parseCsv(text, { file });
  const form = formOf(header, rows);
  const read = rows.map((row) => ({ row, marks: namedMarks(row, form, kind) }));
  const options = form.kind === "wide" ? form.columns : optionsOn(read.flatMap(({ marks }) => marks));
  const numbers = new Map(options.map((id, index) => [id, index]));
  const box = openBallotBox(
    kind,
    options.map((id) => ({ id, name: id })),
  );
  const allShown = kind === "best-worst" && !read.some(({ marks }) => marks.some(({ mark }) => mark === 0));
  for (const { row, marks } of read) {
    const ballot = marks.map(({ id, mark }) => ({ option: numbers.get(id)!, mark }));
    if (allShown && ballot.length > 0) showTheOthers(ballot, options.length);
    for (let copy = copiesIn(row, form.count); copy > 0; copy--) box.put(ballot);
  }
  return box.close();
}

/** How the file keeps its ballots, and in which columns. */
type Form = { readonly count: string | undefined } & (
  | { readonly kind: "wide"; readonly columns: readonly string[] }
  | { readonly kind: "choices"; readonly columns: readonly string[] }
  | { readonly kind: "list"; readonly list: string; readonly points: string | undefined }
  | { readonly kind: "best-worst"; readonly best: string; readonly worst: string; readonly shown: string | undefined }
);

interface NamedMark {
  readonly id: string;
  readonly mark: number;
}

const VOTERS = ["voter", "voter_id", "id", "ballot_id", "stemmer", "respondent", "nr", "nummer"];
const COUNTS = ["count", "aantal"];
const LISTS = ["vote", "votes", "ballot", "ranking", "stem", "keuzes", "volgorde"];
const CHOICE = /^(?:rank|choice|keuze|plaats|place|voorkeur|preference|top)?[ _-]?(\d{1,3})$/i;

function formOf(header: readonly string[], rows: readonly CsvRow[]): Form {
  const named = (names: readonly string[]) => header.find((column) => names.includes(column.toLowerCase()));
  const count = named(COUNTS);
  const list = named(LISTS);
  if (list !== undefined) return { kind: "list", count, list, points: named(["points", "punten"]) };
  const [best, worst] = [named(["best", "beste"]), named(["worst", "slechtste"])];
  if (best !== undefined && worst !== undefined)
    return { kind: "best-worst", count, best, worst, shown: named(["shown", "getoond"]) };
  const columns = header.filter((column) => column !== count && !VOTERS.includes(column.toLowerCase()));
  return { kind: isChoices(columns, rows) ? "choices" : "wide", count, columns };
}

/** Columns that are numbers alone may be options too: then what stands in them are marks, not names. */
function isChoices(columns: readonly string[], rows: readonly CsvRow[]): boolean {
  if (columns.length === 0 || !columns.every((column) => CHOICE.test(column))) return false;
  if (columns.some((column) => !/^\d+$/.test(column))) return true;
  return rows.some((row) =>
    columns.some((column) => !/^([\d.,+-]*|x|best|worst)$/i.test(readOptionalText(row, column))),
  );
}

function namedMarks(row: CsvRow, form: Form, kind: BallotKind): NamedMark[] {
  if (form.kind === "wide") return wideMarks(row, form.columns, kind);
  if (form.kind === "choices") return choiceMarks(row, form.columns, kind);
  if (form.kind === "best-worst") return bestWorstMarks(row, form);
  return listMarks(row, form, kind);
}

function wideMarks(row: CsvRow, columns: readonly string[], kind: BallotKind): NamedMark[] {
  return columns.flatMap((id) => {
    const mark = markIn(row, id, kind);
    return mark === undefined ? [] : [{ id, mark }];
  });
}

/** An empty choice leaves its place open. */
function choiceMarks(row: CsvRow, columns: readonly string[], kind: BallotKind): NamedMark[] {
  const marks: NamedMark[] = [];
  for (const column of columns) {
    const id = readOptionalText(row, column);
    if (id === "") continue;
    refuseTwice(row, column, { id, marks });
    marks.push({ id, mark: kind === "rank" ? Number(CHOICE.exec(column)?.[1]) : 1 });
  }
  return marks;
}

function bestWorstMarks(row: CsvRow, { best, worst, shown }: Extract<Form, { kind: "best-worst" }>): NamedMark[] {
  const marks: NamedMark[] = [];
  for (const [column, mark] of [
    [best, 1],
    [worst, -1],
  ] as const) {
    const id = readOptionalText(row, column);
    if (id === "") continue;
    refuseTwice(row, column, { id, marks });
    marks.push({ id, mark });
  }
  const others = shown === undefined ? [] : itemsOf(readOptionalText(row, shown)).flat();
  for (const id of others) if (!marks.some((mark) => mark.id === id)) marks.push({ id, mark: 0 });
  return marks;
}

function listMarks(row: CsvRow, { list, points }: Extract<Form, { kind: "list" }>, kind: BallotKind): NamedMark[] {
  const places = itemsOf(readOptionalText(row, list));
  const given = kind === "points" ? pointsBeside(row, { list, points, count: places.flat().length }) : [];
  const marks: NamedMark[] = [];
  let before = 0;
  for (const level of places) {
    const place = before + 1;
    for (const id of level) {
      refuseTwice(row, list, { id, marks });
      marks.push({ id, mark: kind === "rank" ? place : (given[before] ?? 1) });
      before++;
    }
  }
  return marks;
}

function pointsBeside(
  row: CsvRow,
  { list, points, count }: { list: string; points: string | undefined; count: number },
): number[] {
  const column = points ?? list;
  const given =
    points === undefined
      ? []
      : readOptionalText(row, points)
          .split(/[,;|]/)
          .filter((item) => item.trim() !== "");
  if (given.length === count && given.every((item) => /^\s*\d+(\.\d+)?\s*$/.test(item))) return given.map(Number);
  const expected = `${count} numbers of points in a column "points", one for each option of the vote`;
  throw cellError(row, column, { code: "ranking.badPoints", expected });
}

/** The options of a list, those that stand level together. */
function itemsOf(text: string): string[][] {
  const levels = text.split(/[>,;|]/).map((level) =>
    level
      .split("=")
      .map((id) => id.trim())
      .filter((id) => id !== ""),
  );
  return levels.filter((level) => level.length > 0);
}

function refuseTwice(row: CsvRow, column: string, { id, marks }: { id: string; marks: readonly NamedMark[] }): void {
  if (!marks.some((mark) => mark.id === id)) return;
  throw cellError(row, column, {
    code: "ranking.markedTwice",
    expected: `each option once on a ballot ("${id}" stands twice)`,
  });
}

function optionsOn(marks: readonly NamedMark[]): string[] {
  const ids = [...new Set(marks.map(({ id }) => id))];
  const number = (id: string) => (/^\d{1,15}$/.test(id) ? Number(id) : Number.POSITIVE_INFINITY);
  return ids.sort((a, b) => (number(a) === number(b) ? compareText(a, b) : number(a) - number(b)));
}

function showTheOthers(ballot: Mark[], options: number): void {
  const marked = new Set(ballot.map(({ option }) => option));
  for (let option = 0; option < options; option++) if (!marked.has(option)) ballot.push({ option, mark: 0 });
}
