import { decodeUnits, encodeUnits } from "./unit-bytes.ts";

/** Different texts, numbered from 0 in the order in which they came. Made for millions of short ones. */
export interface TextShelf {
  /** How many different texts stand on the shelf. */
  size(): number;
  /** The number of this text: the one it had, or the next one when it is new. */
  add(text: string): number;
  /** The text with this number. */
  at(index: number): string;
  /** Orders two numbers by their texts, as `compareText` of the kernel orders texts. */
  compare(a: number, b: number): number;
}

const FIRST_TEXTS = 1024;
const FIRST_BYTES = 16_384;
const NOBODY = 0xffffffff;

/**
 * Makes an empty shelf.
 *
 * A JavaScript text cut from a file keeps the whole piece of the file alive, and a `Set` of a million texts takes some
 * 100 MB. Here the bytes of all texts stand behind each other in one array and a hash table of numbers finds them back:
 * some 16 bytes a text on top of its own.
 */
export function createTextShelf(): TextShelf {
  let bytes = new Uint8Array(FIRST_BYTES);
  let starts = new Uint32Array(FIRST_TEXTS + 1);
  let table = new Uint32Array(2 * FIRST_TEXTS).fill(NOBODY);
  let size = 0;

  /** Writes the text behind all others: there it is compared, and there it stays when it is new. */
  const writeAtEnd = (text: string) => {
    const start = starts[size]!;
    const most = start + 3 * text.length;
    if (most > bytes.length) bytes = grown(bytes, Math.max(2 * bytes.length, most));
    return encodeUnits(text, bytes, start);
  };
  const slotOf = (start: number, end: number) => {
    let slot = hashOf(bytes, start, end) & (table.length - 1);
    while (table[slot] !== NOBODY && compareBytes({ bytes, starts }, table[slot]!, { start, end }) !== 0) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  };

  return {
    size: () => size,
    add(text) {
      const end = writeAtEnd(text);
      const slot = slotOf(starts[size]!, end);
      if (table[slot] !== NOBODY) return table[slot]!;
      table[slot] = size;
      if (size + 2 > starts.length) starts = grown(starts, 2 * starts.length);
      starts[size + 1] = end;
      size += 1;
      if (2 * size > table.length) table = refilled({ bytes, starts, size }, 2 * table.length);
      return size - 1;
    },
    at: (index) => decodeUnits(bytes.subarray(starts[index]!, starts[index + 1]!)),
    compare: (a, b) => compareBytes({ bytes, starts }, a, { start: starts[b]!, end: starts[b + 1]! }),
  };
}

interface Texts {
  readonly bytes: Uint8Array;
  /** Text i runs from start i up to start i + 1. */
  readonly starts: Uint32Array;
}

function compareBytes(
  { bytes, starts }: Texts,
  a: number,
  b: { readonly start: number; readonly end: number },
): number {
  const start = starts[a]!;
  const length = starts[a + 1]! - start;
  const shared = Math.min(length, b.end - b.start);
  for (let i = 0; i < shared; i++) {
    const difference = bytes[start + i]! - bytes[b.start + i]!;
    if (difference !== 0) return difference;
  }
  return length - (b.end - b.start);
}

/** FNV-1a, with the high bits brought down to where the table looks. It decides where to look, never what comes out. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function grown<Numbers extends Uint8Array | Uint32Array>(numbers: Numbers, length: number): Numbers {
  const larger = new (numbers.constructor as new (length: number) => Numbers)(length);
  larger.set(numbers);
  return larger;
}

function refilled({ bytes, starts, size }: Texts & { readonly size: number }, slots: number): Uint32Array<ArrayBuffer> {
  const table = new Uint32Array(slots).fill(NOBODY);
  for (let index = 0; index < size; index++) {
    let slot = hashOf(bytes, starts[index]!, starts[index + 1]!) & (slots - 1);
    while (table[slot] !== NOBODY) slot = (slot + 1) & (slots - 1);
    table[slot] = index;
  }
  return table;
}
