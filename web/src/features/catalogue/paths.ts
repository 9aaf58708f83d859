/** Where the pages of the catalogue stand. A situation travels along as its own query. */
export const paths = {
  practices: () => "/praktijken",
  practice: (slug: string, query = "") => `/praktijken/${slug}${query && `?${query}`}`,
  match: (query = "") => `/wat-past${query && `?${query}`}`,
};
