import { presentKey } from "../database/acting.ts";
import type { Unit } from "../database/context.ts";

/** What a code opens: one thing of a municipality, for as long as it holds. */
export interface CodeShown {
  readonly municipalityId: string;
  readonly purpose: string;
  readonly subjectId: string;
}

export async function insertCode(
  { db, now }: Unit,
  code: CodeShown & { readonly code: string; readonly expiresAt: Date },
): Promise<void> {
  await db
    .insertInto("participation_code")
    .values({
      code: code.code,
      municipality_id: code.municipalityId,
      purpose: code.purpose,
      subject_id: code.subjectId,
      made_at: now(),
      expires_at: code.expiresAt,
    })
    .execute();
}

/** What a code opens for whoever holds it; undefined for one that opens nothing (any more). */
export async function findByCode(unit: Unit, code: string): Promise<CodeShown | undefined> {
  await presentKey(unit, code);
  return unit.db
    .selectFrom("participation_code")
    .where("code", "=", code)
    .where("expires_at", ">", unit.now())
    .select(["municipality_id as municipalityId", "purpose", "subject_id as subjectId"])
    .executeTakeFirst();
}

/** The code that opens something now, for whoever shows it to a room. */
export async function findCodeOf(unit: Unit, subjectId: string, purpose: string): Promise<string | undefined> {
  return (await findOpening(unit, subjectId, purpose))?.code;
}

/** A code that works now, and until when. */
export interface Opening {
  readonly code: string;
  readonly expiresAt: Date;
}

export function findOpening({ db, now }: Unit, subjectId: string, purpose: string): Promise<Opening | undefined> {
  return db
    .selectFrom("participation_code")
    .where("subject_id", "=", subjectId)
    .where("purpose", "=", purpose)
    .where("expires_at", ">", now())
    .select(["code", "expires_at as expiresAt"])
    .executeTakeFirst();
}

/** From now on nothing is opened by the codes of something. */
export async function deleteCodesOf({ db }: Unit, subjectId: string, purpose: string): Promise<void> {
  await db
    .deleteFrom("participation_code")
    .where("subject_id", "=", subjectId)
    .where("purpose", "=", purpose)
    .execute();
}

/** The same, whatever they are for: what they opened is gone. */
export async function deleteAllCodesOf({ db }: Unit, subjectId: string): Promise<void> {
  await db.deleteFrom("participation_code").where("subject_id", "=", subjectId).execute();
}

export async function deleteExpiredCodes({ db, now }: Unit): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("participation_code")
    .where("expires_at", "<=", now())
    .executeTakeFirst();
  return Number(numDeletedRows);
}
