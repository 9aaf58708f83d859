import { readFileSync, writeFileSync } from "node:fs";
import { DomainError, decodeText, formatPlainCsv, InputError, parseCsv, readText } from "@naast/kernel";
import { type Entry, type LotteryRecord, pseudonymOf, verifyRecord } from "@naast/lottery";
import { BadFiles, UsageError } from "./command.ts";

/** The text of a record, without anything mended on the way: it must be right to the last byte. */
export function exactText(path: string): string {
  return bytesOf(path).toString("utf8");
}

/** The record in a file, for a command that goes on with it: nothing is drawn from one that is not in order. */
export function recordIn(path: string): LotteryRecord {
  const { checks, record } = verifyRecord(exactText(path));
  const wrong = checks.find(({ ok }) => !ok);
  if (record && !wrong) return record;
  const expected = `the record of a lottery, in order; ${wrong?.name}: ${wrong?.says}`;
  throw new BadFiles([new InputError("lottery.noRecord", { file: path, line: 1, expected })]);
}

/** The text of a file, in the encoding it was saved in. */
export function textIn(path: string): string {
  const bytes = bytesOf(path);
  try {
    return decodeText(bytes).text;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const expected = "text (is this a spreadsheet? Save it as CSV UTF-8)";
    throw new BadFiles([new InputError(error.code, { file: path, line: 1, column: 1, expected })]);
  }
}

/** What `read` makes of the text of a file; a fault in it is told with its place. */
export function orBadFile<Answer>(read: () => Answer): Answer {
  try {
    return read();
  } catch (error) {
    if (error instanceof InputError) throw new BadFiles([error]);
    throw error;
  }
}

/** The entries of everyone, for whoever holds the lottery: each line is a secret between them and one person. */
export function writeEntries(entries: readonly Entry[]): string {
  return formatPlainCsv(
    ["id", "salt", "pseudonym"],
    entries.map((entry) => [entry.id, entry.salt, pseudonymOf(entry)]),
  );
}

export function entriesIn(path: string): Entry[] {
  const text = textIn(path);
  return orBadFile(() =>
    parseCsv(text, { file: path }).rows.map((row) => ({ id: readText(row, "id"), salt: readText(row, "salt") })),
  );
}

/** Writes a file that whoever typed the command named; `secret` for their eyes only. */
export function writeText(path: string, text: string, access: "open" | "secret" = "open"): void {
  try {
    writeFileSync(path, text, { mode: access === "secret" ? 0o600 : 0o644 });
  } catch {
    // Whatever the reason: to the one at the keyboard it is a name to look at.
    throw new UsageError(`Cannot write ${path}. Check that its folder is there and that you may write in it.`);
  }
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    // Whatever the reason: to the one at the keyboard it is a name to look at.
    throw new UsageError(`Cannot read ${path}. Check that it is there and that you may open it.`);
  }
}
