/** What programs read, and the page that tells people of it. */
export const paths = {
  about: () => "/open-data",
  json: () => "/praktijken.json",
  /** For a spreadsheet, in one language. */
  csv: () => "/praktijken.csv",
  /** For programs: ids, and every text in both languages. */
  plainCsv: () => "/praktijken-ids.csv",
  schema: () => "/praktijk.schema.json",
  /** What portals of open data read of all this: DCAT-AP-NL. */
  dataset: () => "/open-data.jsonld",
  feed: () => "/wijzigingen.xml",
  sitemap: () => "/sitemap.xml",
  robots: () => "/robots.txt",
};
