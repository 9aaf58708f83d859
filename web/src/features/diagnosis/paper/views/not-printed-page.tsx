import type { Reader } from "#web/platform/language/reader.ts";
import { BackLink } from "#web/ui/dialog.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { paths } from "../../paths.ts";

export function NotPrintedPage({ reader: { say, to }, id }: { reader: Reader; id: string }) {
  return (
    <>
      <Heading level={1}>{say("diagnosis.paper.notPrinted.title")}</Heading>
      <Paragraph>{say("diagnosis.paper.notPrinted.text")}</Paragraph>
      <BackLink href={to(paths.diagnosis(id))}>{say("diagnosis.back")}</BackLink>
    </>
  );
}
