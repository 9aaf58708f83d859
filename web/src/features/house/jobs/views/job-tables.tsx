import type { KeptJob } from "#web/platform/jobs/store.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import { Table } from "#web/ui/table.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { type ShownJobs, titleOf } from "./shown-jobs.tsx";

interface Props {
  readonly reader: Reader;
  readonly show: ShownJobs;
}

/** What is being done, and what waits for its turn. */
export function JobsUnderWay({ reader, show }: Props) {
  const { say, format } = reader;
  const { running, waiting } = show.jobs;
  if (running.length + waiting.length === 0) return null;
  return (
    <section aria-labelledby="onderweg">
      <Heading level={2} id="onderweg">
        {say("house.jobs.underWay.title")}
      </Heading>
      <Table
        caption={say("house.jobs.underWay.caption")}
        columns={[
          { key: "taak", label: say("house.jobs.job") },
          { key: "stand", label: say("house.jobs.underWay.state") },
          { key: "sinds", label: say("house.jobs.underWay.since") },
        ]}
        rows={[...running, ...waiting].map((job) => [
          titleOf(reader, show, job.name),
          say(job.state === "running" ? "house.jobs.underWay.running" : "house.jobs.underWay.waiting"),
          format.moment(job.since),
        ])}
      />
      <More reader={reader} lists={[running, waiting]} />
    </section>
  );
}

/** What was done in the last day. */
export function DoneJobs({ reader, show }: Props) {
  const { say, format } = reader;
  const { done } = show.jobs;
  if (done.length === 0) return null;
  return (
    <section aria-labelledby="klaar">
      <Heading level={2} id="klaar">
        {say("house.jobs.done.title")}
      </Heading>
      <Table
        caption={say("house.jobs.done.caption")}
        columns={[
          { key: "taak", label: say("house.jobs.job") },
          { key: "klaar", label: say("house.jobs.done.at") },
          { key: "pogingen", label: say("house.jobs.done.tries") },
        ]}
        rows={done.map(({ name, since, tries }) => [
          titleOf(reader, show, name),
          format.moment(since),
          say("house.jobs.done.count", { count: tries }),
        ])}
      />
      <More reader={reader} lists={[done]} />
    </section>
  );
}

/** What comes back by itself, for the whole house. */
export function LastRuns({ reader, show }: Props) {
  const { say, format } = reader;
  if (show.lastRuns.length === 0) return null;
  return (
    <section aria-labelledby="vanzelf">
      <Heading level={2} id="vanzelf">
        {say("house.jobs.house.title")}
      </Heading>
      <Table
        caption={say("house.jobs.house.caption")}
        columns={[
          { key: "taak", label: say("house.jobs.job") },
          { key: "laatst", label: say("house.jobs.house.at") },
          { key: "uitkomst", label: say("house.jobs.house.outcome") },
        ]}
        rows={show.lastRuns.map(({ name, at, isDone }) => [
          titleOf(reader, show, name),
          format.moment(at),
          say(isDone ? "house.jobs.house.done" : "house.jobs.house.failed"),
        ])}
      />
    </section>
  );
}

function More({ reader: { say }, lists }: { reader: Reader; lists: readonly (readonly KeptJob[])[] }) {
  const more = lists.reduce((sum, list) => sum + (list[0]?.total ?? 0) - list.length, 0);
  return more > 0 ? <Paragraph>{say("house.jobs.more", { count: more })}</Paragraph> : null;
}
