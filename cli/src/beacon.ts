import { createHash } from "node:crypto";
import { bls12_381 } from "@noble/curves/bls12-381.js";

/** The key with which the League of Entropy signs the rounds of quicknet together; nobody holds the other half alone. */
const PUBLIC_KEY =
  "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a";

/** What keeps signatures of this kind from passing for another. */
const DOMAIN = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";

/**
 * Whether this is what the beacon quicknet gave in this round: a BLS signature on G1 over the SHA-256 of the number of
 * the round, in eight bytes.
 *
 * @param signature - 96 hexadecimal digits
 *
 * @see RFC 9380, Hashing to Elliptic Curves (2023); drand, scheme bls-unchained-g1-rfc9380
 */
export function isFromQuicknet(round: number, signature: string): boolean {
  const number = Buffer.alloc(8);
  number.writeBigUInt64BE(BigInt(round));
  const { shortSignatures } = bls12_381;
  const message = shortSignatures.hash(createHash("sha256").update(number).digest(), DOMAIN);
  try {
    return shortSignatures.verify(Buffer.from(signature, "hex"), message, Buffer.from(PUBLIC_KEY, "hex"));
  } catch {
    return false; // these bytes are no point of the curve
  }
}
