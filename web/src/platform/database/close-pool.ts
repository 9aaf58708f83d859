import { setTimeout as pause } from "node:timers/promises";
import type { Pool, PoolClient } from "pg";

/** What is nearly done may end by itself. */
const GRACE_MS = 200;

/**
 * Watches a pool from its beginning; gives what closes it. A pool waits for whoever holds a connection, and a house that stops
 * cannot: work still going on is broken off, and its transaction never was.
 */
export function closerOf(pool: Pool): () => Promise<void> {
  const clients = new Set<PoolClient>();
  pool.on("connect", (client) => void clients.add(client));
  pool.on("remove", (client) => void clients.delete(client));
  return async () => {
    const ended = pool.end();
    await Promise.race([
      ended,
      pause(GRACE_MS, undefined, { ref: false }).then(() => Promise.all([...clients].map(end))),
    ]);
  };
}

/** The types of the pool hide that its clients are ordinary ones. */
async function end(client: PoolClient & { end?(): Promise<void> }): Promise<void> {
  await client.end?.();
}
