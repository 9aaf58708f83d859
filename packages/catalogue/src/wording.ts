import type { Said } from "./said.ts";

/** Puts a list, worded in both languages, into the `{list}` of a sentence. */
export function fill(sentence: Said, list: Said): Said {
  return { nl: sentence.nl.replace("{list}", () => list.nl), en: sentence.en.replace("{list}", () => list.en) };
}

/** What a sentence can hold; nobody reads a list of twenty. */
const MOST_NAMED = 8;

/**
 * Labels for the middle of a sentence: a small first letter, parted by semicolons since a label may hold commas itself. Of a list
 * too long for a sentence the first are named and the others counted.
 */
export function listLabels(terms: Readonly<Record<string, Said>>, ids: readonly string[]): Said {
  const named = ids.length > MOST_NAMED ? ids.slice(0, MOST_NAMED - 1) : ids;
  const others = ids.length - named.length;
  const list = (language: keyof Said, more: string) =>
    [...named.map((id) => lowerFirst(terms[id]?.[language] ?? id)), ...(others > 0 ? [more] : [])].join("; ");
  return { nl: list("nl", `en nog ${others}`), en: list("en", `and ${others} more`) };
}

export function ageRange({ from, to }: { readonly from: number; readonly to?: number | undefined }): Said {
  if (to === undefined) return { nl: `vanaf ${from} jaar`, en: `from ${from}` };
  return { nl: `${from} tot en met ${to} jaar`, en: `${from} to ${to}` };
}

export function weekCount(weeks: number): Said {
  return weeks === 1 ? { nl: "1 week", en: "1 week" } : { nl: `${weeks} weken`, en: `${weeks} weeks` };
}

function lowerFirst(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}
