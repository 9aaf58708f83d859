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

// Texts stand in segments, so that a shelf that grows copies none of them. The longest text, of three bytes a unit and
// the sign that ends it, fits in one.
const SEGMENT_BITS = 22;
const SEGMENT_BYTES = 2 ** SEGMENT_BITS;
const WITHIN = SEGMENT_BYTES - 1;

// Most registers are small: the first segment begins as a piece of one.
const FIRST_BYTES = 16_384;
const FIRST_TEXTS = 1024;
const END_OF_TEXT = 0xff; // no byte of a text

/**
 * Makes an empty shelf, for texts of at most 2²⁰ units.
 *
 * A JavaScript text cut from a file keeps the whole piece of the file alive, and a `Set` of a million texts takes some
 * 100 MB. Here the bytes of all texts stand behind each other, and a hash table of numbers finds them back: some 13
 * bytes a text on top of its own.
 */
export function createTextShelf(): TextShelf {
  const segments = [new Uint8Array(FIRST_BYTES)];
  let starts = new Uint32Array(FIRST_TEXTS);
  let slots = new Uint32Array(2 * FIRST_TEXTS); // the number of a text plus one, or zero
  let size = 0;
  let free = 0;

  /** Writes the text behind all others, where it stays when it is new, and tells the place behind it. */
  const writeAtEnd = (text: string) => {
    const needed = (free & WITHIN) + 3 * text.length + 1;
    if (needed >= SEGMENT_BYTES) {
      free = segments.length * SEGMENT_BYTES;
      segments.push(new Uint8Array(SEGMENT_BYTES));
    } else if (needed > segments.at(-1)!.length) {
      segments[0] = grown(segments[0]!, Math.min(SEGMENT_BYTES, Math.max(needed, 4 * segments[0]!.length)));
    }
    const bytes = segments.at(-1)!;
    const end = encodeUnits(text, bytes, free & WITHIN);
    bytes[end] = END_OF_TEXT;
    return free - (free & WITHIN) + end + 1;
  };
  const keep = (slot: number, end: number) => {
    if (size === starts.length) starts = grown(starts, 2 * size);
    starts[size] = free;
    free = end;
    size += 1;
    slots[slot] = size;
    if (2 * size > slots.length) slots = refilled(segments, starts.subarray(0, size), 4 * slots.length);
  };

  return {
    size: () => size,
    add(text) {
      const end = writeAtEnd(text);
      let slot = hashAt(segments, free) & (slots.length - 1);
      for (let known = slots[slot]!; known !== 0; known = slots[slot]!) {
        if (compareAt(segments, starts[known - 1]!, free) === 0) return known - 1;
        slot = (slot + 1) & (slots.length - 1);
      }
      keep(slot, end);
      return size - 1;
    },
    at: (index) => {
      const bytes = segments[starts[index]! >>> SEGMENT_BITS]!;
      const start = starts[index]! & WITHIN;
      return decodeUnits(bytes.subarray(start, bytes.indexOf(END_OF_TEXT, start)));
    },
    compare: (a, b) => compareAt(segments, starts[a]!, starts[b]!),
  };
}

type Segments = readonly Uint8Array[];

function compareAt(segments: Segments, a: number, b: number): number {
  const bytesOfA = segments[a >>> SEGMENT_BITS]!;
  const bytesOfB = segments[b >>> SEGMENT_BITS]!;
  const further = (b & WITHIN) - (a & WITHIN);
  let at = a & WITHIN;
  while (bytesOfA[at] === bytesOfB[at + further]) {
    if (bytesOfA[at] === END_OF_TEXT) return 0;
    at += 1;
  }
  return orderOf(bytesOfA[at]!) - orderOf(bytesOfB[at + further]!);
}

/** A text that ends comes before one that goes on. */
function orderOf(byte: number): number {
  return byte === END_OF_TEXT ? -1 : byte;
}

/** FNV-1a, with the high bits brought down to where the table looks. It decides where to look, never what comes out. */
function hashAt(segments: Segments, start: number): number {
  const bytes = segments[start >>> SEGMENT_BITS]!;
  let hash = 0x811c9dc5;
  for (let at = start & WITHIN; bytes[at] !== END_OF_TEXT; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function grown<Numbers extends Uint8Array | Uint32Array>(numbers: Numbers, length: number): Numbers {
  const larger = new (numbers.constructor as new (length: number) => Numbers)(length);
  larger.set(numbers);
  return larger;
}

/** A larger table for the same texts. */
function refilled(segments: Segments, starts: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const slots = new Uint32Array(length);
  starts.forEach((start, index) => {
    let slot = hashAt(segments, start) & (length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (length - 1);
    slots[slot] = index + 1;
  });
  return slots;
}
