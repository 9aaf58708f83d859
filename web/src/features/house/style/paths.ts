type Part = "formulier" | "tabel";

export const paths = {
  style: (query = "", part?: Part) => `/huis/stijl${query}${part ? `#${part}` : ""}`,
  /** The rows of the table as a file. */
  rows: (query = "") => `/huis/stijl/tabel.csv${query}`,
  confirm: () => "/huis/stijl/bevestigen",
};
