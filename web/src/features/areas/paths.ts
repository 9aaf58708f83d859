/** Where the districts and neighbourhoods of a municipality stand, and where a newer list comes in. */
export const paths = {
  areas: (query = "") => `/wijken-en-buurten${query}`,
  file: () => "/wijken-en-buurten.csv",
  import: () => "/wijken-en-buurten/inlezen",
  /** What a file would change, before it does. */
  check: (id: string) => `/wijken-en-buurten/inlezen/${id}`,
  remove: () => "/wijken-en-buurten/verwijderen",
};
