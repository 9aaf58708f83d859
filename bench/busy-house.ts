// A process with the embedded database and two pages, one of which asks the database; told on standard input to loop over queries.
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Unit } from "../web/src/platform/database/context.ts";
import { openEmbeddedEngine } from "../web/src/platform/database/embedded-engine.ts";
import { migrate, readMigrations } from "../web/src/platform/database/migrations.ts";
import { inTransaction } from "../web/src/platform/database/transaction.ts";
import { createHealthRoutes } from "../web/src/platform/http/health.ts";
import { prepareJobs } from "../web/src/platform/jobs/schema.ts";
import { openPlatform } from "../web/src/platform/platform.ts";
import { HOUSE } from "./content.ts";

const QUERIES = 3_000;

const folder = mkdtempSync(join(tmpdir(), "naast-bench-"));
const engine = await openEmbeddedEngine(folder);
await migrate(engine, readMigrations(join(HOUSE, "web/migrations")));
await prepareJobs(engine);
const platform = await openPlatform(engine, []);
const context = platform.contextFor({ kind: "visitor" }, "bench");

const ask = (db: Unit["db"]) => db.selectFrom("municipality").select("id").execute();

const loops: Readonly<Record<string, () => Promise<void>>> = {
  /** As a service that asks too much in one request. */
  one: () =>
    inTransaction(context, async ({ db }) => {
      for (let query = 0; query < QUERIES; query += 1) await ask(db);
    }),
  /** As a job that goes by everybody, a unit of work for each. */
  many: async () => {
    for (let query = 0; query < QUERIES; query += 3) await inTransaction(context, ({ db }) => ask(db));
  },
};

const pages = createHealthRoutes(platform.database);
const server = createServer(async ({ url }, answer) => {
  const page = await pages.request(url ?? "/");
  answer.end(await page.text());
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  console.log(`http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`);
});
for await (const line of process.stdin) {
  const loop = loops[String(line).trim()];
  if (!loop) break;
  await loop();
  console.log("done");
}
server.close();
await platform.close();
rmSync(folder, { recursive: true });
