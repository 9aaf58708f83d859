import type { ChainState } from "#web/platform/audit/store.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import { Button, ButtonRow, PressForm } from "#web/ui/form.tsx";
import { Facts } from "#web/ui/list.tsx";
import { StatusNotice } from "#web/ui/notice.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { paths } from "../paths.ts";
import type { CheckOutcome } from "../service.ts";

/** How far the log is sealed, and the way to have it worked out again. */
export function ChainPanel({
  reader: { say, to, format },
  chain: { sealed, lastSealedAt, open },
}: {
  reader: Reader;
  chain: ChainState;
}) {
  const count = (entries: number) => say("people.audit.chain.sealedCount", { count: entries });
  const last = lastSealedAt && { term: say("people.audit.chain.last"), says: format.moment(lastSealedAt) };
  return (
    <section class="part" aria-labelledby="keten">
      <Heading level={2} id="keten">
        {say("people.audit.chain.title")}
      </Heading>
      <Paragraph>{say("people.audit.chain.text")}</Paragraph>
      <Facts
        facts={[
          { term: say("people.audit.chain.sealed"), says: count(sealed) },
          ...(last ? [last] : []),
          { term: say("people.audit.chain.open"), says: count(open) },
        ]}
      />
      <PressForm action={to(paths.check())}>
        <ButtonRow>
          <Button tone="secondary" type="submit">
            {say("people.audit.chain.check")}
          </Button>
        </ButtonRow>
      </PressForm>
    </section>
  );
}

/** What came of a check. */
export function CheckNotice({ reader: { say }, outcome }: { reader: Reader; outcome: CheckOutcome }) {
  if (outcome.ok)
    return (
      <StatusNotice tone="good" title={say("people.audit.chain.intact")}>
        <Paragraph>{say("people.audit.chain.intactText", { entries: outcome.entries })}</Paragraph>
      </StatusNotice>
    );
  return (
    <StatusNotice tone="stop" title={say("people.audit.chain.broken")}>
      <Paragraph>{say(`people.audit.chain.fault.${outcome.fault}`, { batch: outcome.batch })}</Paragraph>
      <Paragraph>{say("people.audit.chain.brokenNext")}</Paragraph>
    </StatusNotice>
  );
}
