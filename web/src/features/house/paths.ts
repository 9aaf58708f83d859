export const paths = {
  kept: () => "/wat-we-bewaren",
  jobs: (query = "") => `/huis/taken${query}`,
  retry: (name: string, id: string) => `/huis/taken/${name}/${id}/opnieuw`,
  retryAll: () => "/huis/taken/opnieuw",
  mail: () => "/huis/post",
};
