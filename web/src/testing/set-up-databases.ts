// Databases for all tests: a PostgreSQL cluster with a migrated template, and a dump of a migrated embedded database. Each is
// made when the first test asks for it, so that a run that needs none pays nothing.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { type Cluster, findPostgres, missingPostgres, startCluster } from "../../../tools/test/postgres.ts";
import { openEngineInMemory } from "../platform/database/embedded-engine.ts";
import type { Engine } from "../platform/database/engine.ts";
import { type Migration, migrate, readMigrations } from "../platform/database/migrations.ts";
import { openServerEngine } from "../platform/database/server-engine.ts";
import { prepareJobs } from "../platform/jobs/schema.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where a test asks for a database: `/embedded` or `/server`. */
    readonly databases: string;
  }
}

export interface ServerOffered {
  /** Where the owner of the databases signs in. */
  readonly url: string;
  /** The database to copy. */
  readonly template: string;
  /** The folder with the programs of PostgreSQL. */
  readonly programs: string;
}

export interface EmbeddedOffered {
  /** The file with the dump. */
  readonly dump: string;
}

const ROOT = join(import.meta.dirname, "../../..");
const OWNER = "naast_owner";
const TEMPLATE = "naast_template";

export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const clusters: Cluster[] = [];
  const offers = {
    "/embedded": once(async (): Promise<EmbeddedOffered> => ({ dump: await dumpFile(allMigrations()) })),
    "/server": once(() => startServer((cluster) => clusters.push(cluster))),
  };
  const door = createServer((asked, answer) => {
    const offer = offers[asked.url as keyof typeof offers];
    offer().then(
      (offered) => answer.end(JSON.stringify(offered)),
      (error: Error) => answer.writeHead(500).end(error.message),
    );
  });
  await new Promise<void>((listening) => door.listen(0, "127.0.0.1", listening));
  provide("databases", `http://127.0.0.1:${(door.address() as AddressInfo).port}`);
  return async () => {
    door.close();
    door.closeAllConnections();
    for (const cluster of clusters) await cluster.stop();
  };
}

function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const allMigrations = () => readMigrations(join(ROOT, "web/migrations"));

async function startServer(started: (cluster: Cluster) => void): Promise<ServerOffered> {
  const programs = findPostgres(process.env);
  if (programs === undefined) throw new Error(missingPostgres(process.env));
  const cluster = await startCluster(programs);
  started(cluster);
  cluster.ask(`create role ${OWNER} login createrole createdb`);
  cluster.ask(`create database ${TEMPLATE} owner ${OWNER}`);
  const engine = await prepared(await openServerEngine(cluster.url(OWNER, TEMPLATE)), allMigrations());
  await engine.close();
  return { url: cluster.url(OWNER, "postgres"), template: TEMPLATE, programs };
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
