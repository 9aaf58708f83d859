import { sql } from "kysely";
import type { Unit } from "../database/context.ts";
import type { LiveEvent } from "./live-hub.ts";

/** Work that began earlier may be stored later: events this close before the last one heard are told again, which does no harm. */
const OVERLAP = 50;
/** A page takes this long at most between being read from the database and asking what changed since. */
const ON_ITS_WAY = "30 seconds";

/**
 * The last change of each topic since the event somebody heard last, or since their page was made. What was told may be told
 * once more, but nothing is left out.
 */
export async function missedEvents({ db }: Unit, topics: readonly string[], after: number | undefined) {
  const rows = await db
    .selectFrom("live_event")
    .where("topic", "in", topics)
    .$if(after !== undefined, (query) => query.where("id", ">", (after ?? 0) - OVERLAP))
    .$if(after === undefined, (query) => query.where("at", ">", sql<Date>`now() - ${ON_ITS_WAY}::interval`))
    .select(({ fn }) => ["topic", fn.max("id").as("id")])
    .groupBy("topic")
    .orderBy("id")
    .execute();
  return rows.map(({ topic, id }): LiveEvent => ({ topic, id: Number(id) }));
}

/** The last change of anything, from where somebody who hears nothing for a while goes on. */
export async function latestEvent({ db }: Unit): Promise<number> {
  const row = await db
    .selectFrom("live_event")
    .select(({ fn }) => fn.max("id").as("id"))
    .executeTakeFirst();
  return Number(row?.id ?? 0);
}

export async function forgetOldEvents({ db }: Unit, before: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom("live_event").where("at", "<", before).executeTakeFirst();
  return Number(numDeletedRows);
}
