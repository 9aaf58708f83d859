import { DomainError } from "./domain-error.ts";
import { decodeStrictly } from "./internal/text-codec.ts";

/** A text and the encoding it was in. */
export interface DecodedText {
  /** Without byte order mark. */
  readonly text: string;
  readonly encoding: "utf-8" | "utf-16le" | "windows-1252";
}

// What bytes 80 to 9f mean in Windows-1252; the others mean what they mean in Unicode. Written out because Node has had
// versions whose own decoder read these as control characters. The five unused bytes stay themselves, as the WHATWG says.
const CURLY_QUOTES_AND_OTHERS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * Turns the bytes of a text file into text, whichever way Excel or another program wrote it.
 *
 * A byte order mark decides. Without one the bytes are UTF-8 if they are valid UTF-8, and Windows-1252, in which Excel
 * saves "CSV" on a Dutch machine, if not. Text in Windows-1252 that happens to be valid UTF-8 is so rare that guessing
 * further does more harm than good.
 *
 * @throws DomainError `kernel.notText` for a file with zero bytes in it (a spreadsheet, a picture, UTF-16 without mark)
 * @throws DomainError `kernel.brokenEncoding` when the bytes contradict the byte order mark, and for UTF-16 big-endian
 *
 * @example
 * decodeText(Uint8Array.of(0x63, 0x61, 0x66, 0xe9)); // { text: "café", encoding: "windows-1252" }
 *
 * @see WHATWG Encoding Standard, index-windows-1252
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const decoded = decodedByMark(bytes) ?? decodedByTrying(bytes);
  if (decoded.text.includes("\0")) throw new DomainError("kernel.notText", "invalid");
  return decoded;
}

function decodedByMark(bytes: Uint8Array): DecodedText | undefined {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return { text: decodedOrRefused(bytes, "utf-8"), encoding: "utf-8" };
  if (startsWith(bytes, [0xff, 0xfe])) return { text: decodedOrRefused(bytes, "utf-16le"), encoding: "utf-16le" };
  if (startsWith(bytes, [0xfe, 0xff])) throw brokenEncoding("utf-16be");
}

function decodedByTrying(bytes: Uint8Array): DecodedText {
  const text = decodeStrictly(bytes, "utf-8");
  if (text !== undefined) return { text, encoding: "utf-8" };
  return { text: decodedWindows1252(bytes), encoding: "windows-1252" };
}

function decodedOrRefused(bytes: Uint8Array, encoding: "utf-8" | "utf-16le"): string {
  const text = decodeStrictly(bytes, encoding);
  if (text === undefined) throw brokenEncoding(encoding);
  return text;
}

function brokenEncoding(encoding: string): DomainError {
  return new DomainError("kernel.brokenEncoding", "invalid", { encoding });
}

function decodedWindows1252(bytes: Uint8Array): string {
  const units = new Uint8Array(2 * bytes.length);
  bytes.forEach((byte, i) => {
    const unit = byte >= 0x80 && byte <= 0x9f ? CURLY_QUOTES_AND_OTHERS.charCodeAt(byte - 0x80) : byte;
    units[2 * i] = unit;
    units[2 * i + 1] = unit >> 8;
  });
  return decodeStrictly(units, "utf-16le")!; // cannot fail: no byte becomes half a surrogate pair
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}
