import { isMunicipalAdministrator } from "#web/features/people/index.ts";
import { record } from "#web/platform/audit/record.ts";
import type { Unit } from "#web/platform/database/context.ts";
import { announceJobs, type Job } from "#web/platform/jobs/job.ts";
import {
  findFailedJob,
  type JobState,
  type KeptJob,
  type LastRun,
  listFailedJobs,
  listJobs,
  listLastRuns,
} from "#web/platform/jobs/store.ts";
import type { SignedIn } from "#web/platform/sessions/actor.ts";
import { jobNotFailed, pageNotFound } from "../errors.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
/** Of each state; how many there are is told as well. */
const MOST_SHOWN = 20;

/** Of a job no more than its name and what it is called is needed to tell how it stands. */
export type KnownJob = Pick<Job<never>, "name" | "title" | "repeats">;

export interface JobsSeen {
  readonly jobs: Readonly<Record<JobState, readonly KeptJob[]>>;
  /** How the work of the whole house went last. */
  readonly lastRuns: readonly LastRun[];
}

/** The jobs of a municipality, and how the work of the whole house went last. */
export async function seeJobs(unit: Unit, actor: SignedIn, known: readonly KnownJob[]): Promise<JobsSeen> {
  refuseOthers(actor);
  const doneSince = new Date(unit.now().getTime() - DAY_MS);
  const kept = await listJobs(unit, { doneSince, most: MOST_SHOWN });
  const by = (state: JobState) => kept.filter((job) => job.state === state);
  const ofHouse = known.filter(({ repeats }) => repeats !== undefined).map(({ name }) => name);
  return {
    jobs: {
      failed: by("failed"),
      retrying: by("retrying"),
      running: by("running"),
      waiting: by("waiting"),
      done: by("done"),
    },
    lastRuns: await listLastRuns(unit, ofHouse),
  };
}

/** Has one job that failed tried again now. */
export async function retryJob(unit: Unit, actor: SignedIn, { name, id }: { name: string; id: string }): Promise<void> {
  refuseOthers(actor);
  if (!(await findFailedJob(unit, name, id))) throw jobNotFailed();
  await unit.jobs.retry(unit.db, name, [id]);
  await announceJobs(unit, { municipalityId: actor.municipalityId });
  await record(unit, "house.audit.jobRetried", { name, job: id });
}

/** Has all that failed tried again now; gives how many. */
export async function retryAllJobs(unit: Unit, actor: SignedIn): Promise<number> {
  refuseOthers(actor);
  const failed = await listFailedJobs(unit);
  const count = failed.reduce((sum, { ids }) => sum + ids.length, 0);
  if (count === 0) throw jobNotFailed();
  for (const { name, ids } of failed) await unit.jobs.retry(unit.db, name, ids);
  await announceJobs(unit, { municipalityId: actor.municipalityId });
  await record(unit, "house.audit.jobsRetried", { count });
  return count;
}

function refuseOthers(actor: SignedIn): void {
  if (!isMunicipalAdministrator(actor)) throw pageNotFound();
}
