import type { Unit } from "../database/context.ts";
import type { LiveEvent } from "./live-hub.ts";

/** Work that began earlier may be stored later: events this close before the last one heard are told again, which does no harm. */
const OVERLAP = 50;

/** The last change of each topic since an event; what was told may be told once more, but nothing is left out. */
export async function missedEvents({ db }: Unit, topics: readonly string[], after: number): Promise<LiveEvent[]> {
  const rows = await db
    .selectFrom("live_event")
    .where("topic", "in", topics)
    .where("id", ">", after - OVERLAP)
    .select(({ fn }) => ["topic", fn.max("id").as("id")])
    .groupBy("topic")
    .orderBy("id")
    .execute();
  return rows.map(({ topic, id }) => ({ topic, id: Number(id) }));
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
