/** Ids, routes and numbers only: never a name, an address or what somebody wrote. */
type Entry = Readonly<Record<string, string | number | undefined>>;

/** One line of JSON on standard error. */
export function logError(entry: Entry): void {
  console.error(line("error", entry));
}

/** One line of JSON on standard output. */
export function logInfo(entry: Entry): void {
  console.log(line("info", entry));
}

const line = (level: string, entry: Entry) => JSON.stringify({ time: new Date().toISOString(), level, ...entry });
