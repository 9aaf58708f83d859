import type { Reader } from "#web/platform/language/reader.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { ActionLink, ButtonRow } from "#web/ui/form.tsx";
import { StatusNotice } from "#web/ui/notice.tsx";
import { Table } from "#web/ui/table.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { paths } from "../../paths.ts";
import { stageOf } from "../../service.ts";
import type { Diagnosis } from "../../store.ts";

interface Props {
  readonly reader: Reader;
  readonly diagnoses: readonly Diagnosis[];
  /** One was just thrown away. */
  readonly removed: boolean;
}

/** The tables of the organisations somebody works for. */
export function ListPage({ reader: { say, to, format }, diagnoses, removed }: Props) {
  return (
    <>
      <Heading level={1}>{say("diagnosis.preparing.list.title")}</Heading>
      <Paragraph lead>{say("diagnosis.preparing.list.lead")}</Paragraph>
      {removed && <StatusNotice tone="good" title={say("diagnosis.preparing.list.removed")} />}
      <ButtonRow>
        <ActionLink href={to(paths.prepare())}>{say("diagnosis.preparing.list.new")}</ActionLink>
      </ButtonRow>
      <Paragraph>
        <a class="nl-link" href={to(paths.guide())}>
          {say("diagnosis.preparing.list.guide")}
        </a>
      </Paragraph>
      <Table
        caption={say("diagnosis.preparing.list.caption", { count: diagnoses.length })}
        columns={[
          { key: "gebied", label: say("diagnosis.preparing.list.area") },
          { key: "organisatie", label: say("diagnosis.preparing.list.organisation") },
          { key: "stand", label: say("diagnosis.preparing.list.stage") },
          { key: "gemaakt", label: say("diagnosis.preparing.list.prepared") },
        ]}
        rows={diagnoses.map((diagnosis) => [
          <a class="nl-link" href={to(paths.diagnosis(diagnosis.id))}>
            {[diagnosis.area, diagnosis.part].filter(Boolean).join(", ")}
          </a>,
          diagnosis.organisation,
          say(`diagnosis.stages.${howFar(diagnosis)}`),
          format.day(diagnosis.preparedAt),
        ])}
        empty={
          <EmptyState
            level={2}
            title={say("diagnosis.preparing.list.empty")}
            text={say("diagnosis.preparing.list.emptyText")}
          />
        }
      />
    </>
  );
}

/** Beyond the stages of the table: what came of it, unless it sits again. */
function howFar(diagnosis: Diagnosis) {
  const stage = stageOf(diagnosis);
  if (stage === "open" || !diagnosis.isSettled) return stage;
  return diagnosis.isDecided ? "decided" : "settled";
}
