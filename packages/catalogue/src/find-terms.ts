import type { Taxonomy } from "./taxonomy.ts";

/** Words too common to say what somebody means. */
const EMPTY_WORDS = new Set(
  "aan als and are around between bij dat de den der die dit door een elkaar en er for from geen ground had has heb hebben heeft het hij hun iedereen iemand ik in is komt maar meer met mij naar niemand niet nog of om onder ons ook op over people rond slecht staan te that the they this tegen tot tussen uit van veel voelen voor waar wat we weer wel wij with wordt worden you ze zich zijn zo".split(
    " ",
  ),
);

/**
 * The problems somebody may mean by what they typed, likeliest first.
 *
 * Each word that is typed is held against the labels and the search words of every problem, in both languages at once; a word also
 * matches another form of itself when at least four letters are shared from the start (`jongens`, `jongeren`), and a longer word that
 * a word of five letters or more is part of (`burenruzie`, `buren`). A word that matches many problems says little about each: it
 * gives each of them an equal share of one. Equal sums keep the order of the taxonomy.
 * It proposes, the person ticks: nothing is decided by a word.
 *
 * @param text - free words, of any length, in Dutch or English
 * @returns ids of problems; empty when no word is known
 */
export function findProblems(taxonomy: Taxonomy, text: string): string[] {
  const problems = Object.entries(taxonomy.problems).map(([id, { nl, en, words }]) => ({
    id,
    known: wordsOf([nl, en, ...words].join(" ")),
  }));
  const shares = new Map<string, number>();
  for (const word of new Set(wordsOf(text))) {
    const meant = problems.filter(({ known }) => known.some((other) => isSameWord(word, other)));
    for (const { id } of meant) shares.set(id, (shares.get(id) ?? 0) + 1 / meant.length);
  }
  return problems
    .map(({ id }) => ({ id, share: shares.get(id) ?? 0 }))
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share)
    .map(({ id }) => id);
}

/** Small letters without accents; words of three letters and more that mean something. */
function wordsOf(text: string): string[] {
  const plain = text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();
  return plain.split(/[^\p{Letter}]+/u).filter((word) => word.length >= 3 && !EMPTY_WORDS.has(word));
}

function isSameWord(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short === long) return true;
  if (short.length >= 5 && long.includes(short)) return true;
  const stem = short.slice(0, Math.max(4, short.length - 2));
  return short.length >= 4 && long.length - short.length <= 3 && long.startsWith(stem);
}
