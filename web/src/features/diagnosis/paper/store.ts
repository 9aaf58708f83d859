import type { Mark } from "@naast/diagnosis";
import { sql } from "kysely";
import type { Unit } from "#web/platform/database/context.ts";
import { type Diagnosis, inOrder } from "../store.ts";

/** @returns the id of the key, which means nothing */
export async function insertSheetKey({ db }: Unit, { id, municipalityId }: Owned, key: string): Promise<string> {
  const row = await db
    .insertInto("diagnosis_sheet_key")
    .values({ id: sql<string>`gen_random_uuid()`, municipality_id: municipalityId, diagnosis_id: id, key })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

type Owned = Pick<Diagnosis, "id" | "municipalityId">;

export async function hasSheetKey({ db }: Unit, diagnosisId: string, id: string): Promise<boolean> {
  const row = await db
    .selectFrom("diagnosis_sheet_key")
    .where("diagnosis_id", "=", diagnosisId)
    .where("id", "=", id)
    .select("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Hands a key out once: from now on its envelope stays closed for ever. */
export async function takeSheetKey({ db }: Unit, diagnosisId: string, id: string): Promise<string | undefined> {
  const row = await db
    .deleteFrom("diagnosis_sheet_key")
    .where("diagnosis_id", "=", diagnosisId)
    .where("id", "=", id)
    .returning("key")
    .executeTakeFirst();
  return row?.key;
}

export async function deleteSheetKeys({ db }: Unit): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom("diagnosis_sheet_key").executeTakeFirst();
  return Number(numDeletedRows);
}

/**
 * Takes the ticks of one form away again from what waits. A count that comes to nothing leaves no row, or it would tell what the form
 * said.
 *
 * @returns whether all of them were there to take away
 */
export async function subtractMarks({ db }: Unit, diagnosisId: string, marks: readonly Mark[]): Promise<boolean> {
  let taken = 0;
  for (const { question, about, option } of inOrder(marks)) {
    const { numUpdatedRows } = await db
      .updateTable("diagnosis_count")
      .where("diagnosis_id", "=", diagnosisId)
      .where("question", "=", question)
      .where("about", "=", about)
      .where("option", "=", option)
      .where("waiting", ">", 0)
      .set(({ eb }) => ({ waiting: eb("waiting", "-", 1) }))
      .executeTakeFirst();
    taken += Number(numUpdatedRows);
  }
  await db
    .deleteFrom("diagnosis_count")
    .where("diagnosis_id", "=", diagnosisId)
    .where("waiting", "=", 0)
    .where("shown", "=", 0)
    .execute();
  return taken === marks.length;
}

/** One of the words that wait with this text; which one is the same to everybody. */
export async function deleteWaitingWords({ db }: Unit, diagnosisId: string, text: string): Promise<void> {
  await sql`delete from diagnosis_words where id = (
    select id from diagnosis_words where diagnosis_id = ${diagnosisId} and state = 'waiting' and text = ${text} limit 1)`.execute(
    db,
  );
}
