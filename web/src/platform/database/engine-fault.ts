import { StartFault } from "../start-fault.ts";

const SENTENCES: readonly (readonly [code: RegExp, sentence: (place: string) => string])[] = [
  [
    /^(ENOSPC|EDQUOT|53100)$/,
    (place) => `The disk with ${place} is full: free some space and start Naast again; nothing was lost.`,
  ],
  [/^(EACCES|EPERM|EROFS)$/, (place) => `Naast may not write in ${place}: choose another folder with NAAST_DATA.`],
  [/^(EEXIST|ENOTDIR)$/, (place) => `${place} is no folder: choose a folder with NAAST_DATA.`],
  [
    /^DAMAGED$/,
    (place) =>
      `The database in ${place} does not open and may be damaged: put a backup back, or choose an empty folder with NAAST_DATA.`,
  ],
  [
    /^(ENOENT|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|57P03)$/,
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

/** What the file system of the embedded database throws is no Error and has a number for a name. */
const WASM_ENOSPC = 51;

/** Several addresses tried at once fail together; the first tells enough. */
function codeOf(error: unknown): string {
  const { code, errno, errors, message } = error as NodeJS.ErrnoException & {
    errors?: readonly NodeJS.ErrnoException[];
  };
  if (typeof code === "string") return code;
  if (errors?.[0]?.code) return errors[0].code;
  if (errno === WASM_ENOSPC) return "ENOSPC";
  if (/timeout/i.test(message ?? "")) return "ETIMEDOUT";
  if (/PGlite failed to initialize/.test(message ?? "")) return "DAMAGED";
  return "";
}

const OLDEST_SERVER = 15;

/**
 * What to say of a PostgreSQL that is older than we can use; undefined for one that will do.
 *
 * @param version - as the server tells it, such as 150013
 */
export function oldServerFault(version: number, place: string): StartFault | undefined {
  const major = Math.trunc(version / 10_000);
  if (major >= OLDEST_SERVER) return undefined;
  return new StartFault(
    `The database at ${place} is PostgreSQL ${major}: Naast needs ${OLDEST_SERVER} or newer; upgrade it, or correct DATABASE_URL.`,
  );
}
