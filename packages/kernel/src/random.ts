import { DomainError } from "./domain-error.ts";
import { BLOCK_WORDS, chachaBlock, chachaState, nextBlock } from "./internal/chacha20.ts";
import { encodeUtf8 } from "./internal/text-codec.ts";
import { hmacSha256, sha256 } from "./sha256.ts";

/** A stream of chance that anyone with the same seed can repeat. See {@link createRandom}. */
export interface Random {
  /** A whole number from 0 to 2³² − 1, each equally likely: the next word of the stream. */
  uint32(): number;
  /** A whole number from 0 to n − 1, each exactly equally likely (n from 1 to 2⁵³). Throws `kernel.badRange`. */
  below(n: number): number;
  /** A number from 0 up to but not including 1: one of 2⁵³ evenly spaced ones. For simulation, never for a draw. */
  unit(): number;
  /** One of the items, each equally likely. Throws `kernel.nothingToPick` when there are none. */
  pick<Item>(items: readonly Item[]): Item;
  /** The items in a new order, each order equally likely; the list itself stays as it was. */
  shuffled<Item>(items: readonly Item[]): Item[];
  /** `count` different items in the order drawn; each choice and order equally likely. Throws `kernel.badSample`. */
  sample<Item>(items: readonly Item[], count: number): Item[];
  /**
   * A stream of its own for one purpose. It depends on the seed and the label alone, not on what was drawn before, so
   * drawing reserves first never changes the panel. The same label gives the same stream: number the labels.
   */
  fork(label: string): Random;
}

const WORDS_AHEAD = 16 * BLOCK_WORDS;
const TWO_TO_32 = 2 ** 32;
const TWO_TO_53 = 2 ** 53;

/**
 * Makes a random stream from a seed: the same on every machine, today and in ten years.
 *
 * The words are the keystream of ChaCha20 (nonce zero, block counter from zero), with the SHA-256 digest of the seed as
 * key. Nobody can foresee a draw without the seed, and nobody can look for a seed that gives a wanted result faster
 * than by trying. Every choice is made with whole numbers and rejection, so no item is favoured by even a fraction.
 *
 * @param seed - text (hashed as UTF-8: "é" typed in two ways is two seeds) or bytes, not empty. Whoever can guess it
 * can repeat the draw: publish its digest before a public draw, the seed itself after.
 * @throws DomainError `kernel.emptySeed`
 *
 * @example
 * createRandom("buurtpanel 2026").sample(["Ada", "Bas", "Cem", "Dewi"], 2); // ["Bas", "Cem"]
 *
 * @see RFC 8439 (ChaCha20); Durstenfeld, Algorithm 235: Random Permutation (CACM 7, 1964) for the shuffle
 */
export function createRandom(seed: string | Uint8Array): Random {
  if (seed.length === 0) throw new DomainError("kernel.emptySeed", "invalid");
  return randomFromKey(sha256(typeof seed === "string" ? encodeUtf8(seed) : seed));
}

function randomFromKey(key: Uint8Array): Random {
  const uint32 = wordsFrom(key);
  const below = (n: number) => drawBelow(uint32, n);

  return {
    uint32,
    below,
    unit: () => ((uint32() >>> 5) * 2 ** 26 + (uint32() >>> 6)) / TWO_TO_53,
    pick(items) {
      if (items.length === 0) throw new DomainError("kernel.nothingToPick", "invalid");
      return items[below(items.length)]!;
    },
    shuffled: (items) => drawInOrder(below, items, items.length),
    sample(items, count) {
      const possible = Number.isInteger(count) && count >= 0 && count <= items.length;
      if (!possible) throw new DomainError("kernel.badSample", "invalid", { count, available: items.length });
      return drawInOrder(below, items, count);
    },
    fork: (label) => randomFromKey(hmacSha256(key, encodeUtf8(label))),
  };
}

function wordsFrom(key: Uint8Array): () => number {
  const state = chachaState(key);
  const words = new Int32Array(WORDS_AHEAD);
  let used = WORDS_AHEAD;

  return () => {
    if (used === WORDS_AHEAD) {
      for (let at = 0; at < WORDS_AHEAD; at += BLOCK_WORDS) {
        chachaBlock(state, words, at);
        nextBlock(state);
      }
      used = 0;
    }
    return words[used++]! >>> 0;
  };
}

/** Draws again when the word falls in the last, incomplete round of n: taking the remainder there would favour some. */
function drawBelow(uint32: () => number, n: number): number {
  if (!Number.isInteger(n) || n < 1 || n > TWO_TO_53) throw new DomainError("kernel.badRange", "invalid", { n });

  const wide = n > TWO_TO_32;
  const range = wide ? TWO_TO_53 : TWO_TO_32;
  const fair = range - (range % n);
  for (;;) {
    const word = wide ? (uint32() >>> 11) * TWO_TO_32 + uint32() : uint32();
    if (word < fair) return word % n;
  }
}

/** Swaps a random remaining item to each of the first `count` places. */
function drawInOrder<Item>(below: (n: number) => number, items: readonly Item[], count: number): Item[] {
  const order = items.slice();
  for (let place = 0; place < count; place++) {
    const drawn = place + below(order.length - place);
    const item = order[drawn]!;
    order[drawn] = order[place]!;
    order[place] = item;
  }
  return order.slice(0, count);
}
