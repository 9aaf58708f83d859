/** Where the pages of the catalogue stand. A situation travels along as its own query. */
export const paths = {
  practices: () => "/praktijken",
  practice: (slug: string, query = "") => `/praktijken/${slug}${query && `?${query}`}`,
  /** One practice on one sheet. */
  card: (slug: string) => `/praktijken/${slug}/kaart.pdf`,
  /** Several on paper, chosen as `praktijk=<slug>` in the query; without a choice all. */
  booklet: (query = "") => `/praktijken/boekje.pdf${query && `?${query}`}`,
  match: (query = "") => `/wat-past${query && `?${query}`}`,
};
