import type { Catalogue, Language, Practice } from "@naast/catalogue";
import type { CsvCell } from "@naast/kernel";
import { API_ROOT, LICENCE } from "#web/platform/api/api-app.ts";
import { paths as cataloguePaths } from "../paths.ts";
import { paths } from "./paths.ts";

const LISTS = ["directions", "problems", "groups", "divides", "locations", "methods"] as const;

/** The columns of a spreadsheet of practices, by the key of their text. */
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
  "addedBy",
  "changed",
  "url",
] as const;

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
    practice.addedBy ?? "",
    practice.changes[0]?.date ?? "",
    origin + cataloguePaths.practice(practice.slug),
  ]);
}

/** The columns of the table for programs: fields of the JSON, with the language behind those that are texts. */
export const PLAIN_COLUMNS = [
  "slug",
  "title_nl",
  "title_en",
  "summary_nl",
  "summary_en",
  ...LISTS,
  "initiative",
  "phases",
  "scales",
  "effort",
  "recognition",
  "studies",
  "addedBy",
  "changed",
  "url",
] as const;

/** Practices as rows for a program: ids instead of labels, joined by a bar, which no id holds. */
export function plainRowsOf({ practices }: Catalogue, origin: string): CsvCell[][] {
  const joined = (ids: readonly string[]) => ids.join("|");
  return practices.map((practice) => [
    practice.slug,
    practice.title.nl,
    practice.title.en,
    practice.summary.nl,
    practice.summary.en,
    ...LISTS.map((list) => joined(practice[list].map(({ id }) => id))),
    joined(practice.initiative),
    joined(practice.phases),
    joined(practice.scales),
    practice.effort,
    practice.evidence.recognition.level,
    practice.evidence.studies.length,
    practice.addedBy ?? "",
    practice.changes[0]?.date ?? "",
    origin + cataloguePaths.practice(practice.slug),
  ]);
}

/** What search engines read of a practice, in the words of schema.org. */
export function structuredData(practice: Practice, language: Language, origin: string): object {
  return {
    "@context": "https://schema.org",
    "@type": "HowTo",
    name: practice.title[language],
    alternateName: practice.aliases,
    description: practice.summary[language],
    inLanguage: language,
    url: origin + cataloguePaths.practice(practice.slug),
    license: LICENCE.url,
    datePublished: practice.changes.at(-1)?.date,
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

const FILES = [
  { path: paths.json(), type: "application/json", format: "JSON" },
  { path: paths.csv(), type: "text/csv", format: "CSV" },
  { path: paths.plainCsv(), type: "text/csv", format: "CSV" },
] as const;

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
    url: origin + paths.about(),
    distribution: FILES.map(({ path, type }) => ({
      "@type": "DataDownload",
      encodingFormat: type,
      contentUrl: origin + path,
    })),
  };
}

type Words = Readonly<Record<Language, { readonly name: string; readonly description: string }>>;

const PREFIXES = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

const fromList = (name: string) => ({ "@id": `http://publications.europa.eu/resource/authority/${name}` });
const asDay = (date: string | undefined) => date && { "@type": "xsd:date", "@value": date };

/**
 * The catalogue as portals of open data list it: what DCAT-AP-NL 3.0 requires of a catalogue, a data set and a service, as JSON-LD.
 *
 * @see https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/
 */
export function datasetDescription({ practices }: Catalogue, words: Words, origin: string): object {
  const at = (path: string) => ({ "@id": origin + path });
  const shared = sharedOf(words, origin);
  const open = {
    ...shared,
    "dct:accessRights": fromList("access-right/PUBLIC"),
    "dcat:theme": fromList("data-theme/SOCI"),
    "dcat:landingPage": at(paths.about()),
  };
  const days = practices.flatMap(({ changes }) => changes.map(({ date }) => date)).toSorted();
  const dataset = {
    ...at(`${paths.about()}#dataset`),
    "@type": "dcat:Dataset",
    ...open,
    "dct:identifier": `${origin}${paths.about()}#dataset`,
    "dct:issued": asDay(days[0]),
    "dct:modified": asDay(days.at(-1)),
    "dct:accrualPeriodicity": fromList("frequency/IRREG"),
    "dct:conformsTo": at(paths.schema()),
    "dcat:distribution": FILES.map((file) => distributionOf(file, words.nl.name, origin)),
  };
  const service = {
    ...at(`${paths.about()}#api`),
    "@type": "dcat:DataService",
    ...open,
    "dct:identifier": `${origin}${paths.about()}#api`,
    "dcat:endpointURL": at(API_ROOT),
    "dcat:endpointDescription": at(`${API_ROOT}/openapi.json`),
    "dcat:servesDataset": at(`${paths.about()}#dataset`),
  };
  return {
    "@context": PREFIXES,
    ...at(`${paths.about()}#catalogue`),
    "@type": "dcat:Catalog",
    ...shared,
    "foaf:homepage": at(paths.about()),
    "dcat:dataset": dataset,
    "dcat:service": service,
  };
}

/** What holds for the catalogue, the data set and the service alike. */
function sharedOf(words: Words, origin: string) {
  const said = (of: "name" | "description") =>
    (["nl", "en"] as const).map((language) => ({ "@language": language, "@value": words[language][of] }));
  const naast = { "@id": `${origin}/#naast`, "@type": "foaf:Agent", "foaf:name": "Naast" };
  return {
    "dct:title": said("name"),
    "dct:description": said("description"),
    "dct:publisher": naast,
    "dct:creator": { "@id": naast["@id"] },
    "dct:license": { "@id": LICENCE.url },
    "dct:language": [fromList("language/NLD"), fromList("language/ENG")],
    "dcat:contactPoint": {
      "@id": `${origin}/#contact`,
      "@type": "vcard:Organization",
      "vcard:fn": "Naast",
      "vcard:hasURL": { "@id": origin + paths.about() },
    },
  };
}

function distributionOf({ path, type, format }: (typeof FILES)[number], name: string, origin: string) {
  return {
    "@id": `${origin}${path}#file`,
    "@type": "dcat:Distribution",
    "dct:title": { "@language": "nl", "@value": `${name} (${path.slice(1)})` },
    "dcat:accessURL": { "@id": origin + paths.about() },
    "dcat:downloadURL": { "@id": origin + path },
    "dct:license": { "@id": LICENCE.url },
    "dct:format": fromList(`file-type/${format}`),
    "dcat:mediaType": { "@id": `https://www.iana.org/assignments/media-types/${type}` },
  };
}
