import { DomainError } from "@naast/kernel";
import { fromKysely, type PgBoss, type Job as Taken } from "pg-boss";
import type { Context } from "../database/context.ts";
import { inTransaction } from "../database/transaction.ts";
import { logError } from "../log.ts";
import { announceJobs, type Job } from "./job.ts";
import type { JobData } from "./queue.ts";

/**
 * Does one job and writes down how it ended, in the same unit of work that tells the pages which show it: a page that looks
 * again finds it so. What pg-boss would write down by itself afterwards stands there already.
 */
export async function workOn(boss: PgBoss, job: Job, { taken, context }: { taken: Taken<JobData>; context: Context }) {
  const failure = await failureOf(job, context, taken.data);
  await inTransaction(context, async (unit) => {
    const inUnit = { db: fromKysely(unit.db) };
    if (failure === undefined) await boss.complete(job.name, taken, undefined, inUnit);
    else await boss.fail(job.name, taken, { code: failure }, inUnit);
    await announceJobs(unit, taken.data);
  });
}

/** What the queue keeps of a failure is a code, for the text of an error may hold a name or an address. The log has the rest. */
async function failureOf(job: Job, context: Context, data: JobData): Promise<string | undefined> {
  try {
    await job.run(context, data);
    return undefined;
  } catch (error) {
    logError({
      event: "job failed",
      job: job.name,
      id: context.requestId,
      error: error instanceof Error ? error.stack : String(error),
    });
    return error instanceof DomainError ? error.code : "platform.jobs.failure.unknown";
  }
}
