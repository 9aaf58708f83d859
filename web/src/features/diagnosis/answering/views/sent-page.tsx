import type { Reader } from "#web/platform/language/reader.ts";
import { Houses } from "#web/ui/houses.tsx";
import { StepList } from "#web/ui/list.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { paths } from "../../paths.ts";

/** What happens next with what was sent. */
export function SentPage({ reader: { say, to } }: { reader: Reader }) {
  return (
    <>
      <kept-answers />
      <Houses />
      <Heading level={1}>{say("diagnosis.answering.sent.title")}</Heading>
      <Paragraph lead>{say("diagnosis.answering.sent.lead")}</Paragraph>
      <StepList
        items={[
          say("diagnosis.answering.sent.closes"),
          say("diagnosis.answering.sent.together"),
          say("diagnosis.answering.sent.nobody"),
        ]}
      />
      <Paragraph>
        <a class="nl-link" href={to(paths.form())}>
          {say("diagnosis.answering.sent.another")}
        </a>
      </Paragraph>
    </>
  );
}
