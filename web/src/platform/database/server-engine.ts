import pg from "pg";
import { logError } from "../log.ts";
import { closerOf } from "./close-pool.ts";
import { columnParsers } from "./column-parsers.ts";
import { APP_ROLE, type Engine, type StopListening } from "./engine.ts";
import { asDatabaseFault, oldServerFault } from "./engine-fault.ts";

const MOST_CONNECTIONS = 10;
const LONGEST_WAIT_MS = 10_000;
const DEFAULT_PORT = 5432;
const LISTEN_AGAIN_MS = 1_000;

/** A PostgreSQL server, by an address such as `postgres://naast:…@host/naast`. */
export async function openServerEngine(url: string): Promise<Engine> {
  const place = withoutPassword(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: LONGEST_WAIT_MS,
    types: columnParsers,
    application_name: "naast",
    onConnect: async (client) => {
      await client.query(`set role ${APP_ROLE}`);
    },
  });
  pool.on("error", (error) => logError({ event: "database connection lost", error: error.message }));
  const closePool = closerOf(pool);
  const connect = () => new pg.Client({ connectionString: url, types: columnParsers, application_name: "naast" });
  await checkReachable(connect, place);
  return {
    kind: "server",
    pool,
    place,
    async asOwner(work) {
      const client = connect();
      await client.connect();
      try {
        return await work(client as pg.PoolClient);
      } finally {
        await client.end();
      }
    },
    listen: (channel, heard) => listenFor(connect, channel, heard),
    close: closePool,
  };
}

async function checkReachable(connect: () => pg.Client, place: string): Promise<void> {
  let client: pg.Client | undefined;
  try {
    client = connect();
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      "select current_setting('server_version_num')::int as version",
    );
    const fault = oldServerFault(rows[0]?.version ?? 0, place);
    if (fault) throw fault;
  } catch (error) {
    throw asDatabaseFault(error, place);
  } finally {
    await client?.end();
  }
}

/** One connection of its own; when the line drops it is made anew until somebody stops listening. */
async function listenFor(connect: () => pg.Client, channel: string, heard: (message: string) => void) {
  let current: pg.Client | undefined;
  let stopped = false;
  const again = () => {
    if (!stopped) setTimeout(() => void start().catch(again), LISTEN_AGAIN_MS).unref();
  };
  const start = async () => {
    const client = connect();
    client.on("notification", ({ payload }) => heard(payload ?? ""));
    client.once("error", () => void client.end().catch(() => {}));
    client.once("end", again);
    await client.connect();
    await client.query(`listen ${client.escapeIdentifier(channel)}`);
    current = client;
  };
  await start();
  const stop: StopListening = async () => {
    stopped = true;
    await current?.end();
  };
  return stop;
}

/** Read as the driver reads it, which knows more kinds of addresses than a browser does. */
function withoutPassword(url: string): string {
  try {
    const { host, port, database } = new pg.Client({ connectionString: url });
    return `${host}${port === DEFAULT_PORT ? "" : `:${port}`}/${database}`;
  } catch {
    return "an address that cannot be read";
  }
}
