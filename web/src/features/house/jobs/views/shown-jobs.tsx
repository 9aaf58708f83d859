import type { Reader } from "#web/platform/language/reader.ts";
import type { TextKey } from "#web/platform/language/say.ts";
import type { Problem } from "#web/ui/error-summary.tsx";
import type { JobsSeen } from "../service.ts";

/** What the page of the jobs and its parts show. */
export interface ShownJobs extends JobsSeen {
  /** What each job is called, by its name. */
  readonly titles: ReadonlyMap<string, TextKey>;
  readonly problems: readonly Problem[];
  /** How many are tried again, a moment after somebody asked for it. */
  readonly again: number;
  readonly now: Date;
  /** Each form its own. */
  submission(): string;
}

/** What a job is called. One that no part of this house knows any more has its own name only. */
export function titleOf({ sayStored }: Reader, { titles }: ShownJobs, name: string): string {
  const title = titles.get(name);
  return title === undefined ? name : sayStored(title);
}
