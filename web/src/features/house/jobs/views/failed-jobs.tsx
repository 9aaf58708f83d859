import type { KeptJob } from "#web/platform/jobs/store.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import { Button, ButtonRow, Form } from "#web/ui/form.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { paths } from "../../paths.ts";
import { type ShownJobs, titleOf } from "./shown-jobs.tsx";

interface Props {
  readonly reader: Reader;
  readonly show: ShownJobs;
}

/** What did not work, each with what went wrong and a button to try it again. */
export function FailedJobs({ reader, show }: Props) {
  const { say, to } = reader;
  const shown = [...show.jobs.failed, ...show.jobs.retrying];
  const total = totalOf(show.jobs.failed) + totalOf(show.jobs.retrying);
  if (total === 0) return null;
  return (
    <section aria-labelledby="mislukt">
      <Heading level={2} id="mislukt">
        {say("house.jobs.failed.title", { count: total })}
      </Heading>
      {total > 1 && (
        <ButtonRow>
          <Form action={to(paths.retryAll())} submission={show.submission()}>
            <Button type="submit">{say("house.jobs.failed.retryAll")}</Button>
          </Form>
        </ButtonRow>
      )}
      <ul class="plain-list">
        {shown.map((job) => (
          <li>
            <FailedJob reader={reader} show={show} job={job} />
          </li>
        ))}
      </ul>
      {total > shown.length && <Paragraph>{say("house.jobs.more", { count: total - shown.length })}</Paragraph>}
    </section>
  );
}

function FailedJob({ reader, show, job }: Props & { job: KeptJob }) {
  const { say, sayStored, to, format } = reader;
  const { state, tries, since, failure } = job;
  return (
    <Notice tone={state === "failed" ? "stop" : "careful"} title={titleOf(reader, show, job.name)}>
      <Paragraph>{sayStored(failure ?? "house.jobs.failed.brokenOff")}</Paragraph>
      <Paragraph>
        {say("house.jobs.failed.tries", { count: tries, moment: format.moment(since) })} {whatNext(reader, show, job)}
      </Paragraph>
      <Form action={to(paths.retry(job.name, job.id))} submission={show.submission()}>
        <Button type="submit" tone="secondary">
          {say("house.jobs.failed.retry")}
        </Button>
      </Form>
    </Notice>
  );
}

const MINUTE_MS = 60_000;

function whatNext({ say, format }: Reader, { now }: ShownJobs, { state, notBefore }: KeptJob): string {
  if (state === "failed") return say("house.jobs.failed.givenUp");
  if (notBefore.getTime() - now.getTime() < MINUTE_MS) return say("house.jobs.failed.soon");
  return say("house.jobs.failed.next", { moment: format.moment(notBefore) });
}

const totalOf = ([first]: readonly KeptJob[]) => first?.total ?? 0;
