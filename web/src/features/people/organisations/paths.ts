export const paths = {
  organisations: (query = "") => `/organisaties${query}`,
  add: () => "/organisaties/nieuw",
  organisation: (id: string, query = "") => `/organisaties/${id}${query}`,
};
