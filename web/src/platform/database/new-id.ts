import { randomBytes } from "node:crypto";

/**
 * A new id for a row: a UUID of version 7 (RFC 9562), which begins with the moment, so that rows written together stand together.
 * Made here and not by the database, because PostgreSQL 15 cannot.
 */
export function newId(now: Date): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now.getTime(), 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
