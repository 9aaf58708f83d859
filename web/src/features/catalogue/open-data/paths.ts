/** What programs read, and the page that tells people of it. */
export const paths = {
  about: () => "/open-data",
  json: () => "/praktijken.json",
  csv: () => "/praktijken.csv",
  schema: () => "/praktijk.schema.json",
  feed: () => "/wijzigingen.xml",
  sitemap: () => "/sitemap.xml",
  robots: () => "/robots.txt",
};
