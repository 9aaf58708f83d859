/** Words in one block of keystream. */
export const BLOCK_WORDS = 16;

/** The words of "expand 32-byte k", which every ChaCha state starts with. */
const PREFIX = [0x61707865, 0x3320646e, 0x79622d32, 0x6b206574] as const;

const COUNTER = 12;

/** The state for this key (32 bytes), with block counter and nonce at zero. Little-endian on every machine. */
export function chachaState(key: Uint8Array): Int32Array {
  const state = new Int32Array(BLOCK_WORDS);
  state.set(PREFIX);
  key.forEach((byte, i) => {
    state[4 + (i >> 2)]! |= byte << (8 * (i % 4));
  });
  return state;
}

/** Moves on to the next block; after 2³² blocks the first word of the nonce counts on, so the stream never repeats. */
export function nextBlock(state: Int32Array): void {
  state[COUNTER]! += 1;
  if (state[COUNTER] === 0) state[COUNTER + 1]! += 1;
}

const mixed = new Int32Array(BLOCK_WORDS); // scratch: no block outlives one call

/**
 * Writes one block of keystream for this state into `out`, from word `offset` on.
 *
 * @see RFC 8439, ChaCha20 and Poly1305 for IETF Protocols (2018), §2.3
 */
export function chachaBlock(state: Int32Array, out: Int32Array, offset: number): void {
  mixed.set(state);
  for (let round = 0; round < 20; round++) {
    const slant = round % 2; // columns in even rounds, diagonals in odd ones
    for (let column = 0; column < 4; column++) quarterRound(mixed, column, slant);
  }
  for (let i = 0; i < BLOCK_WORDS; i++) out[offset + i] = mixed[i]! + state[i]!;
}

/** Mixes one word of each row of four: straight down from this column, or one column further per row. */
function quarterRound(words: Int32Array, column: number, slant: number): void {
  const second = 4 + ((column + slant) & 3);
  const third = 8 + ((column + 2 * slant) & 3);
  const fourth = 12 + ((column + 3 * slant) & 3);
  let a = words[column]!;
  let b = words[second]!;
  let c = words[third]!;
  let d = words[fourth]!;

  a = (a + b) | 0;
  d = rotated(d ^ a, 16);
  c = (c + d) | 0;
  b = rotated(b ^ c, 12);
  a = (a + b) | 0;
  d = rotated(d ^ a, 8);
  c = (c + d) | 0;
  b = rotated(b ^ c, 7);

  words[column] = a;
  words[second] = b;
  words[third] = c;
  words[fourth] = d;
}

function rotated(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
