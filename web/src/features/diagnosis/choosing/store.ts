import type { Unit } from "#web/platform/database/context.ts";
import { newId } from "#web/platform/database/new-id.ts";
import type { Diagnosis } from "../store.ts";

export interface Decision {
  readonly slug: string;
  readonly kind: "chosen" | "pinned" | "kept" | "left out";
  readonly reason: string;
  readonly owner: string | null;
  /** Such as 2027-03-01. */
  readonly reviewOn: string | null;
}

/** What is decided about a practice now takes the place of what was. */
export async function replaceDecision(
  unit: Unit,
  { id, municipalityId }: Pick<Diagnosis, "id" | "municipalityId">,
  { decidedBy, ...decision }: Decision & { readonly decidedBy: string | null },
): Promise<void> {
  const { db, now } = unit;
  await deleteDecision(unit, id, decision.slug);
  await db
    .insertInto("diagnosis_decision")
    .values({
      id: newId(now()),
      municipality_id: municipalityId,
      diagnosis_id: id,
      slug: decision.slug,
      kind: decision.kind,
      reason: decision.reason,
      owner: decision.owner,
      review_on: decision.reviewOn,
      decided_by: decidedBy,
      decided_at: now(),
    })
    .execute();
}

/** @returns whether there was one */
export async function deleteDecision({ db }: Unit, id: string, slug: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("diagnosis_decision")
    .where("diagnosis_id", "=", id)
    .where("slug", "=", slug)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export function listDecisions({ db }: Unit, id: string): Promise<Decision[]> {
  return db
    .selectFrom("diagnosis_decision")
    .where("diagnosis_id", "=", id)
    .select(["slug", "kind", "reason", "owner", "review_on as reviewOn"])
    .orderBy("slug")
    .execute();
}
