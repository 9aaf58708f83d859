import type { Transaction } from "kysely";
import type { JobQueue } from "../jobs/queue.ts";
import type { Actor } from "../sessions/actor.ts";
import type { Database } from "./database.ts";
import type { Tables } from "./tables.ts";

/** Who asks for something, when, and under which number it stands in the log. */
interface Asked {
  readonly actor: Actor;
  /** The number of the request or job, the same in every line of the log about it. */
  readonly requestId: string;
  now(): Date;
}

/**
 * One unit of work: everything in it is stored, or nothing. A service gets this and no more: it can neither open a second
 * transaction nor reach the database beside this one.
 */
export interface Unit extends Asked {
  readonly db: Transaction<Tables>;
  readonly jobs: JobQueue;
}

/** What a route or a job has: it opens the unit of work. */
export interface Context extends Asked {
  readonly database: Database;
  readonly jobs: JobQueue;
}
