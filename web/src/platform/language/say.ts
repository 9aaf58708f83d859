import IntlMessageFormat from "intl-messageformat";
import { formatters } from "./format.ts";
import { type CompleteLanguage, isComplete, type Language, localeOf } from "./languages.ts";

/**
 * Every text of the house by its key, with the values it asks for, or undefined when it asks for none. The `keys.d.ts` beside each
 * `text/nl.json` adds its own: `npm run fix` writes it.
 *
 * @public
 */
// biome-ignore lint/suspicious/noEmptyInterface: each text folder adds its own keys
export interface TextParameters {}

export type TextKey = keyof TextParameters;

/** The keys of texts that need nothing filled in, such as the words of a menu. */
export type PlainTextKey = { [Key in TextKey]: TextParameters[Key] extends undefined ? Key : never }[TextKey];

/** Says a text: `say("home.browse.count", { count: 3 })`. A key that is not there, or another value than it asks for, does not compile. */
export type Say = <Key extends TextKey>(key: Key, ...values: ValuesFor<Key>) => string;

/** Says a text whose key was stored or travelled, such as the code of a refusal. A key that is not there throws. */
export type SayStored = (key: string, values?: Readonly<Record<string, string | number>>) => string;

// For a key that is not there the compiler tries all keys at once: the complaint must then be about the key, not its values.
type ValuesFor<Key extends TextKey> = TextKey extends Key ? [values?: object] : ValuesOf<TextParameters[Key]>;
/** When a key may be one of several, it takes what any of them asks for. */
type ValuesOf<Asked> = [Asked] extends [undefined] ? [] : [values: Readonly<AllOf<Exclude<Asked, undefined>>>];
type AllOf<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** Texts as they stand in a `text/nl.json`: nested by screen, ICU messages. */
interface Messages {
  readonly [key: string]: string | Messages;
}

/** The texts of one folder. Arabic joins where residents come. */
export interface Texts extends Readonly<Record<CompleteLanguage, Messages>> {
  readonly ar?: Messages;
}

/** The texts of all folders by their name. */
export type TextsByFolder = Readonly<Record<string, Texts>>;

/** Says the texts of all folders in one language. Messages are parsed once, when first said. */
export function createSay(
  texts: TextsByFolder,
  language: Language,
): { readonly say: Say; readonly sayStored: SayStored } {
  const parsed = new Map<string, IntlMessageFormat>();
  const sayStored = (key: string, values?: object) => {
    const message = parsed.get(key) ?? parse(texts, key, language);
    parsed.set(key, message);
    return String(message.format({ ...values }));
  };
  return { say: sayStored, sayStored };
}

/** Whether any text in this language still waits for somebody who speaks it to read it. */
export function isUnchecked(texts: TextsByFolder, language: Language): boolean {
  return Object.values(texts).some((folder) => hasUnchecked(folder[language]));
}

/** Stands first in a translation that nobody who speaks the language has read yet, with who made it. */
const UNCHECKED = "@unchecked";

function hasUnchecked(messages: string | Messages | undefined): boolean {
  if (typeof messages !== "object") return false;
  return UNCHECKED in messages || Object.values(messages).some(hasUnchecked);
}

/** A page in Arabic may need the words of a folder that has none in Arabic, such as a refusal: then they are Dutch. */
function parse(texts: TextsByFolder, key: string, language: Language): IntlMessageFormat {
  const own = findMessage(texts, key, language);
  const said = own === undefined && !isComplete(language) ? "nl" : language;
  const message = own ?? findMessage(texts, key, said);
  if (message === undefined) throw new Error(`There is no text '${key}' in ${said}.`);
  return new IntlMessageFormat(message, localeOf(said), undefined, { ignoreTag: true, formatters });
}

function findMessage(texts: TextsByFolder, key: string, language: Language): string | undefined {
  const [folder = "", ...parts] = key.split(".");
  let found: string | Messages | undefined = texts[folder]?.[language];
  for (const part of parts) found = typeof found === "object" ? found[part] : undefined;
  return typeof found === "string" ? found : undefined;
}
