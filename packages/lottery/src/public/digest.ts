import { canonicalJson, encodeUtf8, sha256 } from "@naast/kernel";

/** The SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export function digestOfText(text: string): string {
  return toHex(sha256(encodeUtf8(text)));
}

/** The SHA-256 of plain data in its one canonical spelling (RFC 8785). */
export function digestOf(data: unknown): string {
  return digestOfText(canonicalJson(data));
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The bytes that an even number of hexadecimal digits stand for. */
export function fromHex(digits: string): Uint8Array {
  return Uint8Array.from({ length: digits.length / 2 }, (_, i) => Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16));
}

export function joinedBytes(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
