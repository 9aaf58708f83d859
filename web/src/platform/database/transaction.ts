import { AsyncLocalStorage } from "node:async_hooks";
import { sql, type Transaction } from "kysely";
import { municipalityOf, personOf } from "../sessions/actor.ts";
import type { Context, Unit } from "./context.ts";
import type { Tables } from "./tables.ts";

const open = new AsyncLocalStorage<true>();

/**
 * Does one unit of work for whoever asks: the database sees rows of the actor's municipality only.
 *
 * When somebody else was first (a row that is there already, two that wait for each other) the work is done once more on
 * what now stands there, so it must leave everything outside the database alone: mail waits in the outbox, jobs in their queue.
 */
export async function inTransaction<Result>(context: Context, work: (unit: Unit) => Promise<Result>): Promise<Result> {
  if (open.getStore())
    throw new Error("A transaction is open already: pass the unit of work on instead of opening another.");
  const once = () =>
    open.run(true, () => context.database.connections.transaction().execute((db) => begin(db, context, work)));
  try {
    return await once();
  } catch (error) {
    if (isLostRace(error)) return once();
    throw error;
  }
}

async function begin<Result>(db: Transaction<Tables>, context: Context, work: (unit: Unit) => Promise<Result>) {
  const { actor, requestId, jobs, now } = context;
  await sql`select set_config('naast.municipality', ${municipalityOf(actor) ?? ""}, true),
    set_config('naast.person', ${personOf(actor) ?? ""}, true), set_config('naast.key', '', true)`.execute(db);
  return work({ db, actor, requestId, jobs, now });
}

const LOST_RACE = new Set(["23505", "40001", "40P01"]);

function isLostRace(error: unknown): boolean {
  return error instanceof Error && "code" in error && LOST_RACE.has(String(error.code));
}
