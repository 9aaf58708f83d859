import { sql } from "kysely";
import type { Unit } from "#web/platform/database/context.ts";
import type { Diagnosis } from "../store.ts";
import type { CheckFields, PlainTexts, Verdict } from "./schema.ts";

type Of = Pick<Diagnosis, "id" | "municipalityId">;

/** What residents are asked about, by language; undefined as long as nobody asked them. */
export async function findPlain({ db }: Unit, id: string): Promise<PlainTexts | undefined> {
  const found = await db
    .selectFrom("diagnosis_plain")
    .where("diagnosis_id", "=", id)
    .select(["text", sql<Partial<PlainTexts>>`translations`.as("translations")])
    .executeTakeFirst();
  return found && { ...found.translations, nl: found.text };
}

/** What was said of another text does not belong to this one. */
export async function replacePlain({ db, now }: Unit, { id, municipalityId }: Of, texts: PlainTexts): Promise<void> {
  await db.deleteFrom("diagnosis_check").where("diagnosis_id", "=", id).execute();
  await db.deleteFrom("diagnosis_plain").where("diagnosis_id", "=", id).execute();
  const { nl: text, ...translations } = texts;
  await db
    .insertInto("diagnosis_plain")
    .values({
      diagnosis_id: id,
      municipality_id: municipalityId,
      text,
      translations: JSON.stringify(translations),
      asked_at: now(),
    })
    .execute();
}

export async function insertCheck(
  { db }: Unit,
  { id, municipalityId }: Of,
  { verdict, words }: Pick<CheckFields, "verdict" | "words">,
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

/** How many residents answered: of how many it is shown, and how many wait. */
export async function countChecks({ db }: Unit, id: string) {
  return db
    .selectFrom("diagnosis_check")
    .where("diagnosis_id", "=", id)
    .select([
      sql<number>`count(*) filter (where shown)::int`.as("shown"),
      sql<number>`count(*) filter (where not shown)::int`.as("waiting"),
    ])
    .executeTakeFirstOrThrow();
}

export async function releaseChecks({ db }: Unit, id: string): Promise<void> {
  await db.updateTable("diagnosis_check").where("diagnosis_id", "=", id).set({ shown: true }).execute();
}

/** What residents said, as far as it is shown, in the order of ids of chance: nobody can tell which came first. */
export async function listShownChecks({ db }: Unit, id: string) {
  return db
    .selectFrom("diagnosis_check")
    .where("diagnosis_id", "=", id)
    .where("shown", "=", true)
    .select(["verdict", "words"])
    .orderBy("id")
    .execute() as Promise<{ readonly verdict: Verdict; readonly words: string | null }[]>;
}
