import { encodeUtf8, sha256 } from "@naast/kernel";
import { fromHex, joinedBytes, toHex } from "./digest.ts";

// A leaf and a node begin with another byte, so that nobody can pass the one off for the other.
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/**
 * One hash for a list of texts, made so that a dozen hashes prove that a text is on the list.
 *
 * A leaf is SHA-256 of a byte 0 and the text; a node SHA-256 of a byte 1 and its two halves; a list is halved after the
 * largest power of two that is smaller than its length.
 *
 * @param texts - at least one
 * @returns 64 hexadecimal digits
 *
 * @see RFC 6962, Certificate Transparency (2013), §2.1
 */
export function merkleRoot(texts: readonly string[]): string {
  return toHex(rootOf(texts.map(leafOf)));
}

/** The hashes that lead from the text at this place to the root: its neighbour first. */
export function merkleProof(texts: readonly string[], place: number): string[] {
  return proofOf(texts.map(leafOf), place).map(toHex);
}

/** What a text is claimed to be part of, and where. */
export interface MerkleClaim {
  readonly root: string;
  readonly place: number;
  /** How many texts there are. */
  readonly size: number;
  readonly proof: readonly string[];
}

/**
 * Whether the text stands at this place of the list with this root: nothing else of the list is needed.
 *
 * @see RFC 9162, Certificate Transparency 2.0 (2021), §2.1.3.2
 */
export function provesText(text: string, { root, place, size, proof }: MerkleClaim): boolean {
  if (!(Number.isInteger(place) && place >= 0 && place < size)) return false;
  const sides = sidesOf(place, size);
  if (sides.length !== proof.length) return false;
  const reached = sides.reduce((hash, side, step) => {
    const other = fromHex(proof[step]!);
    return side === "first" ? nodeOf(hash, other) : nodeOf(other, hash);
  }, leafOf(text));
  return toHex(reached) === root;
}

function leafOf(text: string): Uint8Array {
  return sha256(joinedBytes([LEAF, encodeUtf8(text)]));
}

function nodeOf(first: Uint8Array, second: Uint8Array): Uint8Array {
  return sha256(joinedBytes([NODE, first, second]));
}

function rootOf(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 1) return leaves[0]!;
  const half = halfOf(leaves.length);
  return nodeOf(rootOf(leaves.slice(0, half)), rootOf(leaves.slice(half)));
}

function proofOf(leaves: readonly Uint8Array[], place: number): Uint8Array[] {
  if (leaves.length === 1) return [];
  const half = halfOf(leaves.length);
  const [first, second] = [leaves.slice(0, half), leaves.slice(half)];
  return place < half ? [...proofOf(first, place), rootOf(second)] : [...proofOf(second, place - half), rootOf(first)];
}

/** From the leaf up: whether what was reached so far is the first or the second half. */
function sidesOf(place: number, size: number): ("first" | "second")[] {
  if (size === 1) return [];
  const half = halfOf(size);
  return place < half ? [...sidesOf(place, half), "first"] : [...sidesOf(place - half, size - half), "second"];
}

function halfOf(length: number): number {
  let half = 1;
  while (2 * half < length) half *= 2;
  return half;
}
