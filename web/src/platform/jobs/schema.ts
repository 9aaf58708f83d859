import { PgBoss } from "pg-boss";
import type { Engine } from "../database/engine.ts";

/** pg-boss keeps its tables in a schema of its own and brings them up to date itself; only the owner may. */
export async function prepareJobs(engine: Engine): Promise<void> {
  await engine.asOwner(async (client) => {
    const boss = new PgBoss({
      db: {
        executeSql: async (text, values) => ({ rows: (await client.query(text, values && [...values])).rows ?? [] }),
      },
      ...bossBackend(engine),
      supervise: false,
      schedule: false,
    });
    boss.on("error", () => {}); // told by start() as well
    await boss.start();
    await boss.stop({ graceful: false, close: false });
    await client.query(`
      grant usage on schema pgboss to naast_app;
      grant select, insert, update, delete on all tables in schema pgboss to naast_app;
      grant usage on all sequences in schema pgboss to naast_app;
      grant execute on all functions in schema pgboss to naast_app`);
  });
}

export function bossBackend({ kind }: Engine) {
  return { backend: kind === "embedded" ? ("pglite" as const) : ("postgres" as const) };
}
