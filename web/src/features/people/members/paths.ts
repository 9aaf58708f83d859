export const paths = {
  members: (query = "") => `/mensen${query}`,
  file: (query = "") => `/mensen.csv${query}`,
  invite: (query = "") => `/mensen/nieuw${query}`,
  member: (id: string, query = "") => `/mensen/${id}${query}`,
  roles: (id: string) => `/mensen/${id}/rollen`,
  takeRole: (id: string, role: string) => `/mensen/${id}/rollen/${role}/afnemen`,
  erase: (id: string) => `/mensen/${id}/wissen`,
};
