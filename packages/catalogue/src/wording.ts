import type { Said } from "./said.ts";

/** Puts a list, worded in both languages, into the `{list}` of a sentence. */
export function fill(sentence: Said, list: Said): Said {
  return { nl: sentence.nl.replace("{list}", () => list.nl), en: sentence.en.replace("{list}", () => list.en) };
}

/** Labels for the middle of a sentence: a small first letter, parted by semicolons since a label may hold commas itself. */
export function listLabels(terms: Readonly<Record<string, Said>>, ids: readonly string[]): Said {
  const list = (language: keyof Said) => ids.map((id) => lowerFirst(terms[id]?.[language] ?? id)).join("; ");
  return { nl: list("nl"), en: list("en") };
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
