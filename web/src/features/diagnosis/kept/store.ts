import type { Unit } from "#web/platform/database/context.ts";

/** With a diagnosis goes all that was counted, written and decided in it. */
export async function deleteOldDiagnoses({ db }: Unit, before: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom("diagnosis").where("prepared_at", "<", before).executeTakeFirst();
  return Number(numDeletedRows);
}
