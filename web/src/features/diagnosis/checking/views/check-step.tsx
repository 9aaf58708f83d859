import type { Reader } from "#web/platform/language/reader.ts";
import { ActionLink, ButtonRow } from "#web/ui/form.tsx";
import type { Step } from "#web/ui/steps.tsx";
import { Paragraph } from "#web/ui/text.tsx";
import type { Show } from "../../observing/schema.ts";
import { paths } from "../../paths.ts";
import { stateOf, step } from "../../views/step.tsx";

/** The last step, which is ours: residents say whether it is right. */
export function checkStep({
  reader,
  show: { table, settled },
}: {
  readonly reader: Reader;
  readonly show: Show;
}): Step {
  const { say, to } = reader;
  return {
    ...step(reader, "check", stateOf(settled !== undefined, false)),
    content: settled ? (
      <>
        <Paragraph>{say("diagnosis.checking.step.ask")}</Paragraph>
        <ButtonRow>
          <ActionLink tone="secondary" href={to(paths.residents(table.diagnosis.id))}>
            {say("diagnosis.checking.step.open")}
          </ActionLink>
        </ButtonRow>
      </>
    ) : (
      <Paragraph>{say("diagnosis.checking.step.later")}</Paragraph>
    ),
  };
}
