import type { TestHouse } from "./house.ts";

/**
 * All that stands in the database, or in some tables, past row-level security: its owner may lift that, here in a transaction that is
 * undone.
 */
export function everyRow({ platform }: TestHouse, only?: readonly string[]): Promise<Record<string, unknown>[]> {
  return platform.database.engine.asOwner(async (client) => {
    const { rows: tables } = await client.query<{ schema: string; name: string }>(`
      select schemaname as schema, tablename as name from pg_tables where schemaname in ('public', 'pgboss')`);
    const rows: Record<string, unknown>[] = [];
    await client.query("begin");
    for (const { schema, name } of tables) {
      if (only && !only.includes(name)) continue;
      if (schema === "public") await client.query(`alter table ${name} no force row level security`);
      rows.push(...(await client.query<Record<string, unknown>>(`select * from ${schema}.${name}`)).rows);
    }
    await client.query("rollback");
    return rows;
  });
}
