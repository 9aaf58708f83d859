import type { Unit } from "#web/platform/database/context.ts";

/** The database itself lets go of nothing but what has expired. */
export async function deleteExpiredRequests({ db }: Unit): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom("sign_in_request").executeTakeFirst();
  return Number(numDeletedRows);
}

/** The database itself lets go of nothing but what is past its day. */
export async function deleteOldGuesses({ db }: Unit): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom("code_guess").executeTakeFirst();
  return Number(numDeletedRows);
}
