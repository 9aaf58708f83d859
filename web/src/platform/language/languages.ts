/** The languages a page can be shown in, the source language first. */
export const LANGUAGES = ["nl", "en", "ar"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Languages are named in their own language, so that whoever needs one recognises it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { nl: "Nederlands", en: "English", ar: "العربية" };

/** The languages that every page and all content stand in; the others are there for what residents use, and lead on to Dutch. */
export type CompleteLanguage = "nl" | "en";

export const isComplete = (language: Language): language is CompleteLanguage => language !== "ar";

/** Which way a language runs. */
export const directionOf = (language: Language): "ltr" | "rtl" => (language === "ar" ? "rtl" : "ltr");

// Plain "en" would write the American order of a day; digits are those of Dutch addresses and telephones.
const LOCALES: Readonly<Record<Language, string>> = { nl: "nl", en: "en-GB", ar: "ar-u-nu-latn" };

/** What `Intl` knows a language by. */
export const localeOf = (language: Language): string => LOCALES[language];

/** The language that somebody asks for by its short name, or Dutch. */
export const languageNamed = (name: string | undefined): Language =>
  LANGUAGES.find((language) => language === name) ?? "nl";

/** The language an address is in: its first part, or Dutch. */
export function languageOf(path: string): Language {
  return languageNamed(/^\/([^/?#]*)/.exec(path)?.[1]);
}

/** The address of a page in a language; other languages than Dutch stand under their own prefix. */
export function withPrefix(path: string, language: Language): string {
  if (language === "nl") return path;
  return path === "/" ? `/${language}` : `/${language}${path}`;
}

/** The same address in Dutch. */
export function withoutPrefix(path: string): string {
  const language = languageOf(path);
  const bare = language === "nl" ? path : path.slice(language.length + 1);
  return bare.replace(/^\/*/, "/"); // two slashes would lead to another site
}
