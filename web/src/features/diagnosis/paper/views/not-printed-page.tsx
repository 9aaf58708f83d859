import type { Reader } from "#web/platform/language/reader.ts";
import { BackLink } from "#web/ui/dialog.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";

export function NotPrintedPage({ reader: { say, to }, back }: { reader: Reader; back: string }) {
  return (
    <>
      <Heading level={1}>{say("diagnosis.paper.notPrinted.title")}</Heading>
      <Paragraph>{say("diagnosis.paper.notPrinted.text")}</Paragraph>
      <BackLink href={to(back)}>{say("diagnosis.back")}</BackLink>
    </>
  );
}
