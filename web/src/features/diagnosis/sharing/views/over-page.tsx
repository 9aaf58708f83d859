import type { Reader } from "#web/platform/language/reader.ts";
import { ActionLink } from "#web/ui/form.tsx";
import { StepList } from "#web/ui/list.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { paths } from "../../paths.ts";

/** Why there is nothing to see: the link ended, was taken back or mistyped; none was opened here; or it may only read. */
export type Over = "ended" | "notOpened" | "readOnly";

/** What came of a link that leads nowhere, and what to do now. */
export function OverPage({ reader: { say, to }, over }: { readonly reader: Reader; readonly over: Over }) {
  return (
    <>
      <Heading level={1}>{say(`diagnosis.sharing.over.${over}.title`)}</Heading>
      <Paragraph lead>{say(`diagnosis.sharing.over.${over}.text`)}</Paragraph>
      {over === "readOnly" ? (
        <ActionLink href={to(paths.shared())}>{say("diagnosis.sharing.over.report")}</ActionLink>
      ) : (
        <StepList items={[say("diagnosis.sharing.over.again"), say("diagnosis.sharing.over.ask")]} />
      )}
    </>
  );
}
