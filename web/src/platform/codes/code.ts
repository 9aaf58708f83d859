import { randomInt } from "node:crypto";

/**
 * The letters of a code: no vowels, so that no word comes out, and nothing that looks like something else. Their number is a prime, which
 * is what makes the checksum find every wrong letter and every two that changed places.
 */
const LETTERS = "23456789BCDFGHJKLMNPQRSTVWXYZ";
const SIZE = LETTERS.length;
/** Seven by chance, so that nobody guesses one, and one that follows from them. */
const DRAWN = 7;

/** A new code for somebody to read from a screen or paper and type: eight letters and digits, the last of which checks the others. */
export function newCode(): string {
  const drawn = Array.from({ length: DRAWN }, () => LETTERS.charAt(randomInt(SIZE))).join("");
  return drawn + checkFor(drawn);
}

/**
 * The code somebody typed, as it is stored: spaces and hyphens are nothing, small letters are large, and a one or an i is the l it was.
 *
 * @returns undefined for what cannot be a code, such as one with a typing mistake: every single wrong sign and every two neighbours that
 *   changed places are found
 */
export function readCode(typed: string): string | undefined {
  const code = typed
    .toUpperCase()
    .replace(/[\s.·–—-]/g, "")
    .replace(/[1I]/g, "L");
  if (code.length !== DRAWN + 1 || [...code].some((letter) => !LETTERS.includes(letter))) return undefined;
  return checkFor(code.slice(0, DRAWN)) === code.at(-1) ? code : undefined;
}

/** As people read it aloud: in two fours. */
export const spelledOut = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

/** Each place weighs differently; the check is what makes the sum a multiple of the number of letters. */
function checkFor(drawn: string): string {
  const sum = [...drawn].reduce((total, letter, place) => total + (place + 2) * LETTERS.indexOf(letter), 0);
  return LETTERS.charAt((SIZE - (sum % SIZE)) % SIZE);
}
