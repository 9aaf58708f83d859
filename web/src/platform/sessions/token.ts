import { createHash, randomBytes, randomInt } from "node:crypto";

/** A secret that nobody can guess, fit for a cookie or an address. */
export const newToken = (): string => randomBytes(24).toString("base64url");

/** Six digits to read from a mail and type; guesses of it are counted. */
export const newShortCode = (): string => String(randomInt(1_000_000)).padStart(6, "0");

/** What is stored of a secret. A token is long enough to need no salt; a short code is salted by what it belongs to. */
export const hashOf = (...parts: readonly string[]): string =>
  createHash("sha256").update(parts.join("\n")).digest("hex");
