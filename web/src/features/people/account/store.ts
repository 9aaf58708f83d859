import type { Unit } from "#web/platform/database/context.ts";

/** Mails to somebody that still wait. */
export function listMailsTo({ db }: Unit, personId: string) {
  return db
    .selectFrom("mail")
    .where("person_id", "=", personId)
    .select(["subject", "address", "written_at as writtenAt"])
    .orderBy("id")
    .execute();
}

/** How many entries of the audit tell what somebody did. */
export async function countAuditBy({ db }: Unit, personId: string): Promise<number> {
  const { count } = await db
    .selectFrom("audit_entry")
    .where("actor_id", "=", personId)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/** How many forms somebody sent whose number is still kept. */
export async function countFormsBy({ db }: Unit, personId: string): Promise<number> {
  const { count } = await db
    .selectFrom("form_submission")
    .where("person_id", "=", personId)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}
