/** Where a diagnosis is made. What colleagues at the table open stands apart: they have a code and no account. */
export const paths = {
  /** What leading a table is, for everybody. */
  guide: () => "/een-tafel-leiden",
  diagnoses: (query = "") => `/diagnoses${query}`,
  prepare: () => "/diagnoses/nieuw",
  diagnosis: (id: string, part = "") => `/diagnoses/${id}${part}`,
  preparation: (id: string) => `/diagnoses/${id}/voorbereiding`,
  open: (id: string) => `/diagnoses/${id}/openen`,
  close: (id: string) => `/diagnoses/${id}/sluiten`,
  /** What the whole room sees, on a large screen. */
  room: (id: string) => `/diagnoses/${id}/zaal`,
  /** The form on paper, and where it is typed over. */
  sheet: (id: string) => `/diagnoses/${id}/formulier.pdf`,
  typing: (id: string, query = "") => `/diagnoses/${id}/papier${query}`,
  settle: (id: string) => `/diagnoses/${id}/vaststellen`,
  choose: (id: string) => `/diagnoses/${id}/kiezen`,
  /** What was settled, as a file that `naast match` reads. */
  situation: (id: string) => `/diagnoses/${id}/situatie.json`,
  report: (id: string) => `/diagnoses/${id}/verslag`,
  reportPaper: (id: string) => `/diagnoses/${id}/verslag.pdf`,
  words: (id: string) => `/diagnoses/${id}/woorden`,
  remove: (id: string) => `/diagnoses/${id}/verwijderen`,
  /** What goes to residents to be checked, and what they said. */
  residents: (id: string, query = "") => `/diagnoses/${id}/bewoners${query}`,
  /** A note with their code, to print; in a language. */
  note: (id: string, query = "") => `/diagnoses/${id}/bewoners/briefje.pdf${query}`,
  endCheck: (id: string) => `/diagnoses/${id}/bewoners/sluiten`,
  openCheckAgain: (id: string) => `/diagnoses/${id}/bewoners/openen`,
  /** Secret links for whoever has no account, made and taken back here. */
  share: (id: string, part = "") => `/diagnoses/${id}/delen${part}`,
  takeBack: (id: string, share: string) => `/diagnoses/${id}/delen/${share}/intrekken`,
  /** What is behind such a link; the first address holds the secret, and leads on to one that does not. */
  shareLink: (token: string) => `/gedeeld/${token}`,
  shared: () => "/gedeeld",
  sharedPaper: () => "/gedeeld/verslag.pdf",
  sharedSettle: () => "/gedeeld/vaststellen",
  sharedChoose: () => "/gedeeld/kiezen",
  /** Where a resident says whether it is right, behind a code. */
  check: () => "/klopt-dit",
  checked: () => "/klopt-dit/verstuurd",
  /** The form of a colleague, behind a code. */
  form: () => "/aan-tafel",
  sent: () => "/aan-tafel/verstuurd",
};
