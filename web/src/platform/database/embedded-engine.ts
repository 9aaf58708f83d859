import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { PGlite } from "@electric-sql/pglite";
import { createPgConfig } from "@electric-sql/pglite/node-postgres";
import pg from "pg";
import { columnParsers } from "./column-parsers.ts";
import { APP_ROLE, type Engine } from "./engine.ts";
import { asDatabaseFault } from "./engine-fault.ts";
import { lockFolder } from "./folder-lock.ts";

/** How long a query may wait for the one connection before it is an error instead of a house that hangs. */
const LONGEST_WAIT_MS = 10_000;

/** PostgreSQL inside this process, its files in a folder that is ours alone. */
export async function openEmbeddedEngine(folder: string): Promise<Engine> {
  const unlock = lockFolder(folder);
  try {
    const files = join(folder, "database");
    mkdirSync(files, { recursive: true, mode: 0o700 });
    return engineOn(await PGlite.create(files), folder, unlock);
  } catch (error) {
    unlock();
    throw asDatabaseFault(error, folder);
  }
}

/** PostgreSQL in memory, from a dump of a data folder: for tests. */
export async function openEngineInMemory(dump?: Blob): Promise<Engine & { dump(): Promise<Blob> }> {
  const lite = await PGlite.create(dump ? { loadDataDir: dump } : {});
  return { ...engineOn(lite, "memory", () => {}), dump: () => lite.dumpDataDir("none") };
}

function engineOn(lite: PGlite, place: string, release: () => void): Engine {
  yieldAfterEachStatement(lite);
  const pool = new pg.Pool({
    ...createPgConfig(lite),
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: LONGEST_WAIT_MS,
    types: columnParsers,
    onConnect: async (client) => {
      await client.query(`set role ${APP_ROLE}`);
    },
  });
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
      await pool.end();
      await lite.close();
      release();
    },
  };
}

/** The messages of the protocol after which a statement has been answered. */
const ENDS_STATEMENT = new Set(["Q", "S"].map((letter) => letter.charCodeAt(0)));

/**
 * The embedded database answers without ever giving the process a turn: a loop of queries would stop all pages. One turn
 * after each statement keeps the house answering.
 */
function yieldAfterEachStatement(lite: PGlite): void {
  const answer = lite.execProtocolStream.bind(lite);
  lite.execProtocolStream = async (message, options) => {
    const messages = await answer(message, options);
    if (ENDS_STATEMENT.has(message[0] ?? 0)) await nextTurn();
    return messages;
  };
}
