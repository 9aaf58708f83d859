/// <reference path="./snowball-stemmers.d.ts" />
import stemmers from "snowball-stemmers";
import { LANGUAGES, type Language } from "./said.ts";

const STEMMERS = { nl: stemmers.newStemmer("dutch"), en: stemmers.newStemmer("english") } as const;

/** Words that stand in every description, and so tell nothing of one. */
const EMPTY: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(
    "aan als bij dan dat de den der die dit door een en er het hij hoe hun iets ik in is je met mijn naar niet of om onder ons ook op over te tot uit van voor waar wat we wel wie wij worden wordt zij ze zich zijn zo".split(
      " ",
    ),
  ),
  en: new Set(
    "a an and are as at be by for from has have how in is it its of on or our that the their they this to was we what when where which who with you your".split(
      " ",
    ),
  ),
};

/** A word without capitals and accents: dialóóg and Dialoog are one word. */
export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();
}

/** The words of a text in order, folded. */
export function wordsIn(text: string): string[] {
  return folded(text)
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== "");
}

/** Stems worked out before, as far as they fit: the words of a catalogue come back in every search, and a stem takes 10 µs to work out. */
const WORKED_OUT: Readonly<Record<Language, Map<string, string>>> = { nl: new Map(), en: new Map() };
const MOST_WORKED_OUT = 20_000;

/** The stem of a folded word in one language, or nothing where the word tells nothing (Snowball: Porter 1980, Kraaij and Pohlmann 1994). */
export function stemOf(word: string, language: Language): string | undefined {
  if (EMPTY[language].has(word)) return undefined;
  const before = WORKED_OUT[language];
  const stem = before.get(word) ?? STEMMERS[language].stem(word);
  if (before.size >= MOST_WORKED_OUT) before.clear();
  before.set(word, stem);
  return stem || undefined;
}

/** The stems of a word somebody typed, who may mean either language. A word that is empty in one of them stays out. */
export function stemsOf(word: string): string[] {
  const stems = LANGUAGES.map((language) => stemOf(word, language));
  return stems.includes(undefined) ? [] : [...new Set(stems.filter((stem) => stem !== undefined))];
}

/** The shortest part of a Dutch compound we take apart: below it too much is a word by chance. */
const SHORTEST_PART = 4;
/** What Dutch puts between the parts: buurt-preventie, burgemeester-s-avond, buren-ruzie. */
const LINKS = ["", "s", "en", "n"];

/**
 * The two words a Dutch compound is made of, when both are words of `known`: galerijgesprek is galerij and gesprek. Where it can be
 * taken apart in several ways, the one with the longest last part, which names the thing.
 *
 * @param known - folded words
 */
export function partsOf(word: string, known: ReadonlySet<string>): readonly [string, string] | undefined {
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
    const last = word.slice(at);
    const first = known.has(last) ? headOf(word.slice(0, at), known) : undefined;
    if (first !== undefined) return [first, last];
  }
  return undefined;
}

/** The first part without what joins it to the last. */
function headOf(head: string, known: ReadonlySet<string>): string | undefined {
  const bare = LINKS.filter((link) => head.endsWith(link)).map((link) => head.slice(0, head.length - link.length));
  return bare.find((one) => one.length >= SHORTEST_PART && known.has(one));
}
