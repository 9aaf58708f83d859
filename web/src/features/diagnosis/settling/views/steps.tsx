import type { Reader } from "#web/platform/language/reader.ts";
import { ActionLink, ButtonRow } from "#web/ui/form.tsx";
import { Notice } from "#web/ui/notice.tsx";
import type { Step } from "#web/ui/steps.tsx";
import { Paragraph } from "#web/ui/text.tsx";
import { overdue } from "../../choosing/service.ts";
import type { Show } from "../../observing/schema.ts";
import { paths } from "../../paths.ts";
import { stateOf, step } from "../../views/step.tsx";
import { AdviceFirst, LastSettled, NothingChanged, SettledSummary } from "./settled-summary.tsx";

interface Props {
  readonly reader: Reader;
  readonly show: Show;
}

export function settleStep({ reader, show }: Props): Step {
  const { say, to } = reader;
  const { table, settled, catalogue, isSame } = show;
  const isBegun = table.stage === "closed";
  return {
    ...step(reader, "settle", stateOf(isBegun, settled !== undefined)),
    content: (
      <div id="vaststellen">
        {settled && isSame && <NothingChanged reader={reader} version={settled.version} />}
        {settled && (
          <>
            <SettledSummary reader={reader} catalogue={catalogue} settled={settled} />
            <LastSettled reader={reader} last={settled.last} />
            <BesideLastTime reader={reader} show={show} />
          </>
        )}
        {!settled && <Paragraph>{say(`diagnosis.settling.step.${isBegun ? "begin" : "later"}`)}</Paragraph>}
        {(isBegun || settled) && (
          <ButtonRow>
            <ActionLink tone={settled ? "secondary" : "primary"} href={to(paths.settle(table.diagnosis.id))}>
              {say(`diagnosis.settling.step.${settled ? "change" : "submit"}`)}
            </ActionLink>
          </ButtonRow>
        )}
      </div>
    ),
  };
}

function BesideLastTime({ reader: { say, to, format }, show: { table, before } }: Props) {
  if (!before) return null;
  return (
    <Paragraph>
      <a class="nl-link" href={to(paths.report(table.diagnosis.id, "#veranderd"))}>
        {say("diagnosis.settling.step.beside", { date: format.day(before.preparedAt) })}
      </a>
    </Paragraph>
  );
}

export function chooseStep({ reader, show: { table, settled } }: Props): Step {
  const { say, to } = reader;
  const { id } = table.diagnosis;
  const counts = { fits: settled?.result.results.length ?? 0, decisions: settled?.decisions.length ?? 0 };
  const due = settled ? overdue(settled).length : 0;
  const isDone = settled?.decisions.some(({ kind }) => kind === "chosen") ?? false;
  return {
    ...step(reader, "choose", stateOf(settled !== undefined, isDone)),
    content: (
      <div id="kiezen">
        {settled ? (
          <>
            <AdviceFirst reader={reader} settled={settled} />
            <Paragraph>{say("diagnosis.settling.step.chooseText", counts)}</Paragraph>
            {due > 0 && <Notice tone="careful" title={say("diagnosis.settling.step.overdue", { count: due })} />}
            <ButtonRow>
              <ActionLink href={to(paths.choose(id))}>{say("diagnosis.settling.step.choose")}</ActionLink>
              <ActionLink tone="secondary" href={to(paths.report(id))}>
                {say("diagnosis.settling.step.report")}
              </ActionLink>
              <ActionLink tone="secondary" href={to(paths.situation(id))}>
                {say("diagnosis.settling.step.file")}
              </ActionLink>
            </ButtonRow>
          </>
        ) : (
          <Paragraph>{say("diagnosis.settling.step.chooseLater")}</Paragraph>
        )}
      </div>
    ),
  };
}
