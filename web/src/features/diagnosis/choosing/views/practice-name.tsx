import { type Catalogue, findPractice } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";

/** A practice by its title; one that a municipality wrote down itself with whose it is, and one that is gone with that it is. */
export function nameOf({ say, contentLanguage: language }: Reader, catalogue: Catalogue, slug: string): string {
  const practice = findPractice(catalogue, slug);
  if (!practice) return say("diagnosis.choosing.gone", { slug });
  const title = practice.title[language];
  return practice.addedBy === undefined
    ? title
    : say("diagnosis.choosing.own", { title, municipality: practice.addedBy });
}

export function namesOf(reader: Reader, catalogue: Catalogue, slugs: readonly string[]): string {
  return reader.format.list(slugs.map((slug) => nameOf(reader, catalogue, slug)));
}
