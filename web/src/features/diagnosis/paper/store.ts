import type { Mark } from "@naast/diagnosis";
import { sql } from "kysely";
import type { Unit } from "#web/platform/database/context.ts";
import type { Diagnosis } from "../store.ts";

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

/** Whether each of these ticks still waits. */
export async function allWait({ db }: Unit, diagnosisId: string, marks: readonly Mark[]): Promise<boolean> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::int as waiting
    from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as came (question text, about text, option text)
    join diagnosis_count as stood using (question, about, option)
    where stood.diagnosis_id = ${diagnosisId} and stood.waiting > 0`.execute(db);
  return rows[0]?.waiting === marks.length;
}

/** One of the words that wait with this text; which one is the same to everybody. */
export async function deleteWaitingWords({ db }: Unit, diagnosisId: string, text: string): Promise<void> {
  await sql`delete from diagnosis_words where id = (
    select id from diagnosis_words where diagnosis_id = ${diagnosisId} and state = 'waiting' and text = ${text} limit 1)`.execute(
    db,
  );
}
