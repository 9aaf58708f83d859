import MiniSearch, { type Query } from "minisearch";
import { type Catalogue, findPractice } from "./catalogue.ts";
import { LANGUAGES, type Language } from "./said.ts";
import { COUNTS, PLACES, type Place, textsOf } from "./search-texts.ts";
import { isWritten, spellingOf, type Vocabulary, vocabularyOf } from "./search-vocabulary.ts";
import { folded, partsOf, stemOf, stemsOf, wordsIn } from "./search-words.ts";

type Field = `${Place}.${Language}`;

/** What was found for some words: a practice, how well, and by which stems in which places. */
interface Found {
  readonly slug: string;
  readonly score: number;
  readonly places: ReadonlyMap<Place, ReadonlySet<string>>;
}

export interface SearchIndex {
  /** The practices that hold all words, or where none does some of them; best first. */
  find(words: string): readonly Found[];
  /** The words as they are spelt in the catalogue, where somebody spelt one as nobody does. */
  spelling(words: string): string | undefined;
}

const FIELDS: readonly Field[] = PLACES.flatMap((place) => LANGUAGES.map((language): Field => `${place}.${language}`));
const known = new WeakMap<Catalogue, SearchIndex>();

/** The index of a catalogue, made the first time it is asked for (about 0.1 s) and kept as long as the catalogue. */
export function searchIndexOf(catalogue: Catalogue): SearchIndex {
  const index = known.get(catalogue) ?? makeIndex(catalogue);
  known.set(catalogue, index);
  return index;
}

function makeIndex(catalogue: Catalogue): SearchIndex {
  const documents = catalogue.practices.map((practice) => documentOf(practice.slug, catalogue));
  const vocabulary = vocabularyOf(documents.flatMap((document) => FIELDS.map((field) => document[field])));
  const synonyms = synonymsOf(catalogue);
  const stemsIn = remembered(vocabulary.words);
  const index = new MiniSearch<Record<Field | "slug", string>>({
    idField: "slug",
    fields: [...FIELDS],
    tokenize: wordsIn,
    processTerm: (word, field) => (field === undefined ? word : stemsIn(word, field as Field)),
  });
  index.addAll(documents);
  const ask = (words: readonly string[]) => {
    const queries = words.flatMap((word): Query[] => {
      const meant = meantBy(word, vocabulary, synonyms);
      return meant.length === 0 ? [] : [{ combineWith: "OR", queries: meant }];
    });
    if (queries.length === 0) return [];
    const options = { ...HOW, processTerm: (term: string) => term };
    const whole = index.search({ combineWith: "AND", queries }, options);
    return whole.length > 0 ? whole : index.search({ combineWith: "OR", queries }, options);
  };
  return {
    find(words) {
      const typed = typedIn(words, vocabulary);
      return ask(typed).map(({ id, score, match }) => ({ slug: id, score, places: placesOf(match) }));
    },
    spelling: (words) => spellingOf(typedIn(words, vocabulary), vocabulary),
  };
}

/** A word counts less where it only begins the same. */
const HOW = {
  boost: Object.fromEntries(FIELDS.map((field) => [field, COUNTS[field.split(".")[0] as Place]])),
  prefix: (term: string) => term.length >= 3,
  fuzzy: false,
  weights: { prefix: 0.5, fuzzy: 0 },
} as const;

function documentOf(slug: string, catalogue: Catalogue): Record<Field | "slug", string> {
  const practice = findPractice(catalogue, slug);
  const fields = LANGUAGES.flatMap((language) => {
    if (!practice) return [];
    const texts = textsOf(practice, catalogue, language);
    return PLACES.map((place): [Field, string] => [`${place}.${language}`, texts[place].join(" \n")]);
  });
  return { slug, ...(Object.fromEntries(fields) as Record<Field, string>) };
}

/** What stands in the index for a word: its stem, and those of the two words it may be made of. Worked out once for each word. */
function remembered(vocabulary: ReadonlySet<string>): (word: string, field: Field) => string[] {
  const known = { nl: new Map<string, string[]>(), en: new Map<string, string[]>() };
  return (word, field) => {
    const language = field.endsWith(".nl") ? "nl" : "en";
    const stems = known[language].get(word) ?? stemsWithParts(word, language, vocabulary);
    known[language].set(word, stems);
    return stems;
  };
}

function stemsWithParts(word: string, language: Language, vocabulary: ReadonlySet<string>): string[] {
  const parts = language === "nl" ? (partsOf(word, vocabulary) ?? []) : [];
  return [word, ...parts].flatMap((one) => stemOf(one, language) ?? []);
}

/** Nobody searches with more; and a word that nobody writes costs a millisecond, which a stranger could ask for a hundred times. */
const MOST_WORDS = 12;

/** What somebody typed, as words that are looked for. */
function typedIn(words: string, vocabulary: Vocabulary): string[] {
  return joined(wordsIn(words).slice(0, MOST_WORDS), vocabulary.words);
}

/** Two words that are one word here: burger top is burgertop. */
function joined(words: readonly string[], vocabulary: ReadonlySet<string>): string[] {
  const taken: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [word = "", next = ""] = words.slice(at);
    const one = next !== "" && vocabulary.has(word + next);
    taken.push(one ? word + next : word);
    if (one) at += 1;
  }
  return taken;
}

type Synonyms = ReadonlyMap<string, readonly string[]>;

/** For each stem of a word that has others beside it, the stems of those. */
function synonymsOf({ rules }: Catalogue): Synonyms {
  const beside = new Map<string, string[]>();
  for (const words of rules.search.synonyms) {
    const stems = words.flatMap((word) => stemsOf(folded(word)));
    for (const stem of stems) beside.set(stem, [...(beside.get(stem) ?? []), ...stems.filter((one) => one !== stem)]);
  }
  return beside;
}

/** What a word may mean: itself; where nobody here writes it, what it is made of or what was meant; and what others call it. */
function meantBy(word: string, vocabulary: Vocabulary, synonyms: Synonyms): Query[] {
  const stems = stemsOf(word);
  const instead = stems.length > 0 && !isWritten(word, vocabulary) ? insteadOf(word, vocabulary) : [];
  const others = [...stems, ...instead].flatMap((stem) => synonyms.get(stem) ?? []);
  const exactly = (list: readonly string[], worth: number): Query[] =>
    list.map((stem) => ({ queries: [stem], prefix: false, boostTerm: () => worth }));
  return [...stems, ...exactly(instead, INSTEAD_COUNTS), ...exactly(others, SYNONYMS_COUNT)];
}

/** How much it counts that something else was meant, beside the word itself. */
const INSTEAD_COUNTS = 0.8;
const SYNONYMS_COUNT = 0.5;

/** The stems of the two words a word is made of, or of those somebody meant who made an error in typing. */
function insteadOf(word: string, { words, near }: Vocabulary): string[] {
  return (partsOf(word, words) ?? near(word)).flatMap(stemsOf);
}

function placesOf(match: Readonly<Record<string, readonly string[]>>): ReadonlyMap<Place, ReadonlySet<string>> {
  const places = new Map<Place, Set<string>>();
  for (const [stem, fields] of Object.entries(match))
    for (const field of fields) {
      const place = field.split(".")[0] as Place;
      places.set(place, (places.get(place) ?? new Set()).add(stem));
    }
  return places;
}
