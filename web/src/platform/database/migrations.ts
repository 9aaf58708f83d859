import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PoolClient } from "pg";
import { StartFault } from "../start-fault.ts";
import type { Engine } from "./engine.ts";

/** One step of the schema: plain SQL in a file whose name begins with the moment it was written. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly hash: string;
}

/** Any number that no other program takes on the same server: one process migrates at a time. */
const LOCK = 20_261_124;

export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".sql"));
  return names.toSorted().map((name) => {
    const sql = readFileSync(join(folder, name), "utf8");
    return { name, sql, hash: createHash("sha256").update(sql).digest("hex") };
  });
}

/**
 * Brings the schema up to date, as owner: each migration in a transaction of its own, so that a fault leaves whole steps behind.
 *
 * @returns the names of what was done now
 * @throws StartFault when the schema is newer than this program, or a migration was changed after it was done
 */
export function migrate(engine: Engine, migrations: readonly Migration[]): Promise<string[]> {
  return engine.asOwner(async (client) => {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    try {
      return await applyMissing(client, migrations, engine.place);
    } finally {
      await client.query("select pg_advisory_unlock($1)", [LOCK]);
    }
  });
}

async function applyMissing(client: PoolClient, migrations: readonly Migration[], place: string): Promise<string[]> {
  const done = await doneBefore(client);
  for (const name of done.keys())
    if (!migrations.some((migration) => migration.name === name))
      throw new StartFault(
        `The database at ${place} was made by a newer Naast (${name}): install that version or newer, or restore an older backup.`,
      );
  const missing: string[] = [];
  for (const migration of migrations) {
    const hash = done.get(migration.name);
    if (hash === undefined) {
      await apply(client, migration);
      missing.push(migration.name);
    } else if (hash !== migration.hash)
      throw new StartFault(
        `The migration ${migration.name} was changed after it had been done: put it back, and make a new one for the change.`,
      );
  }
  return missing;
}

async function doneBefore(client: PoolClient): Promise<Map<string, string>> {
  await client.query(
    "create table if not exists migration (name text primary key, hash text not null, done_at timestamptz not null default now())",
  );
  const { rows } = await client.query<{ name: string; hash: string }>("select name, hash from migration");
  return new Map(rows.map(({ name, hash }) => [name, hash]));
}

async function apply(client: PoolClient, { name, sql, hash }: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(sql);
    await client.query("insert into migration (name, hash) values ($1, $2)", [name, hash]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`Migration ${name} failed`, { cause: error });
  }
}
