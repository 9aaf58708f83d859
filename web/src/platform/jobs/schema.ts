import { PgBoss } from "pg-boss";
import packageOfBoss from "pg-boss/package.json" with { type: "json" };
import { APP_ROLE, type Engine } from "../database/engine.ts";

const { version } = packageOfBoss;

/** Stands as a comment at the schema once it is prepared; another version of pg-boss prepares it anew. */
const PREPARED = `prepared by pg-boss ${version} for ${APP_ROLE}`;

/** pg-boss keeps its tables in a schema of its own and brings them up to date itself; only the owner may. */
export async function prepareJobs(engine: Engine): Promise<void> {
  await engine.asOwner(async (client) => {
    const asked = await client.query<{ comment: string | null }>(
      "select obj_description(to_regnamespace('pgboss'), 'pg_namespace') as comment",
    );
    if (asked.rows[0]?.comment === PREPARED) return;
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
      grant execute on all functions in schema pgboss to naast_app;
      comment on schema pgboss is '${PREPARED}'`);
  });
}

export function bossBackend({ kind }: Engine) {
  return { backend: kind === "embedded" ? ("pglite" as const) : ("postgres" as const) };
}
