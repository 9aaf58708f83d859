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
  /** Has a job that failed tried again. */
  retry(db: Transaction<Tables>, name: string, id: string): Promise<void>;
}
