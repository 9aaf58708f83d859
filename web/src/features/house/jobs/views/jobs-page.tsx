import type { Reader } from "#web/platform/language/reader.ts";
import type { TextKey } from "#web/platform/language/say.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { ErrorSummary, type Problem } from "#web/ui/error-summary.tsx";
import { StatusNotice } from "#web/ui/notice.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import type { JobsSeen } from "../service.ts";
import { FailedJobs } from "./failed-jobs.tsx";
import { DoneJobs, JobsUnderWay, LastRuns } from "./job-tables.tsx";

export interface ShownJobs extends JobsSeen {
  /** What each job is called, by its name. */
  readonly titles: ReadonlyMap<string, TextKey>;
  readonly problems: readonly Problem[];
  /** How many are tried again, a moment after somebody asked for it. */
  readonly again: number;
  /** Each form its own. */
  submission(): string;
}

export function JobsPage({ reader, show }: { reader: Reader; show: ShownJobs }) {
  const { say } = reader;
  const { failed, retrying, running, waiting } = show.jobs;
  const isQuiet = [failed, retrying, running, waiting].every(({ length }) => length === 0);
  return (
    <>
      <ErrorSummary title={say("house.jobs.problems")} problems={show.problems} />
      <Heading level={1}>{say("house.jobs.title")}</Heading>
      <Paragraph lead>{say("house.jobs.lead")}</Paragraph>
      {show.again > 0 && <StatusNotice tone="good" title={say("house.jobs.again", { count: show.again })} />}
      {isQuiet && <EmptyState level={2} title={say("house.jobs.empty.title")} text={say("house.jobs.empty.text")} />}
      <FailedJobs reader={reader} show={show} />
      <JobsUnderWay reader={reader} show={show} />
      <DoneJobs reader={reader} show={show} />
      <LastRuns reader={reader} show={show} />
    </>
  );
}

/** What a job is called. One that no part of this house knows any more has its own name only. */
export function titleOf({ sayStored }: Reader, { titles }: ShownJobs, name: string): string {
  const title = titles.get(name);
  return title === undefined ? name : sayStored(title);
}
