import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const METHOD = "aes-256-gcm";
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Words in two halves: whoever has one of them reads nothing, and cannot write another that opens. */
export interface Sealed {
  readonly envelope: string;
  readonly key: string;
}

/** Closes words in an envelope for a browser to hold, with a key of its own for us to hold; without the key it is never opened again. */
export function sealEnvelope(words: string): Sealed {
  const [key, nonce] = [randomBytes(KEY_BYTES), randomBytes(NONCE_BYTES)];
  const cipher = createCipheriv(METHOD, key, nonce);
  const closed = Buffer.concat([cipher.update(words, "utf8"), cipher.final()]);
  return {
    envelope: Buffer.concat([nonce, cipher.getAuthTag(), closed]).toString("base64url"),
    key: key.toString("base64url"),
  };
}

/** @returns undefined for an envelope of another key, or one that somebody changed */
export function openEnvelope({ envelope, key }: Sealed): string | undefined {
  const bytes = Buffer.from(envelope, "base64url");
  const [nonce, tag] = [bytes.subarray(0, NONCE_BYTES), bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)];
  if (tag.length < TAG_BYTES) return undefined;
  try {
    const cipher = createDecipheriv(METHOD, Buffer.from(key, "base64url"), nonce, { authTagLength: TAG_BYTES });
    cipher.setAuthTag(tag);
    return cipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, "utf8") + cipher.final("utf8");
  } catch {
    return undefined; // the only thing it says of an envelope that is not ours
  }
}
