import { setImmediate as nextTurn } from "node:timers/promises";
import type { PGlite } from "@electric-sql/pglite";
import type { createPgConfig } from "@electric-sql/pglite/node-postgres";
import pg from "pg";

type Speak = PGlite["execProtocolStream"];

/** The messages of the protocol after which a statement has been answered: a simple query, and the end of an extended one. */
const ENDS_STATEMENT = new Set(["Q", "S"].map((letter) => letter.charCodeAt(0)));

interface Shared {
  readonly lite: Pick<PGlite, "execProtocolStream" | "waitReady">;
  readonly configOf: typeof createPgConfig;
  /** Called when the database gave up: a disk that filled while it wrote its log. */
  onPanic(error: Error): void;
}

/**
 * Connections to the one session of an embedded database, for a pool.
 *
 * A statement is several messages. They are kept until the last and said at once: so those of two connections never mix, also
 * where one was given up half-way and another took its place, and a statement costs one call into the database instead of five.
 *
 * The embedded database answers without ever giving the process a turn, and a loop of queries would stop all pages: one turn
 * after each statement keeps the house answering.
 */
export function clientOn(shared: Shared): typeof pg.Client {
  // PGlite's configuration holds a connection; made once for a pool, its clients would all hear each other's end.
  return new Proxy(pg.Client, {
    construct(Client, [config]: [pg.ClientConfig]) {
      const face = { waitReady: shared.lite.waitReady, execProtocolStream: connection(shared) };
      return remembering(new Client({ ...config, ...shared.configOf(face as PGlite) }));
    },
  });
}

/** Enough for every question of the house; one that is put together anew each time must not fill the memory. */
const MOST_REMEMBERED = 500;

/**
 * Lets the database keep the plan of each statement by name. Working one out takes this engine longer than carrying it out.
 */
function remembering(client: pg.Client): pg.Client {
  const names = new Map<string, string>();
  const query = client.query.bind(client) as (...asked: unknown[]) => unknown;
  client.query = ((text: unknown, values: unknown, ...rest: unknown[]) => {
    if (typeof text !== "string" || !Array.isArray(values) || values.length === 0) return query(text, values, ...rest);
    if (!names.has(text) && names.size < MOST_REMEMBERED) names.set(text, `s${names.size}`);
    const name = names.get(text);
    return name === undefined ? query(text, values, ...rest) : query({ name, text, values }, ...rest);
  }) as typeof client.query;
  return client;
}

function connection({ lite, onPanic }: Shared): Speak {
  let begun: Uint8Array[] = [];
  return async (message, options) => {
    begun.push(message);
    if (!ENDS_STATEMENT.has(message[0] ?? 0)) return [];
    const statement = Buffer.concat(begun);
    begun = [];
    try {
      const answers = await lite.execProtocolStream(statement, options);
      const panic = (answers as readonly object[]).find(isPanic);
      if (panic) onPanic(panic);
      return answers;
    } finally {
      await nextTurn();
    }
  };
}

function isPanic(answer: object): answer is Error {
  return "severity" in answer && answer.severity === "PANIC";
}
