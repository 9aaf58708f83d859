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
  const texts = new Map(tongues.map((tongue) => [tongue, cutTextsOf(practice, catalogue, tongue)]));
  for (const place of PLACES) {
    const stems = places.get(place);
    if (!stems) continue;
    const long = [...stems].filter((stem) => stem.length >= SHORTEST_STEM);
    for (const tongue of tongues) {
      const isFound = ({ words }: CutPiece) =>
        words.some(({ word, stem }) => stems.has(stem) || (tongue === "nl" && isCompoundOf(word, long)));
      const text = texts
        .get(tongue)
        ?.get(place)
        ?.find((pieces) => pieces.some(isFound));
      if (text !== undefined) return { place, language: tongue, pieces: cut(joined(text, isFound)) };
    }
  }
  return undefined;
}

/** A word of a text, or what stands between two; folded and stemmed. */
interface CutPiece {
  readonly text: string;
  readonly words: readonly { readonly word: string; readonly stem: string }[];
}

type CutTexts = ReadonlyMap<Place, readonly (readonly CutPiece[])[]>;

/** Texts cut up before, per practice: folding and stemming them took a fifth of the page of a search that finds much. */
const CUT_UP: Readonly<Record<Language, WeakMap<Practice, CutTexts>>> = { nl: new WeakMap(), en: new WeakMap() };

function cutTextsOf(practice: Practice, catalogue: Catalogue, language: Language): CutTexts {
  const before = CUT_UP[language].get(practice);
  if (before) return before;
  const texts = textsOf(practice, catalogue, language);
  const cutUp = new Map(PLACES.map((place) => [place, texts[place].map((text) => piecesOf(text, language))]));
  CUT_UP[language].set(practice, cutUp);
  return cutUp;
}

function piecesOf(text: string, language: Language): CutPiece[] {
  const pieces = text.match(/[\p{Letter}\p{Number}\p{Mark}]+|[^\p{Letter}\p{Number}\p{Mark}]+/gu) ?? [];
  return pieces.map((piece) => ({
    text: piece,
    words: wordsIn(piece).map((word) => ({ word, stem: stemOf(word, language) ?? "" })),
  }));
}

const SHORTEST_COMPOUND = 8;
const SHORTEST_STEM = 4;

function isCompoundOf(word: string, stems: readonly string[]): boolean {
  return word.length >= SHORTEST_COMPOUND && stems.some((stem) => word.includes(stem));
}

/** The pieces of a text, with each word that was found apart. */
function joined(text: readonly CutPiece[], isFound: (piece: CutPiece) => boolean): Piece[] {
  const pieces: Piece[] = [];
  for (const piece of text) {
    const found = isFound(piece);
    const last = pieces.at(-1);
    if (last && !found && !last.isFound) pieces[pieces.length - 1] = { text: last.text + piece.text, isFound: false };
    else pieces.push({ text: piece.text, isFound: found });
  }
  return pieces;
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
