import { type DomainError, InputError } from "@naast/kernel";

export type PabulibSection = "meta" | "projects" | "votes";

/** One line of a table, under the header of its section. */
export interface PabulibRow {
  readonly file: string;
  readonly section: PabulibSection;
  /** Counted from 1. */
  readonly line: number;
  readonly source: string;
  readonly cells: readonly string[];
  /** In which cell each column stands. */
  readonly columns: ReadonlyMap<string, number>;
}

const SECTIONS = new Map<string, PabulibSection>([
  ["meta", "meta"],
  ["projects", "projects"],
  ["votes", "votes"],
]);

/**
 * The rows of the three tables, in the order of the file, without titles and headers.
 *
 * Cells are parted by semicolons. A cell in quotes may hold semicolons and doubled quotes; quotes that do not enclose a whole
 * cell are text, as people who type project names write them.
 *
 * @throws InputError `ranking.noSection` for a line before the first title, `ranking.sameColumn`
 */
export function* pabulibRows(text: string, file: string): Generator<PabulibRow, void> {
  let section: PabulibSection | undefined;
  let columns: ReadonlyMap<string, number> | undefined;
  let line = 0;
  for (const source of linesOf(text)) {
    line++;
    if (source.trim() === "") continue;
    const title = SECTIONS.get(source.replaceAll(";", "").trim().toLowerCase());
    if (title) {
      section = title;
      columns = undefined;
      continue;
    }
    if (!section)
      throw new InputError("ranking.noSection", { file, line, column: 1, expected: "the title META", found: source });
    const row = { file, section, line, source, cells: cellsOf(source) };
    if (columns) yield { ...row, columns };
    else columns = columnsOf(row);
  }
}

/** The text of a cell without the spaces around it; undefined where the table has no such column, or the row ends before it. */
export function textIn(row: PabulibRow, column: string): string | undefined {
  const index = row.columns.get(column);
  return index === undefined ? undefined : row.cells[index]?.trim();
}

/** The same, of a column that must be there. */
export function neededText(row: PabulibRow, column: string): string {
  const text = textIn(row, column);
  if (text !== undefined) return text;
  const { file, line, source } = row;
  const expected = `a value for "${column}"`;
  throw new InputError("ranking.noColumn", { file, line, column: source.length + 1, expected, found: "" });
}

/** What is wrong with a cell, and where it stands; with the part of it that is meant, in the middle of a list. */
export function cellFault(
  row: PabulibRow,
  column: string,
  fault: { readonly code: DomainError["code"]; readonly expected: string; readonly part?: string },
): InputError {
  const index = row.columns.get(column) ?? 0;
  const cell = row.cells[index] ?? "";
  const before = row.cells.slice(0, index).reduce((width, other) => width + other.length + 1, 0);
  const start = row.source.indexOf(cell, Math.min(before, Math.max(0, row.source.length - cell.length)));
  const { code, expected, part = cell.trim() } = fault;
  const inside = Math.max(0, placeInList(cell, part));
  const place = { file: row.file, line: row.line, column: Math.max(0, start) + inside + 1 };
  return new InputError(code, { ...place, expected, found: part });
}

function placeInList(cell: string, part: string): number {
  let start = 0;
  for (const item of cell.split(",")) {
    if (item.trim() === part) return start + item.indexOf(part);
    start += item.length + 1;
  }
  return cell.indexOf(part);
}

function* linesOf(text: string): Generator<string, void> {
  let start = text.startsWith("\ufeff") ? 1 : 0;
  while (start <= text.length) {
    const found = text.indexOf("\n", start);
    const end = found === -1 ? text.length : found;
    yield text.charCodeAt(end - 1) === 13 ? text.slice(start, end - 1) : text.slice(start, end);
    start = end + 1;
  }
}

function cellsOf(source: string): string[] {
  const cells = source.split(";");
  if (!source.includes('"')) return cells;
  const joined: string[] = [];
  for (let at = 0; at < cells.length; at++) {
    const last = lastOfQuoted(cells, at);
    joined.push(last === undefined ? cells[at]! : unquoted(cells.slice(at, last + 1).join(";")));
    at = last ?? at;
  }
  return joined;
}

/** Which piece ends the quoted cell that begins here; undefined where no quoted cell begins, or none ends. */
function lastOfQuoted(pieces: readonly string[], first: number): number | undefined {
  if (!pieces[first]!.trimStart().startsWith('"')) return undefined;
  let quotes = 0;
  for (let at = first; at < pieces.length; at++) {
    quotes += pieces[at]!.split('"').length - 1;
    if (quotes % 2 === 0) return pieces[at]!.trimEnd().endsWith('"') ? at : undefined;
  }
  return undefined;
}

function unquoted(cell: string): string {
  return cell.trim().slice(1, -1).replaceAll('""', '"');
}

function columnsOf({ file, line, cells }: Omit<PabulibRow, "columns">): Map<string, number> {
  const columns = new Map<string, number>();
  cells.forEach((cell, index) => {
    const name = cell.trim().toLowerCase();
    const expected = "a column that no other has the name of";
    if (columns.has(name)) throw new InputError("ranking.sameColumn", { file, line, expected, found: name });
    columns.set(name, index);
  });
  return columns;
}
