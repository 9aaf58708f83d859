import type { Situation } from "@naast/catalogue";
import type { Unit } from "#web/platform/database/context.ts";
import { newId } from "#web/platform/database/new-id.ts";
import type { Diagnosis } from "../store.ts";
import type { DecisionFields } from "./schema.ts";

type Of = Pick<Diagnosis, "id" | "municipalityId">;

export interface Settlement {
  /** As it was stored: read it with `situationFromStored`. */
  readonly situation: unknown;
  readonly reasoning: string | null;
  readonly settledAt: Date;
}

export async function insertSettlement(
  { db, now }: Unit,
  { id, municipalityId }: Of,
  settled: { readonly situation: Situation; readonly reasoning: string | null; readonly settledBy: string | null },
): Promise<void> {
  await db
    .insertInto("diagnosis_settlement")
    .values({
      id: newId(now()),
      municipality_id: municipalityId,
      diagnosis_id: id,
      situation: JSON.stringify(settled.situation),
      reasoning: settled.reasoning,
      settled_by: settled.settledBy,
      settled_at: now(),
    })
    .execute();
}

/** What holds: the newest. */
export function findSettlement({ db }: Unit, id: string): Promise<Settlement | undefined> {
  return db
    .selectFrom("diagnosis_settlement")
    .where("diagnosis_id", "=", id)
    .orderBy("settled_at", "desc")
    .orderBy("id", "desc")
    .select(["situation", "reasoning", "settled_at as settledAt"])
    .executeTakeFirst();
}

export interface Decision {
  readonly slug: string;
  readonly kind: "chosen" | "kept" | "left out";
  readonly reason: string;
  readonly owner: string | null;
  /** Such as 2027-03-01. */
  readonly reviewOn: string | null;
}

/** What is decided about a practice now takes the place of what was. */
export async function replaceDecision(
  { db, now }: Unit,
  { id, municipalityId }: Of,
  { fields, decidedBy }: { readonly fields: DecisionFields; readonly decidedBy: string | null },
): Promise<void> {
  const { slug, kind, reason, owner, reviewOn } = fields;
  await db.deleteFrom("diagnosis_decision").where("diagnosis_id", "=", id).where("slug", "=", slug).execute();
  await db
    .insertInto("diagnosis_decision")
    .values({
      id: newId(now()),
      municipality_id: municipalityId,
      diagnosis_id: id,
      slug,
      kind,
      reason,
      owner: owner ?? null,
      review_on: reviewOn ?? null,
      decided_by: decidedBy,
      decided_at: now(),
    })
    .execute();
}

export function listDecisions({ db }: Unit, id: string): Promise<Decision[]> {
  return db
    .selectFrom("diagnosis_decision")
    .where("diagnosis_id", "=", id)
    .select(["slug", "kind", "reason", "owner", "review_on as reviewOn"])
    .orderBy("kind")
    .orderBy("slug")
    .execute();
}

/** How often somebody settled or decided something. */
export async function countSettledBy({ db }: Unit, personId: string): Promise<number> {
  const settled = await db
    .selectFrom("diagnosis_settlement")
    .where("settled_by", "=", personId)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  const decided = await db
    .selectFrom("diagnosis_decision")
    .where("decided_by", "=", personId)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(settled.count) + Number(decided.count);
}

export async function blankSettler({ db }: Unit, personId: string): Promise<void> {
  await db.updateTable("diagnosis_settlement").where("settled_by", "=", personId).set({ settled_by: null }).execute();
  await db.updateTable("diagnosis_decision").where("decided_by", "=", personId).set({ decided_by: null }).execute();
}
