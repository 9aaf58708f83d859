import type { Unit } from "../database/context.ts";

export interface StoredMail {
  readonly id: string;
  readonly address: string;
  readonly subject: string;
  readonly body: string;
  readonly writtenAt: Date;
}

const STORED = ["id", "address", "subject", "body", "written_at as writtenAt"] as const;

export async function insertMail(
  { db }: Unit,
  mail: StoredMail & { readonly municipalityId: string | undefined; readonly personId: string | undefined },
): Promise<void> {
  const { id, address, subject, body, writtenAt, municipalityId = null, personId = null } = mail;
  await db
    .insertInto("mail")
    .values({ id, address, subject, body, written_at: writtenAt, municipality_id: municipalityId, person_id: personId })
    .execute();
}

/** The mail with this id; its id must have been presented as key. */
export function findMail({ db }: Unit, id: string): Promise<StoredMail | undefined> {
  return db.selectFrom("mail").where("id", "=", id).select(STORED).executeTakeFirst();
}

export async function deleteMail({ db }: Unit, id: string): Promise<void> {
  await db.deleteFrom("mail").where("id", "=", id).execute();
}

/** Takes back what waits to be sent to somebody, when they are erased. */
export async function deleteMailsOf({ db }: Unit, personId: string): Promise<void> {
  await db.deleteFrom("mail").where("person_id", "=", personId).execute();
}

/** The mails that wait in the municipality this unit acts for, newest first. */
export function listMails({ db }: Unit, most: number): Promise<StoredMail[]> {
  return db.selectFrom("mail").select(STORED).orderBy("id", "desc").limit(most).execute();
}

export async function deleteOldMail({ db }: Unit, before: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom("mail").where("written_at", "<", before).executeTakeFirst();
  return Number(numDeletedRows);
}
