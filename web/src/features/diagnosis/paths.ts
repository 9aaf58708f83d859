/** Where a diagnosis is made. What colleagues at the table open stands apart: they have a code and no account. */
export const paths = {
  /** What leading a table is, for everybody. */
  guide: () => "/een-tafel-leiden",
  diagnoses: (query = "") => `/diagnoses${query}`,
  prepare: () => "/diagnoses/nieuw",
  diagnosis: (id: string, part = "") => `/diagnoses/${id}${part}`,
  preparation: (id: string) => `/diagnoses/${id}/voorbereiding`,
  open: (id: string) => `/diagnoses/${id}/openen`,
  close: (id: string, query = "") => `/diagnoses/${id}/sluiten${query}`,
  /** What the whole room sees, on a large screen. */
  room: (id: string, query = "") => `/diagnoses/${id}/zaal${query}`,
  /** The form on paper, and where it is typed over. */
  sheet: (id: string) => `/diagnoses/${id}/formulier.pdf`,
  typing: (id: string, query = "") => `/diagnoses/${id}/papier${query}`,
  takeSheetBack: (id: string) => `/diagnoses/${id}/papier/terug`,
  settle: (id: string) => `/diagnoses/${id}/vaststellen`,
  choose: (id: string, query = "") => `/diagnoses/${id}/kiezen${query}`,
  /** The white spots of one place, on a large screen. */
  whiteSpots: (id: string, query = "") => `/diagnoses/${id}/zaal/witte-vlekken${query}`,
  /** The form about one practice, and taking back what was decided about it. */
  decide: (id: string, query = "") => `/diagnoses/${id}/besluit${query}`,
  undo: (id: string, slug: string) => `/diagnoses/${id}/besluit/${slug}/ongedaan`,
  /** What was settled, as a file that `naast match` reads. */
  situation: (id: string, query = "") => `/diagnoses/${id}/situatie.json${query}`,
  report: (id: string, query = "") => `/diagnoses/${id}/verslag${query}`,
  reportPaper: (id: string, query = "") => `/diagnoses/${id}/verslag.pdf${query}`,
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
  shared: (query = "") => `/gedeeld${query}`,
  sharedPaper: () => "/gedeeld/verslag.pdf",
  sharedSettle: () => "/gedeeld/vaststellen",
  sharedChoose: (query = "") => `/gedeeld/kiezen${query}`,
  sharedDecide: (query = "") => `/gedeeld/besluit${query}`,
  sharedUndo: (slug: string) => `/gedeeld/besluit/${slug}/ongedaan`,
  /** Where a resident says whether it is right, behind a code. */
  check: () => "/klopt-dit",
  checked: () => "/klopt-dit/verstuurd",
  /** The form of a colleague, behind a code. */
  form: () => "/aan-tafel",
  sent: () => "/aan-tafel/verstuurd",
};
