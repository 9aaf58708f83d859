/** Where the pages of the catalogue stand. A situation travels along as its own query. */
export const paths = {
  practices: (query = "") => `/praktijken${query && `?${query}`}`,
  practice: (slug: string, query = "") => `/praktijken/${slug}${query && `?${query}`}`,
  /** One practice on one sheet. */
  card: (slug: string) => `/praktijken/${slug}/kaart.pdf`,
  /** Several on paper, chosen as `praktijk=<slug>` in the query; without a choice all. */
  booklet: (query = "") => `/praktijken/boekje.pdf${query && `?${query}`}`,
  /** Two to four side by side, chosen in the same way. */
  compare: (query = "") => `/praktijken/vergelijken${query && `?${query}`}`,
  match: (query = "") => `/wat-past${query && `?${query}`}`,
  chapters: () => "/richtingen",
  /** What is told of a direction as a whole. */
  chapter: (slug: string) => `/richtingen/${slug}`,
  /** How evidence is shown, and why there are no stars. */
  evidence: () => "/over-bewijs",
};
