import { createHash, type Hash } from "node:crypto";
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { InputError } from "@naast/kernel";
import { UsageError } from "./command.ts";

const PIECE_BYTES = 16_384; // larger pieces are no faster, and let the heap grow

/** What came out of a file, and the SHA-256 of its bytes, as `sha256sum` tells it. */
export interface FileReading<Answer> {
  readonly answer: Answer;
  readonly sha256: string;
}

/**
 * Reads a text file piece by piece, for files too large to hold, in the encoding that `decodeText` of the kernel finds:
 * a mark decides, else strict UTF-8, else Windows-1252.
 *
 * Only at its end is a file known to be UTF-8, so a file that turns out not to be is read again from the start.
 *
 * @throws UsageError when the file cannot be read
 * @throws InputError `kernel.brokenEncoding` (UTF-16), `kernel.notText` (bytes of zero)
 */
export function readInPieces<Answer>(path: string, read: (pieces: Iterable<string>) => Answer): FileReading<Answer> {
  const encoding = encodingByMark(path);
  try {
    return readAs(path, encoding, read);
  } catch (error) {
    if (!(error instanceof NotInThisEncoding)) throw error;
    if (encoding === "utf-8") return readAs(path, "windows-1252", read);
    const expected = "text in UTF-16 to the end, as the mark at the start says (save it as CSV UTF-8)";
    throw new InputError("kernel.brokenEncoding", { file: path, line: 1, expected });
  }
}

type Encoding = "utf-8" | "utf-16le" | "windows-1252";

class NotInThisEncoding extends Error {}

function encodingByMark(path: string): Encoding {
  const start = Buffer.alloc(2);
  const file = opened(path);
  readSync(file, start);
  closeSync(file);
  if (start.equals(Buffer.of(0xfe, 0xff))) {
    const expected = "text in UTF-8, not in UTF-16 big-endian (save it as CSV UTF-8)";
    throw new InputError("kernel.brokenEncoding", { file: path, line: 1, column: 1, expected });
  }
  return start.equals(Buffer.of(0xff, 0xfe)) ? "utf-16le" : "utf-8";
}

function opened(path: string): number {
  try {
    return openSync(path, "r");
  } catch {
    // Whatever the reason: to the one at the keyboard it is a name to look at.
    throw new UsageError(`Cannot read ${path}. Check that it is there and that you may open it.`);
  }
}

function readAs<Answer>(
  path: string,
  encoding: Encoding,
  read: (pieces: Iterable<string>) => Answer,
): FileReading<Answer> {
  const file = opened(path);
  const hash = createHash("sha256");
  try {
    const answer = read(piecesOf(path, { file, encoding, hash }));
    return { answer, sha256: hash.digest("hex") };
  } finally {
    closeSync(file);
  }
}

interface OpenFile {
  readonly file: number;
  readonly encoding: Encoding;
  readonly hash: Hash;
}

function* piecesOf(path: string, { file, encoding, hash }: OpenFile): Generator<string, void> {
  const decoder = new TextDecoder(encoding, { fatal: encoding !== "windows-1252" });
  const buffer = Buffer.alloc(PIECE_BYTES);
  for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer)) {
    const bytes = buffer.subarray(0, length);
    hash.update(bytes);
    const piece = decoded(decoder, bytes);
    if (piece.includes("\0")) throw zeroIn(path);
    yield piece;
  }
  yield decoded(decoder);
}

function decoded(decoder: InstanceType<typeof TextDecoder>, bytes?: Buffer): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    throw new NotInThisEncoding(); // the one way it can fail: bytes that do not belong to the encoding
  }
}

function zeroIn(path: string): InputError {
  const bytes = readFileSync(path);
  const before = bytes.subarray(0, bytes.indexOf(0)).toString("latin1").split("\n");
  const expected = "text (this looks like a spreadsheet or a picture: save it as CSV UTF-8)";
  const place = { file: path, line: before.length, column: before.at(-1)!.length + 1 };
  return new InputError("kernel.notText", { ...place, expected });
}
