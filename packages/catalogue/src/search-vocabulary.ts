import { nearestWords } from "./nearest.ts";
import { partsOf, stemsOf, wordsIn } from "./search-words.ts";

/** Every word of the catalogue, and the words of each stem. */
export interface Vocabulary {
  readonly words: ReadonlySet<string>;
  readonly surfaces: ReadonlyMap<string, readonly string[]>;
  /** The words somebody most likely meant by one that is not written here. */
  near(word: string): readonly string[];
}

export function vocabularyOf(texts: readonly string[]): Vocabulary {
  const words = new Set(texts.flatMap(wordsIn));
  const surfaces = new Map<string, string[]>();
  for (const word of words) for (const stem of stemsOf(word)) surfaces.set(stem, [...(surfaces.get(stem) ?? []), word]);
  return { words, surfaces, near: rememberingLast((word: string) => nearestWords(word, words)) };
}

/** How many words are remembered: enough for what is asked again and again, such as the same word while somebody types the next. */
const REMEMBERED = 500;

function rememberingLast(work: (word: string) => readonly string[]): (word: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (word) => {
    const answer = known.get(word) ?? work(word);
    if (known.size >= REMEMBERED) known.clear();
    known.set(word, answer);
    return answer;
  };
}

/** Whether a word, or another form of it, stands somewhere in the catalogue. */
export function isWritten(word: string, { surfaces }: Vocabulary): boolean {
  return stemsOf(word).some((stem) => surfaces.has(stem));
}

/** The words with each that nobody here spells so put right; undefined when there is nothing to put right. */
export function spellingOf(typed: readonly string[], vocabulary: Vocabulary): string | undefined {
  const right = typed.map((word) => {
    const isKnown = stemsOf(word).length === 0 || isWritten(word, vocabulary) || partsOf(word, vocabulary.words);
    return isKnown ? word : (vocabulary.near(word)[0] ?? word);
  });
  return right.every((word, at) => word === typed[at]) ? undefined : right.join(" ");
}
