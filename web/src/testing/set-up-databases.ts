// Once for all database tests: a PostgreSQL cluster with a migrated template, and a dump of a migrated embedded database.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { findPostgres, MISSING_POSTGRES, startCluster } from "../../../tools/test/postgres.ts";
import { openEngineInMemory } from "../platform/database/embedded-engine.ts";
import type { Engine } from "../platform/database/engine.ts";
import { type Migration, migrate, readMigrations } from "../platform/database/migrations.ts";
import { openServerEngine } from "../platform/database/server-engine.ts";
import { prepareJobs } from "../platform/jobs/schema.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the owner of the databases signs in, and the database to copy. */
    readonly postgres: { readonly url: string; readonly template: string };
    /** The file with the dump of the embedded database. */
    readonly embedded: string;
  }
}

const ROOT = join(import.meta.dirname, "../../..");
const OWNER = "naast_owner";
const TEMPLATE = "naast_template";

export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const programs = findPostgres(process.env);
  if (programs === undefined) throw new Error(MISSING_POSTGRES);
  const migrations = readMigrations(join(ROOT, "web/migrations"));
  const [cluster, dump] = await Promise.all([startCluster(programs), dumpFile(migrations)]);
  await inDatabase(cluster.url("postgres", "postgres"), [
    `create role ${OWNER} login createrole createdb`,
    `create database ${TEMPLATE} owner ${OWNER}`,
  ]);
  await prepared(await openServerEngine(cluster.url(OWNER, TEMPLATE)), migrations).then((engine) => engine.close());
  provide("postgres", { url: cluster.url(OWNER, "postgres"), template: TEMPLATE });
  provide("embedded", dump);
  return () => cluster.stop();
}

async function prepared<Kind extends Engine>(engine: Kind, migrations: readonly Migration[]): Promise<Kind> {
  await migrate(engine, migrations);
  await prepareJobs(engine);
  return engine;
}

/** Made once for each state of the migrations: making one takes three seconds, reading it a third of one. */
async function dumpFile(migrations: readonly Migration[]): Promise<string> {
  const lockfile = join(ROOT, "package-lock.json");
  const hash = createHash("sha256").update(JSON.stringify(migrations.map(({ hash: one }) => one)));
  hash.update(readFileSync(lockfile));
  const folder = join(ROOT, ".cache");
  const file = join(folder, `test-database-${hash.digest("hex").slice(0, 16)}.tar`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) if (/^test-database-/.test(old)) rmSync(join(folder, old));
  const engine = await prepared(await openEngineInMemory(), migrations);
  writeFileSync(file, Buffer.from(await (await engine.dump()).arrayBuffer()));
  await engine.close();
  return file;
}

async function inDatabase(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}
