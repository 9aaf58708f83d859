import type { Unit } from "#web/platform/database/context.ts";

/** A file that was read and that nobody said yes to. */
export async function deleteOldImports({ db }: Unit, before: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom("area_import").where("read_at", "<", before).executeTakeFirst();
  return Number(numDeletedRows);
}
