/** Where somebody says what should be better, and where that is answered. */
export const paths = {
  suggest: (slug: string, query = "") => `/praktijken/${slug}/voorstel${query}`,
  inbox: (query = "") => `/voorstellen${query}`,
  one: (id: string) => `/voorstellen/${id}`,
};
