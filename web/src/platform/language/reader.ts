import { createFormat, type Format } from "./format.ts";
import {
  type CompleteLanguage,
  directionOf,
  isComplete,
  type Language,
  languageOf,
  withoutPrefix,
  withPrefix,
} from "./languages.ts";
import { createSay, isUnchecked, type PlainTextKey, type Say, type SayStored, type TextsByFolder } from "./say.ts";

/** Who reads a page: in which language, with which words, and where links lead in that language. */
export interface Reader {
  readonly language: Language;
  readonly direction: "ltr" | "rtl";
  /** The language of content that stands in Dutch and English only; where it is not the reader's own, mark it with `lang`. */
  readonly contentLanguage: CompleteLanguage;
  /** The texts in this language still wait for somebody who speaks it to read them. */
  readonly isUnchecked: boolean;
  readonly say: Say;
  readonly sayStored: SayStored;
  readonly format: Format;
  /** The address of a page in the reader's language, or in Dutch where it has no such page. */
  to(path: string): string;
  /** A link with its words; one that leads to another language says so, and is worded in it. */
  link(path: string, text: PlainTextKey): ReaderLink;
  /** How somebody is spoken to in another language: in a mail to them, or beside the reader's own, marked with `lang`. */
  voiceIn(language: Language): Pick<Voice, "say" | "format">;
  /** Whether this same page exists in another language. */
  isOffered(language: Language): boolean;
  /** Where this same page stands in another language. */
  inLanguage(language: Language): string;
}

interface ReaderLink {
  readonly href: string;
  readonly label: string;
  /** Set where it is not the reader's own. */
  readonly language?: Language;
}

/** How readers of each language are spoken to, made once for all requests. */
export interface Voices {
  readonly byLanguage: Readonly<Record<Language, Voice>>;
  /** Whether an address without prefix is one for residents, which exists in every language. */
  readonly isForResidents: (path: string) => boolean;
}

type Voice = Pick<Reader, "say" | "sayStored" | "format" | "isUnchecked">;

export function createVoices(texts: TextsByFolder, isForResidents: Voices["isForResidents"]): Voices {
  const voice = (language: Language): Voice => ({
    ...createSay(texts, language),
    format: createFormat(language),
    isUnchecked: isUnchecked(texts, language),
  });
  const byLanguage = { nl: voice("nl"), en: voice("en"), ar: voice("ar") };
  return { byLanguage, isForResidents };
}

export function createReader(path: string, { byLanguage, isForResidents }: Voices): Reader {
  const language = languageOf(path);
  const bare = withoutPrefix(path);
  const existsIn = (target: string, wanted: Language) => isComplete(wanted) || isForResidents(pathOnly(target));
  const languageAt = (target: string) => (existsIn(target, language) ? language : "nl");
  const to = (target: string) => withPrefix(target, languageAt(target));
  return {
    ...byLanguage[language],
    language,
    direction: directionOf(language),
    contentLanguage: isComplete(language) ? language : "nl",
    voiceIn: (wanted) => byLanguage[wanted],
    to,
    link: (target, text) => {
      const there = languageAt(target);
      const label = byLanguage[there].say(text);
      return { href: to(target), label, ...(there !== language && { language: there }) };
    },
    isOffered: (wanted) => existsIn(bare, wanted),
    inLanguage: (wanted) => withPrefix(bare, wanted),
  };
}

const pathOnly = (address: string) => address.replace(/[?#].*$/s, "");
