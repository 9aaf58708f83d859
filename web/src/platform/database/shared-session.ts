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
 * A statement is several messages. Those of two connections must not mix, also where one was given up half-way and another took
 * its place: each statement has the session for itself from its first message to its last.
 *
 * The embedded database answers without ever giving the process a turn, and a loop of queries would stop all pages: one turn
 * after each statement keeps the house answering.
 */
export function clientOn(shared: Shared): typeof pg.Client {
  const nextInLine = line();
  // PGlite's configuration holds a connection; made once for a pool, its clients would all hear each other's end.
  return new Proxy(pg.Client, {
    construct(Client, [config]: [pg.ClientConfig]) {
      const face = { waitReady: shared.lite.waitReady, execProtocolStream: connection(shared, nextInLine) };
      return new Client({ ...config, ...shared.configOf(face as PGlite) });
    },
  });
}

/** First come, first served: gives a turn once those before have ended theirs, and what ends it. */
function line(): () => Promise<() => void> {
  let last = Promise.resolve();
  return async () => {
    const before = last;
    const { promise, resolve } = Promise.withResolvers<void>();
    last = promise;
    await before;
    return resolve;
  };
}

function connection({ lite, onPanic }: Shared, nextInLine: () => Promise<() => void>): Speak {
  let endTurn: (() => void) | undefined;
  return async (message, options) => {
    endTurn ??= await nextInLine();
    try {
      const answers = await lite.execProtocolStream(message, options);
      for (const answer of answers as readonly object[]) if (isPanic(answer)) onPanic(answer);
      return answers;
    } finally {
      if (ENDS_STATEMENT.has(message[0] ?? 0)) {
        await nextTurn();
        endTurn();
        endTurn = undefined;
      }
    }
  };
}

function isPanic(answer: object): answer is Error {
  return "severity" in answer && answer.severity === "PANIC";
}
