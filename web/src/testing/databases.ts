import { execFileSync } from "node:child_process";
import { mkdirSync, openAsBlob } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { inject } from "vitest";
import { openEngineInMemory } from "../platform/database/embedded-engine.ts";
import type { Engine } from "../platform/database/engine.ts";
import { openServerEngine } from "../platform/database/server-engine.ts";
import type { EmbeddedOffered, ServerOffered } from "./set-up-databases.ts";

/** Both kinds of database; every database test runs on each. */
export const ENGINES = ["embedded", "server"] as const;
export type EngineKind = (typeof ENGINES)[number];

const opened = new Map<EngineKind, Promise<Engine>>();

/** The migrated database of this worker; tests keep apart by making their own municipalities. */
export function testEngine(kind: EngineKind): Promise<Engine> {
  const known = opened.get(kind) ?? freshEngine(kind);
  opened.set(kind, known);
  return known;
}

/** A migrated database of a test's own, for what would disturb others. Close it. */
export async function freshEngine(kind: EngineKind): Promise<Engine> {
  if (kind === "embedded") return openEngineInMemory(await openAsBlob((await offered("embedded")).dump));
  return openServerEngine(await freshServerDatabase());
}

/** The address of a fresh copy of the migrated database on the server. */
export async function freshServerDatabase(): Promise<string> {
  const { url, template } = await offered("server");
  const name = `naast_${crypto.randomUUID().slice(0, 8)}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name} template ${template}`);
  await client.end();
  return url.replace("/postgres?", `/${name}?`);
}

/** Puts a migrated embedded database into a data folder, as a start of Naast leaves it. */
export async function fillDataFolder(folder: string): Promise<void> {
  const { dump } = await offered("embedded");
  mkdirSync(join(folder, "database"));
  execFileSync("tar", ["-xf", dump, "-C", join(folder, "database")], { stdio: "ignore" });
}

/** What the set-up of the tests has made, or makes now because this test is the first that asks. */
export async function offered(kind: "embedded"): Promise<EmbeddedOffered>;
export async function offered(kind: "server"): Promise<ServerOffered>;
export async function offered(kind: EngineKind): Promise<unknown> {
  const answer = await fetch(`${inject("databases")}/${kind}`);
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}
