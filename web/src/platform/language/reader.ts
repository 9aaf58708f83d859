import IntlMessageFormat from "intl-messageformat";

/** The languages the house is shown in, the source language first. */
export const LANGUAGES = ["nl", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Fills a text: `say("home.title")`. The key begins with the name of the folder the text stands in. */
export type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** Who reads a page: in which language, with which words, and where links lead in that language. */
export interface Reader {
  readonly language: Language;
  readonly say: Say;
  /** The address of a page in the reader's language; other languages than Dutch stand under their own prefix. */
  to(path: string): string;
  /** Where this same page stands in another language. */
  inLanguage(language: Language): string;
}

/** Texts as they stand in a `text/nl.json`: nested by screen, ICU messages. */
interface Messages {
  readonly [key: string]: string | Messages;
}

export type Texts = Readonly<Record<Language, Messages>>;

/** One `say` for each language, over the texts of all folders by their name. Messages are parsed once, when first said. */
export function createSay(texts: Readonly<Record<string, Texts>>, language: Language): Say {
  const parsed = new Map<string, IntlMessageFormat>();
  return (key, params) => {
    const known = parsed.get(key);
    const message =
      known ?? new IntlMessageFormat(findMessage(texts, key, language), language, undefined, { ignoreTag: true });
    if (!known) parsed.set(key, message);
    return String(message.format({ ...params }));
  };
}

export function createReader(language: Language, say: Say, path: string): Reader {
  const bare = withoutPrefix(path);
  return {
    language,
    say,
    to: (target) => withPrefix(target, language),
    inLanguage: (other) => withPrefix(bare, other),
  };
}

/** The language an address is in: its first part, or Dutch. */
export function languageOf(path: string): Language {
  const first = /^\/([^/?#]*)/.exec(path)?.[1];
  return LANGUAGES.find((language) => language === first) ?? "nl";
}

function findMessage(texts: Readonly<Record<string, Texts>>, key: string, language: Language): string {
  const [folder = "", ...parts] = key.split(".");
  let found: string | Messages | undefined = texts[folder]?.[language];
  for (const part of parts) found = typeof found === "object" ? found[part] : undefined;
  if (typeof found !== "string") throw new Error(`There is no text '${key}' in ${language}.`);
  return found;
}

function withPrefix(path: string, language: Language): string {
  if (language === "nl") return path;
  return path === "/" ? `/${language}` : `/${language}${path}`;
}

function withoutPrefix(path: string): string {
  const language = languageOf(path);
  const bare = language === "nl" ? path : path.slice(language.length + 1);
  return bare.replace(/^\/*/, "/"); // two slashes would lead to another site
}
