/** One line of JSON on standard error. Ids, routes and numbers only: never a name, an address or what somebody wrote. */
export function logError(entry: Readonly<Record<string, string | number | undefined>>): void {
  console.error(JSON.stringify({ level: "error", ...entry }));
}
