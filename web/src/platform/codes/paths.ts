/** Where somebody with a code comes in. */
export const codePaths = {
  type: (query = "") => `/meedoen${query}`,
  /** In a QR code and in a mail; leads on to an address without the code. */
  open: (code: string) => `/meedoen/${code}`,
};
