import type { Unit } from "../database/context.ts";
import { personOf } from "../sessions/actor.ts";

/** Where the form with this id led when it first arrived; undefined when it did not yet. */
export async function findOutcome({ db }: Unit, submission: string): Promise<string | undefined> {
  const row = await db.selectFrom("form_submission").where("id", "=", submission).select("leads_to").executeTakeFirst();
  return row?.leads_to;
}

/** Two at the same time cannot both write this: the second finds the id taken, and is done again. */
export async function insertOutcome({ db, actor, now }: Unit, submission: string, leadsTo: string): Promise<void> {
  await db
    .insertInto("form_submission")
    .values({ id: submission, person_id: personOf(actor) ?? null, leads_to: leadsTo, submitted_at: now() })
    .execute();
}

/** The database itself lets go of nothing but what is past its day. */
export async function deleteOldSubmissions({ db }: Unit): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom("form_submission").executeTakeFirst();
  return Number(numDeletedRows);
}
