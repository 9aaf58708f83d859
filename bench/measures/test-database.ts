import { join } from "node:path";
import { openEngineInMemory } from "../../web/src/platform/database/embedded-engine.ts";
import { migrate, readMigrations } from "../../web/src/platform/database/migrations.ts";
import { prepareJobs } from "../../web/src/platform/jobs/schema.ts";
import { HOUSE } from "../content.ts";
import { atMost, type Finding } from "../finding.ts";
import { median } from "../percentile.ts";
import { millisecondsOf } from "../stopwatch.ts";

const OPENED = 5;

/** How soon a test has a migrated embedded database of its own. */
export async function measureTestDatabase(): Promise<Finding> {
  const first = await openEngineInMemory();
  await migrate(first, readMigrations(join(HOUSE, "web/migrations")));
  await prepareJobs(first);
  const dump = await first.dump();
  await first.close();
  const times: number[] = [];
  for (let round = 0; round < OPENED; round += 1) {
    let close = async () => {};
    times.push(
      await millisecondsOf(async () => {
        const engine = await openEngineInMemory(dump);
        close = engine.close;
        await engine.pool.query("select from municipality");
      }),
    );
    await close();
  }
  return {
    title: "A fresh database for a test",
    figures: [
      atMost(`embedded, from a dump, to its first answer, median of ${OPENED}`, median(times) / 1000, {
        limit: 0.5,
        unit: "s",
      }),
    ],
    notes: ["A test file opens one for each worker, and one more only where it would disturb others."],
  };
}
