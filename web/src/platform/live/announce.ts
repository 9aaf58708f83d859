import { sql } from "kysely";
import type { Unit } from "../database/context.ts";

/** The channel on which processes tell each other. */
export const LIVE_CHANNEL = "naast_live";

/**
 * Tells every page that shows a topic that it changed, once this unit of work is stored. The topic names what changed, such as
 * `house.jobs:<municipality>`; never what it became: whoever may read it reads it again.
 */
export async function announce({ db }: Unit, topic: string): Promise<void> {
  await sql`with event as (insert into live_event (topic) values (${topic}) returning id)
    select pg_notify(${LIVE_CHANNEL}, id || ' ' || ${topic}) from event`.execute(db);
}
