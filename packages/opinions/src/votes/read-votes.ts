import { type CsvRow, type CsvStream, cellError, readOptionalText, readText, streamCsv } from "@naast/kernel";
import { type Conversation, collectVotes, type Statement, type VoteCollector } from "./conversation.ts";
import type { Vote } from "./packed-votes.ts";

/** A file as text that arrives in pieces, and the name that errors give it. */
export interface TextSource {
  readonly file: string;
  readonly pieces: Iterable<string>;
}

/** Names by which the columns are known: ours, those of openData, and what a municipality may type. */
const COLUMNS = {
  person: ["participant", "voter-id", "person", "participant-id", "deelnemer"],
  statement: ["statement", "comment-id", "statement-id", "stelling"],
  vote: ["vote", "stem"],
  time: ["timestamp", "time", "moment"],
} as const;

const WORDS: ReadonlyMap<string, Vote> = new Map<string, Vote>([
  ["1", 1],
  ["+1", 1],
  ["agree", 1],
  ["eens", 1],
  ["0", 0],
  ["pass", 0],
  ["pas", 0],
  ["-1", -1],
  ["disagree", -1],
  ["oneens", -1],
]);

/**
 * Reads votes from a CSV, in one of two shapes.
 *
 * A row for each vote: columns for the person, the statement and the vote (1, 0, -1, or agree, pass, disagree, or eens,
 * pas, oneens), and perhaps a timestamp. Or a row for each person, as `participants-votes.csv` of openData: a column
 * `participant` and behind `n-disagree` a column for each statement, empty where there is no vote.
 *
 * @param comments - what is known of the statements; see {@link readStatements}
 * @throws InputError `opinions.badVote`, `opinions.badTime`, `kernel.missingColumn` and the others of the kernel
 */
export function readVotes({ file, pieces }: TextSource, comments?: ReadonlyMap<string, Statement>): Conversation {
  const csv = streamCsv(pieces, { file });
  const collector = collectVotes();
  const columns = columnsOf(csv);
  if (columns.vote !== undefined) readRows(csv, columns, collector);
  else readBallots(csv, columns, collector);
  return collector.finish(comments);
}

interface Columns {
  readonly person: string;
  readonly statement: string | undefined;
  readonly vote: string | undefined;
  readonly time: string | undefined;
}

function columnsOf({ header }: CsvStream): Columns {
  const find = (names: readonly string[]) => header.find((name) => names.includes(name.toLowerCase()));
  const [statement, vote, time] = [find(COLUMNS.statement), find(COLUMNS.vote), find(COLUMNS.time)];
  return { person: find(COLUMNS.person) ?? "participant", statement, vote, time };
}

function readRows({ rows }: CsvStream, { person, statement = "statement", vote, time }: Columns, into: VoteCollector) {
  for (const row of rows) {
    const cast = { vote: readVote(row, vote!), ...(time !== undefined && { time: readTime(row, time) }) };
    into.addVote(into.addPerson(readText(row, person)), into.addStatement(readText(row, statement)), cast);
  }
}

function readVote(row: CsvRow, column: string): Vote {
  const vote = WORDS.get(readOptionalText(row, column).toLowerCase());
  if (vote !== undefined) return vote;
  throw cellError(row, column, { code: "opinions.badVote", expected: "a vote: 1 (agree), 0 (pass) or -1 (disagree)" });
}

/** A number, such as milliseconds, or a moment such as 2027-07-01T20:00:00Z: letters that sort as time does. */
function readTime(row: CsvRow, column: string): number {
  const text = readText(row, column);
  const number = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) ? Date.parse(text) : Number(text);
  if (Number.isFinite(number)) return number;
  const expected = "a time: a number, or a moment such as 2027-07-01T20:00:00Z";
  throw cellError(row, column, { code: "opinions.badTime", expected });
}

/** The last of the columns that openData puts before the statements. */
const LAST_BEFORE_STATEMENTS = "n-disagree";

function readBallots({ header, rows }: CsvStream, { person }: Columns, into: VoteCollector): void {
  const first = header.includes(LAST_BEFORE_STATEMENTS) ? header.indexOf(LAST_BEFORE_STATEMENTS) + 1 : 1;
  const statements = header.slice(first).filter((name) => name !== person);
  const numbers = statements.map((id) => into.addStatement(id));
  for (const row of rows) {
    const number = into.addPerson(readText(row, person));
    statements.forEach((id, n) => {
      if (row.cells[first + n] !== "" && readOptionalText(row, id) !== "")
        into.addVote(number, numbers[n]!, { vote: readVote(row, id) });
    });
  }
}

/**
 * Reads what is known of the statements: `comments.csv` of openData, or any CSV with a column for the id and perhaps
 * `comment-body` (or `text`) and `moderated` (-1 takes the statement out).
 *
 * @throws InputError `opinions.duplicateStatement`, `opinions.badModeration`, and those of the kernel
 */
export function readStatements({ file, pieces }: TextSource): ReadonlyMap<string, Statement> {
  const { header, rows } = streamCsv(pieces, { file });
  const find = (names: readonly string[]) => header.find((name) => names.includes(name.toLowerCase()));
  const [id, text, moderated] = [
    find(COLUMNS.statement) ?? "comment-id",
    find(["comment-body", "text"]),
    find(["moderated"]),
  ];
  const known = new Map<string, Statement>();
  for (const row of rows) {
    const own = readText(row, id);
    if (known.has(own))
      throw cellError(row, id, { code: "opinions.duplicateStatement", expected: "an id that no other statement has" });
    const isHidden = moderated !== undefined && readModeration(row, moderated);
    known.set(own, { id: own, ...(text !== undefined && { text: readOptionalText(row, text) }), isHidden });
  }
  return known;
}

function readModeration(row: CsvRow, column: string): boolean {
  const text = readOptionalText(row, column);
  if (["-1", "0", "1", ""].includes(text)) return text === "-1";
  throw cellError(row, column, { code: "opinions.badModeration", expected: "-1 (taken out), 0 or 1" });
}
