export const paths = {
  signIn: () => "/aanmelden",
  signInAs: () => "/aanmelden/als",
  signInSent: () => "/aanmelden/verstuurd",
  signInCode: () => "/aanmelden/code",
  signInLink: (token: string) => `/aanmelden/link/${token}`,
  signInConfirm: () => "/aanmelden/bevestigen",
  signOut: () => "/afmelden",
  account: (query = "") => `/mijn${query}`,
};
