import type { Catalogue } from "./catalogue.ts";
import type { Practice } from "./practice.ts";
import { LANGUAGES, type Language } from "./said.ts";
import { PLACES, type Place, textsOf } from "./search-texts.ts";
import { stemOf, wordsIn } from "./search-words.ts";

/** A piece of text, and whether it is what was searched for. */
export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

/** Where words were found, and the text around them. */
export interface Excerpt {
  readonly place: Place;
  readonly language: Language;
  readonly pieces: readonly Piece[];
}

/** Letters shown before and after what was found. */
const AROUND = 70;

/**
 * The place of a practice that says most about why it was found, in the reader's language where it was found there. What stands in
 * the title or the summary needs no excerpt, for both are shown anyway.
 */
export function excerptOf(
  practice: Practice,
  places: ReadonlyMap<Place, ReadonlySet<string>>,
  { catalogue, language }: { catalogue: Catalogue; language: Language },
): Excerpt | undefined {
  const tongues = [language, ...LANGUAGES.filter((one) => one !== language)];
  const texts = new Map(tongues.map((tongue) => [tongue, textsOf(practice, catalogue, tongue)]));
  for (const place of PLACES) {
    const stems = places.get(place);
    if (!stems) continue;
    for (const tongue of tongues) {
      const isFound = (word: string) => holds(word, stems, tongue);
      const text = texts.get(tongue)?.[place].find((one) => wordsIn(one).some(isFound));
      if (text !== undefined) return { place, language: tongue, pieces: cut(piecesOf(text, isFound)) };
    }
  }
  return undefined;
}

/** The pieces of a text, with each word that was found apart. */
function piecesOf(text: string, isFound: (word: string) => boolean): Piece[] {
  const pieces: Piece[] = [];
  for (const [piece] of text.matchAll(/[\p{Letter}\p{Number}\p{Mark}]+|[^\p{Letter}\p{Number}\p{Mark}]+/gu)) {
    const found = wordsIn(piece).some(isFound);
    const last = pieces.at(-1);
    if (last && !found && !last.isFound) pieces[pieces.length - 1] = { text: last.text + piece, isFound: false };
    else pieces.push({ text: piece, isFound: found });
  }
  return pieces;
}

/** Whether a word is what was found, itself or as part of a compound. */
function holds(word: string, stems: ReadonlySet<string>, language: Language): boolean {
  const own = stemOf(word, language);
  if (own !== undefined && stems.has(own)) return true;
  return language === "nl" && word.length >= 8 && [...stems].some((stem) => stem.length >= 4 && word.includes(stem));
}

/** Around the first thing found, not more than fits on two lines. */
function cut(pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex(({ isFound }) => isFound);
  const before = pieces
    .slice(0, first)
    .map(({ text }) => text)
    .join("");
  const start = before.length > AROUND ? `… ${before.slice(before.indexOf(" ", before.length - AROUND) + 1)}` : before;
  const kept: Piece[] = start === "" ? [] : [{ text: start, isFound: false }];
  let room = AROUND * 2;
  for (const piece of pieces.slice(first)) {
    if (piece.text.length > room) {
      kept.push({ text: `${piece.text.slice(0, Math.max(0, piece.text.lastIndexOf(" ", room)))} …`, isFound: false });
      break;
    }
    kept.push(piece);
    room -= piece.text.length;
  }
  return kept;
}
