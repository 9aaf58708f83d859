import type { Finding, Taxonomy } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";

/** "Gunstig: voor en na gemeten; Amsterdam, 2014": what came out, how it was looked into, where and when. */
export function findingWords(reader: Reader, taxonomy: Taxonomy, { finding, study }: Finding): string {
  return `${findingLabel(reader, taxonomy, finding)}: ${howWhereWhen(reader, taxonomy, study)}`;
}

export function findingLabel({ contentLanguage: language }: Reader, { finding }: Taxonomy, id: string): string {
  return finding[id]?.[language] ?? id;
}

/** How it was looked into, where and when; a year that nobody gave is told to be unknown. */
export function howWhereWhen(
  { say, contentLanguage: language }: Reader,
  taxonomy: Taxonomy,
  { studied, place, year }: Finding["study"],
): string {
  const how = taxonomy.studied[studied]?.[language] ?? studied;
  const when = year ?? say("catalogue.evidence.undated");
  return `${lowerFirst(how)}; ${[place?.[language], when].filter(Boolean).join(", ")}`;
}

const lowerFirst = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);
