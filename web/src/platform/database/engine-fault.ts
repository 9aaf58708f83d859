import { StartFault } from "../start-fault.ts";

const SENTENCES: readonly (readonly [code: RegExp, sentence: (place: string) => string])[] = [
  [
    /^(ENOSPC|EDQUOT|53100)$/,
    (place) => `The disk with ${place} is full: free some space and start Naast again; nothing was lost.`,
  ],
  [/^(EACCES|EPERM|EROFS)$/, (place) => `Naast may not write in ${place}: choose another folder with NAAST_DATA.`],
  [
    /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|57P03)$/,
    (place) => `No database answers at ${place}: start PostgreSQL there, or correct DATABASE_URL.`,
  ],
  [
    /^(ENOTFOUND|EAI_AGAIN|ERR_INVALID_URL)$/,
    (place) =>
      `DATABASE_URL names ${place}, which cannot be found: correct it, for example postgres://naast@localhost/naast.`,
  ],
  [/^28/, (place) => `The database at ${place} refuses this name and password: correct DATABASE_URL.`],
  [/^3D000$/, (place) => `There is no database ${place}: make it with createdb, or correct DATABASE_URL.`],
  [
    /^53300$/,
    (place) => `The database at ${place} has no connection free: raise max_connections or stop other programs.`,
  ],
];

/** What the database or the disk answered, as one sentence for the person who starts Naast; other errors stay as they are. */
export function asDatabaseFault(error: unknown, place: string): unknown {
  if (error instanceof StartFault) return error;
  const code = codeOf(error);
  const known = SENTENCES.find(([pattern]) => pattern.test(code));
  return known ? new StartFault(known[1](place)) : error;
}

/** Several addresses tried at once fail together; the first tells enough. A WASM file system tells its number instead of a name. */
function codeOf(error: unknown): string {
  const { code, errno, errors, message } = error as NodeJS.ErrnoException & {
    errors?: readonly NodeJS.ErrnoException[];
  };
  if (typeof code === "string") return code;
  if (errors?.[0]?.code) return errors[0].code;
  if (/timeout/i.test(message ?? "")) return "ETIMEDOUT";
  if (/No space left on device/.test(message ?? "") || errno === 51) return "ENOSPC";
  return "";
}
