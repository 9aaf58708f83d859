import type { Catalogue, Language, Practice } from "@naast/catalogue";
import type { CsvCell } from "@naast/kernel";
import { LICENCE } from "../api/service.ts";
import { paths } from "../paths.ts";

const LISTS = ["directions", "problems", "groups", "divides", "locations", "methods"] as const;

/** Practices as rows for a spreadsheet, in one language; the values of a list are joined by a semicolon. */
export function rowsOf({ practices, taxonomy }: Catalogue, language: Language, origin: string): CsvCell[][] {
  return practices.map((practice) => [
    practice.slug,
    practice.title[language],
    practice.summary[language],
    ...LISTS.map((list) => practice[list].map(({ id }) => taxonomy[list][id]?.[language] ?? id).join("; ")),
    practice.initiative.map((id) => taxonomy.parties[id]?.[language] ?? id).join("; "),
    taxonomy.effort[practice.effort]?.[language] ?? practice.effort,
    taxonomy.recognition[practice.evidence.recognition.level]?.[language] ?? "",
    practice.evidence.studies.length,
    practice.evidence.studies
      .map(({ finding, text }) => `${taxonomy.finding[finding]?.[language] ?? finding}: ${text[language]}`)
      .join("; "),
    origin + paths.practice(practice.slug),
  ]);
}

/** The columns of those rows, by the key of their text. */
export const COLUMNS = [
  "slug",
  "title",
  "summary",
  ...LISTS,
  "initiative",
  "effort",
  "recognition",
  "studies",
  "outcomes",
  "url",
] as const;

/** What search engines read of a practice, in the words of schema.org. */
export function structuredData(practice: Practice, language: Language, origin: string): object {
  return {
    "@context": "https://schema.org",
    "@type": "HowTo",
    name: practice.title[language],
    alternateName: practice.aliases,
    description: practice.summary[language],
    inLanguage: language,
    url: origin + paths.practice(practice.slug),
    license: LICENCE.url,
    dateModified: practice.changes[0]?.date,
    isAccessibleForFree: true,
    step: practice.steps.map((step, index) => ({ "@type": "HowToStep", position: index + 1, text: step[language] })),
    citation: practice.sources.map(({ title, publisher, year, url }) => ({
      "@type": "CreativeWork",
      name: title,
      publisher: publisher && { "@type": "Organization", name: publisher },
      datePublished: year && String(year),
      url,
    })),
  };
}

/** What search engines read of the catalogue as a whole. */
export function datasetData({ name, description }: { name: string; description: string }, origin: string): object {
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name,
    description,
    license: LICENCE.url,
    isAccessibleForFree: true,
    creator: { "@type": "Organization", name: "Naast" },
    url: `${origin}/open-data`,
    distribution: [
      { encodingFormat: "application/json", contentUrl: `${origin}/praktijken.json` },
      { encodingFormat: "text/csv", contentUrl: `${origin}/praktijken.csv` },
    ].map((file) => ({ "@type": "DataDownload", ...file })),
  };
}
