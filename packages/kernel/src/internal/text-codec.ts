// TextEncoder and TextDecoder exist in every runtime, but TypeScript files them under the DOM, which engines cannot
// see. Declared here is the little that the kernel uses of them.

interface Encoder {
  encode(text: string): Uint8Array;
}

interface Decoder {
  decode(bytes: Uint8Array): string;
}

declare const TextEncoder: new () => Encoder;
declare const TextDecoder: new (encoding: string, options: { readonly fatal: boolean }) => Decoder;

export function encodeUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Without its byte order mark; undefined when the bytes are not valid in this encoding. */
export function decodeStrictly(bytes: Uint8Array, encoding: "utf-8" | "utf-16le"): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // the one way it can fail: bytes that do not belong to the encoding
  }
}
