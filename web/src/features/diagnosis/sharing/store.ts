import { presentKey } from "#web/platform/database/acting.ts";
import type { Unit } from "#web/platform/database/context.ts";
import type { Diagnosis } from "../store.ts";
import type { Variant } from "./schema.ts";

/** A secret link to one diagnosis, as it is listed: not the secret. */
export interface Share {
  readonly id: string;
  readonly diagnosisId: string;
  readonly municipalityId: string;
  readonly tokenHash: string;
  readonly variant: Variant;
  readonly meantFor: string;
  readonly madeAt: Date;
  readonly expiresAt: Date;
}

interface NewShare extends Omit<Share, "diagnosisId" | "municipalityId" | "madeAt"> {
  readonly madeBy: string;
}

export async function insertShare(
  { db, now }: Unit,
  { id, municipalityId }: Pick<Diagnosis, "id" | "municipalityId">,
  share: NewShare,
): Promise<void> {
  await db
    .insertInto("diagnosis_share")
    .values({
      id: share.id,
      municipality_id: municipalityId,
      diagnosis_id: id,
      token_hash: share.tokenHash,
      variant: share.variant,
      meant_for: share.meantFor,
      made_by: share.madeBy,
      made_at: now(),
      expires_at: share.expiresAt,
    })
    .execute();
}

/** The links that work now, the newest first. */
export function listShares(unit: Unit, diagnosisId: string): Promise<Share[]> {
  return workingShares(unit)
    .where("diagnosis_id", "=", diagnosisId)
    .orderBy("made_at", "desc")
    .orderBy("id", "desc")
    .execute() as Promise<Share[]>;
}

/** What a link opens for whoever holds it; undefined for one that ended or was taken back. */
export async function findShareByHash(unit: Unit, tokenHash: string): Promise<Share | undefined> {
  await presentKey(unit, tokenHash);
  return (await workingShares(unit).where("token_hash", "=", tokenHash).executeTakeFirst()) as Share | undefined;
}

function workingShares({ db, now }: Unit) {
  return db
    .selectFrom("diagnosis_share")
    .where("expires_at", ">", now())
    .select([
      "id",
      "diagnosis_id as diagnosisId",
      "municipality_id as municipalityId",
      "token_hash as tokenHash",
      "variant",
      "meant_for as meantFor",
      "made_at as madeAt",
      "expires_at as expiresAt",
    ]);
}

/** @returns whether there was one */
export async function deleteShare({ db }: Unit, diagnosisId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("diagnosis_share")
    .where("diagnosis_id", "=", diagnosisId)
    .where("id", "=", id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function deleteExpiredShares({ db, now }: Unit): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom("diagnosis_share").where("expires_at", "<=", now()).executeTakeFirst();
  return Number(numDeletedRows);
}

/** How many links that are still there somebody made. */
export async function countSharedBy({ db }: Unit, personId: string): Promise<number> {
  const { count } = await db
    .selectFrom("diagnosis_share")
    .where("made_by", "=", personId)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function blankSharer({ db }: Unit, personId: string): Promise<void> {
  await db.updateTable("diagnosis_share").where("made_by", "=", personId).set({ made_by: null }).execute();
}
