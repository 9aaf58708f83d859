/** What the environment sets, read once. */
export function readConfig(): { readonly contentFolder: string | undefined } {
  // Another content folder, for a city that adds its own practices.
  return { contentFolder: process.env.NAAST_CONTENT || undefined };
}
