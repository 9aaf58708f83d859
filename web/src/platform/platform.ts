import { setTimeout as pause } from "node:timers/promises";
import type { Context } from "./database/context.ts";
import { type Database, openDatabase } from "./database/database.ts";
import type { Engine } from "./database/engine.ts";
import type { Job } from "./jobs/job.ts";
import { openJobQueue, type Workers } from "./jobs/job-queue.ts";
import type { JobData } from "./jobs/queue.ts";
import { type LiveHub, openLiveHub } from "./live/live-hub.ts";
import type { Actor } from "./sessions/actor.ts";

const STOP_MS = 200;

/** What the house stands on: one database, its queue of jobs and its live line. */
export interface Platform {
  readonly database: Database;
  readonly jobs: Workers;
  readonly live: LiveHub;
  now(): Date;
  /** Somebody who asks for something, under the number it has in the log. */
  contextFor(actor: Actor, requestId: string): Context;
  close(): Promise<void>;
}

/** Opens everything on an engine whose schema is up to date. Nothing works for later until {@link startWorking}. */
export async function openPlatform(
  engine: Engine,
  jobs: readonly Job<never>[],
  now = () => new Date(),
): Promise<Platform> {
  const database = await openDatabase(engine);
  const [queue, live] = await Promise.all([openJobQueue(engine, jobs), openLiveHub(engine)]);
  return {
    database,
    jobs: queue,
    live,
    now,
    contextFor: (actor, requestId) => ({ database, jobs: queue, actor, requestId, now }),
    async close() {
      await live.close();
      // What the queue still wants to write down may wait for work that never ends; the engine then breaks that off.
      const stopped = queue.stop().catch(() => {});
      await Promise.race([stopped, pause(STOP_MS, undefined, { ref: false })]);
      await engine.close();
    },
  };
}

/** Begins to do what waits in the queue. A job acts as the house, for the municipality it was told. */
export function startWorking({ jobs, contextFor }: Platform): Promise<void> {
  return jobs.start(jobContext(contextFor));
}

/** Does all that waits in the queue now. */
export function workOff({ jobs, contextFor }: Platform): Promise<void> {
  return jobs.drain(jobContext(contextFor));
}

const jobContext =
  (contextFor: Platform["contextFor"]) =>
  ({ municipalityId }: JobData, requestId: string) =>
    contextFor({ kind: "house", municipalityId }, requestId);
