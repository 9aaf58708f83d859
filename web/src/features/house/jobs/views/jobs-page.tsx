import type { Reader } from "#web/platform/language/reader.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { ErrorSummary } from "#web/ui/error-summary.tsx";
import { StatusNotice } from "#web/ui/notice.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { FailedJobs } from "./failed-jobs.tsx";
import { DoneJobs, JobsUnderWay, LastRuns } from "./job-tables.tsx";
import type { ShownJobs } from "./shown-jobs.tsx";

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
