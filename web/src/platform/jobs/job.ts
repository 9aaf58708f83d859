import type { Context, Unit } from "../database/context.ts";
import type { TextKey } from "../language/say.ts";
import { announce } from "../live/announce.ts";
import type { JobData } from "./queue.ts";

/** Work that is done after the page has answered, and tried again when it fails. */
export interface Job<Data extends JobData = JobData> {
  /** Its place in the queue, such as "mail.send". */
  readonly name: string;
  /** What it does, for whoever keeps an eye on it: "Een e-mail versturen". */
  readonly title: TextKey;
  /** For work that repeats: when, as a cron line in Dutch time. */
  readonly repeats?: string;
  run(context: Context, data: Data): Promise<void>;
}

/** What a page follows to see jobs come and go: those of one municipality, see {@link jobsTopicOf}. */
export const JOBS_TOPIC = "house.jobs";

export const jobsTopicOf = (municipalityId: string): string => `${JOBS_TOPIC}:${municipalityId}`;

/** Has a job done once this unit of work is stored; when it is not, the job never was. */
export async function enqueue<Data extends JobData>(
  unit: Unit,
  job: Pick<Job<Data>, "name">,
  data: Data,
): Promise<void> {
  await unit.jobs.add(unit.db, job.name, data);
  await announceJobs(unit, data);
}

/**
 * Tells whoever watches the jobs of a municipality that one of them came or went. What belongs to none is told to nobody and takes
 * as long: a mail to an unknown address, which is undone afterwards, must not differ from one to a known address.
 */
export function announceJobs(unit: Unit, { municipalityId }: JobData): Promise<void> {
  return announce(unit, municipalityId === undefined ? JOBS_TOPIC : jobsTopicOf(municipalityId));
}
