import { existsSync, mkdirSync, renameSync, rmSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import type { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { logError } from "../log.ts";
import { closerOf } from "./close-pool.ts";
import { columnParsers } from "./column-parsers.ts";
import { APP_ROLE, type Engine } from "./engine.ts";
import { asDatabaseFault } from "./engine-fault.ts";
import { lockFolder } from "./folder-lock.ts";
import { clientOn } from "./shared-session.ts";

/** How long a query may wait for the one connection before it is an error instead of a house that hangs. */
const LONGEST_WAIT_MS = 10_000;

/**
 * PostgreSQL inside this process, its files in a folder that is ours alone.
 *
 * @param onFirst - called when there is no database yet and one is going to be made
 * @throws StartFault when the folder cannot be used
 */
export async function openEmbeddedEngine(folder: string, onFirst = () => {}): Promise<Engine> {
  let unlock = () => {};
  try {
    unlock = lockFolder(folder);
    refuseFullDisk(folder);
    const files = join(folder, "database");
    if (!existsSync(files)) {
      onFirst();
      await makeDatabase(folder, files);
    }
    return await engineOn(await openLite({ dataDir: files }), folder, unlock);
  } catch (error) {
    unlock();
    throw asDatabaseFault(error, folder);
  }
}

/** A new database takes 40 MB, and one that is there a piece of its log at a time, of 16 MB. */
const LEAST_ROOM = 48 * 1024 * 1024;

/** Asked beforehand: short of room, PGlite does not open and does not say why. */
function refuseFullDisk(folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < LEAST_ROOM) throw Object.assign(new Error("too little room"), { code: "ENOSPC" });
}

/** PostgreSQL in memory, from a dump of a data folder: for tests. */
export async function openEngineInMemory(dump?: Blob): Promise<Engine & { dump(): Promise<Blob> }> {
  const lite = await openLite(dump ? { loadDataDir: dump } : {});
  return { ...(await engineOn(lite, "memory", () => {})), dump: () => lite.dumpDataDir("none") };
}

/** Long enough for the page that tells it. */
const LAST_WORDS_MS = 200;

/** A database that gave up answers nothing any more. The next start repairs it from its log. */
function endAtOnce(error: Error, place: string): void {
  const { message } = asDatabaseFault(error, place) as Error;
  logError({ event: "the database stopped, and so does Naast", error: message });
  setTimeout(() => process.exit(1), LAST_WORDS_MS);
}

/** Loaded only where it is used: a house on a PostgreSQL server does without its 20 MB. */
async function openLite(options: { dataDir?: string; loadDataDir?: Blob }): Promise<PGlite> {
  const library = await import("@electric-sql/pglite");
  return withoutOptimising(() => library.PGlite.create(options));
}

const OPTIMISING = ["wasm-tier-up", "wasm-dynamic-tiering"] as const;

/**
 * WebAssembly that is compiled during `work` is compiled once, quickly, and stays so. Left to itself V8 optimises PGlite further while it
 * runs, and takes 600 MB for one of its functions. Pages are as fast without; a query that goes through a hundred thousand rows takes
 * half as long again, and a house with that many is on a PostgreSQL server.
 */
async function withoutOptimising<Made>(work: () => Promise<Made>): Promise<Made> {
  for (const flag of OPTIMISING) setFlagsFromString(`--no-${flag}`);
  try {
    return await work();
  } finally {
    for (const flag of OPTIMISING) setFlagsFromString(`--${flag}`);
  }
}

/** Makes a database beside its place and moves it there when it is whole, so that a start broken off half-way can be done again. */
async function makeDatabase(folder: string, files: string): Promise<void> {
  const unfinished = join(folder, "unfinished");
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  const lite = await openLite({ dataDir: unfinished });
  await lite.close();
  renameSync(unfinished, files);
}

async function engineOn(lite: PGlite, place: string, release: () => void): Promise<Engine> {
  const { createPgConfig } = await import("@electric-sql/pglite/node-postgres");
  const pool = new pg.Pool({
    Client: clientOn({ lite, configOf: createPgConfig, onPanic: (error) => endAtOnce(error, place) }),
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: LONGEST_WAIT_MS,
    types: columnParsers,
    // Before the first migration there is no such role yet; openDatabase() refuses to serve without it. A transaction that an
    // earlier connection left open would go on in this one.
    onConnect: async (client) => {
      await client.query("rollback; deallocate all");
      await client.query("select set_config('role', rolname, false) from pg_roles where rolname = $1", [APP_ROLE]);
    },
  });
  const closePool = closerOf(pool);
  return {
    kind: "embedded",
    pool,
    place,
    // There is one session for all: the owner has the only connection, which is given up afterwards for one that serves.
    async asOwner(work) {
      const client = await pool.connect();
      try {
        await client.query("reset role");
        return await work(client);
      } finally {
        client.release(true);
      }
    },
    // By way of the pool, because PGlite's own listen() would speak in between the messages of a query that is under way.
    async listen(channel, heard) {
      const forget = lite.onNotification((told, message) => {
        if (told === channel) heard(message);
      });
      await pool.query(`listen ${pg.escapeIdentifier(channel)}`);
      return async () => forget();
    },
    async close() {
      await closePool();
      await lite.close();
      release();
    },
  };
}
