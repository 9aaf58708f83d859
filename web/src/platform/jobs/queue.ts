import type { Transaction } from "kysely";
import type { Tables } from "../database/tables.ts";

/** What a job is told: ids only, for this stands in the queue in clear. */
export interface JobData {
  readonly municipalityId?: string;
  readonly [name: string]: string | number | undefined;
}

/** Where work for later waits. */
export interface JobQueue {
  add(db: Transaction<Tables>, name: string, data: JobData): Promise<void>;
  /** Has jobs that failed, or that wait for another try, tried again now. */
  retry(db: Transaction<Tables>, name: string, ids: readonly string[]): Promise<void>;
}
