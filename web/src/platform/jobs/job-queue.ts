import { fromKysely, PgBoss } from "pg-boss";
import type { Context } from "../database/context.ts";
import type { Engine } from "../database/engine.ts";
import { logError } from "../log.ts";
import type { Job } from "./job.ts";
import type { JobData, JobQueue } from "./queue.ts";
import { bossBackend } from "./schema.ts";
import { hurry } from "./store.ts";
import { workOn } from "./work-on.ts";

const DAY_SECONDS = 86_400;
/** Tried again after about half a minute, one, two, four … : a mail server that is away for a quarter of an hour costs no mail. */
const QUEUE = {
  retryLimit: 6,
  retryDelay: 30,
  retryBackoff: true,
  expireInSeconds: 15 * 60,
  deleteAfterSeconds: 7 * DAY_SECONDS,
};
const LOOK_EVERY_SECONDS = 1;

export interface Workers extends JobQueue {
  /** Begins doing the work; until then it waits. */
  start(contextFor: (data: JobData, requestId: string) => Context): Promise<void>;
  /** Does all that waits, once, here and now. */
  drain(contextFor: (data: JobData, requestId: string) => Context): Promise<void>;
  stop(): Promise<void>;
}

/** The queue of this house, with the jobs it knows. pg-boss looks after order, retries and schedules. */
export async function openJobQueue(engine: Engine, jobs: readonly Job<never>[]): Promise<Workers> {
  const known = jobs as readonly Job[];
  const boss = new PgBoss({
    db: {
      executeSql: async (text, values) => ({ rows: rowsOf(await engine.pool.query(text, values && [...values])) }),
    },
    ...bossBackend(engine),
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
  });
  boss.on("error", (error) => logError({ event: "jobs", error: error.message }));
  await boss.start();
  for (const { name, repeats } of known)
    await boss.createQueue(name, { ...QUEUE, ...(repeats !== undefined && { deleteAfterSeconds: 2 * DAY_SECONDS }) });
  return {
    async add(db, name, data) {
      await boss.send(name, data, { db: fromKysely(db) });
    },
    async retry(db, name, ids) {
      await boss.retry(name, [...ids], { db: fromKysely(db) });
      await hurry(db, name, ids);
    },
    async start(contextFor) {
      for (const job of known) {
        await boss.work<JobData>(job.name, { pollingIntervalSeconds: LOOK_EVERY_SECONDS }, async (found) => {
          for (const taken of found)
            await workOn(boss, job, { taken, context: contextFor(taken.data, taken.id.slice(-8)) });
        });
        if (job.repeats) await boss.schedule(job.name, job.repeats, {}, { tz: "Europe/Amsterdam" });
      }
    },
    async drain(contextFor) {
      for (let busy = true; busy; ) {
        busy = false;
        for (const job of known)
          for (const taken of (await boss.fetch<JobData>(job.name)) ?? []) {
            busy = true;
            await workOn(boss, job, { taken, context: contextFor(taken.data, taken.id.slice(-8)) });
          }
      }
    },
    stop: () => boss.stop({ graceful: false, close: false }),
  };
}

interface Rows {
  readonly rows: unknown[];
}

/** Several statements sent at once give several results. */
function rowsOf(result: Rows | readonly Rows[]): unknown[] {
  return Array.isArray(result) ? result.flatMap(({ rows }: Rows) => rows) : (result as Rows).rows;
}
