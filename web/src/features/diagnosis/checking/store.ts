import { sql } from "kysely";
import type { Unit } from "#web/platform/database/context.ts";
import type { Diagnosis } from "../store.ts";
import type { CheckFields, Verdict } from "./schema.ts";

type Of = Pick<Diagnosis, "id" | "municipalityId">;

/** What residents are asked about; undefined as long as nobody asked them. */
export function findPlain(
  { db }: Unit,
  id: string,
): Promise<{ readonly text: string; readonly askedAt: Date } | undefined> {
  return db
    .selectFrom("diagnosis_plain")
    .where("diagnosis_id", "=", id)
    .select(["text", "asked_at as askedAt"])
    .executeTakeFirst();
}

/** What was said of another text does not belong to this one. */
export async function replacePlain({ db, now }: Unit, { id, municipalityId }: Of, text: string): Promise<void> {
  await db.deleteFrom("diagnosis_check").where("diagnosis_id", "=", id).execute();
  await db.deleteFrom("diagnosis_plain").where("diagnosis_id", "=", id).execute();
  await db
    .insertInto("diagnosis_plain")
    .values({ diagnosis_id: id, municipality_id: municipalityId, text, asked_at: now() })
    .execute();
}

export async function insertCheck(
  { db }: Unit,
  { id, municipalityId }: Of,
  { verdict, words }: CheckFields,
): Promise<void> {
  await db
    .insertInto("diagnosis_check")
    .values({
      id: sql<string>`gen_random_uuid()`, // an id of ours begins with the moment
      municipality_id: municipalityId,
      diagnosis_id: id,
      verdict,
      words: words ?? null,
    })
    .execute();
}

/** What residents said, in the order of ids that mean nothing. */
export async function listChecks({ db }: Unit, id: string) {
  return db
    .selectFrom("diagnosis_check")
    .where("diagnosis_id", "=", id)
    .select(["verdict", "words"])
    .orderBy("id")
    .execute() as Promise<{ readonly verdict: Verdict; readonly words: string | null }[]>;
}
