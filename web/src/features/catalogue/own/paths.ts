/** Where a municipality's own practices are written. */
export const paths = {
  own: (query = "") => `/eigen-praktijken${query}`,
  add: () => "/eigen-praktijken/nieuw",
  one: (id: string, query = "") => `/eigen-praktijken/${id}${query}`,
  publish: (id: string) => `/eigen-praktijken/${id}/zichtbaar`,
  remove: (id: string) => `/eigen-praktijken/${id}/verwijderen`,
};
