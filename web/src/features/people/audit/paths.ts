export const paths = {
  log: (query = "") => `/logboek${query}`,
  file: (query = "") => `/logboek.csv${query}`,
  check: () => "/logboek/controleren",
};
