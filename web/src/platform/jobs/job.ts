import type { Context, Unit } from "../database/context.ts";
import type { TextKey } from "../language/say.ts";
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

/** Has a job done once this unit of work is stored; when it is not, the job never was. */
export function enqueue<Data extends JobData>(unit: Unit, job: Pick<Job<Data>, "name">, data: Data): Promise<void> {
  return unit.jobs.add(unit.db, job.name, data);
}
