import type { Formatters } from "intl-messageformat";
import { type Language, localeOf } from "./languages.ts";

/** The clock of the people the house is for, wherever the server stands. */
const TIME_ZONE = "Europe/Amsterdam";

/** Days, figures and lists as somebody reads them. */
export interface Format {
  /** 3 maart 2026; a calendar day, read by `new Date("2026-03-03")`, stays that day. */
  day(date: Date): string;
  /** 3 maart 2026 om 14:05 */
  moment(date: Date): string;
  /** 14:05 */
  time(date: Date): string;
  /** 1.234,5 */
  number(value: number): string;
  /** A share of one as a percentage: 0.25 is 25%. */
  share(value: number): string;
  /** a, b en c */
  list(items: readonly string[]): string;
}

export function createFormat(language: Language): Format {
  const locale = localeOf(language);
  const dates = (options: Intl.DateTimeFormatOptions) => formatters.getDateTimeFormat(locale, options);
  const numbers = (options: Intl.NumberFormatOptions) => formatters.getNumberFormat(locale, options);
  return {
    day: (date) => dates({ dateStyle: "long" }).format(date),
    moment: (date) => dates({ dateStyle: "long", timeStyle: "short" }).format(date),
    time: (date) => dates({ timeStyle: "short" }).format(date),
    number: (value) => numbers({}).format(value),
    share: (value) => numbers({ style: "percent" }).format(value),
    list: (items) => listFormat(locale).format(items),
  };
}

/** What `Intl` has, each made once: making one costs a hundred times what using it does. */
export const formatters = {
  getNumberFormat: once((locale, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options)),
  getPluralRules: once((locale, options?: Intl.PluralRulesOptions) => new Intl.PluralRules(locale, options)),
  getDateTimeFormat: once(
    (locale, options?: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { ...options, timeZone: TIME_ZONE }),
  ),
} satisfies Formatters;

const listFormat = once((locale) => new Intl.ListFormat(locale));

type Locale = string | string[] | undefined;

function once<Options, Made>(make: (locale?: Locale, options?: Options) => Made): typeof make {
  const made = new Map<string, Made>();
  return (locale, options) => {
    const key = JSON.stringify([locale, options]);
    const known = made.get(key) ?? make(locale, options);
    made.set(key, known);
    return known;
  };
}
