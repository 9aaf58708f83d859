import { sql } from "kysely";
import type { Unit } from "#web/platform/database/context.ts";

/** Any number that nothing else of ours locks by. */
const LOCK = 20_261_125;

/** Of two processes that start at once the second waits here until the first has stored what it made up. */
export async function seedAlone({ db }: Unit): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(db);
}
