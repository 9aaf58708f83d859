import type { Reader } from "#web/platform/language/reader.ts";
import { Houses } from "#web/ui/houses.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";

/** What happens with what a resident said. */
export function CheckedPage({ reader: { say } }: { reader: Reader }) {
  return (
    <>
      <Houses />
      <Heading level={1}>{say("diagnosis.checking.sent.title")}</Heading>
      <Paragraph lead>{say("diagnosis.checking.sent.lead")}</Paragraph>
      <Paragraph>{say("diagnosis.checking.sent.nobody")}</Paragraph>
    </>
  );
}
