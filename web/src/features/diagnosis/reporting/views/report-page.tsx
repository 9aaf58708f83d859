import type { Catalogue } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { ActionLink, ButtonRow } from "#web/ui/form.tsx";
import { Facts } from "#web/ui/list.tsx";
import { Table } from "#web/ui/table.tsx";
import { Heading, Paragraph, Part } from "#web/ui/text.tsx";
import { DecisionTable } from "../../choosing/views/decision-table.tsx";
import { TimeToLookBack } from "../../choosing/views/look-back.tsx";
import { MatrixPart } from "../../choosing/views/matrix-part.tsx";
import { TogetherPart } from "../../choosing/views/together-part.tsx";
import { Chairs } from "../../observing/views/chairs.tsx";
import { Picture } from "../../seeing/views/picture.tsx";
import { AdviceFirst, SettledSummary } from "../../settling/views/settled-summary.tsx";
import type { Report } from "../service.ts";
import { inShort, whenMade } from "./in-short.tsx";
import { ResidentsSaid } from "./residents-said.tsx";

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  readonly report: Report;
  /** Where it leads; a secret link to read leads neither back nor on. */
  readonly at: {
    /** Until when the link works by which somebody without an account reads it. */
    readonly linkUntil?: Date;
    readonly back?: string;
    readonly paper: string;
    readonly settle?: string | undefined;
    readonly choose?: string | undefined;
  };
}

/** What came of a table: in short first, then in depth. */
export function ReportPage({ reader, catalogue, report, at }: Props) {
  const { say, to } = reader;
  const { table, settled } = report;
  const { area, part } = table.diagnosis;
  return (
    <>
      {at.back && (
        <a class="nl-link back" href={to(at.back)}>
          {say("diagnosis.reporting.back")}
        </a>
      )}
      <Heading level={1}>{say("diagnosis.reporting.title", { area })}</Heading>
      <Paragraph lead>{[part, whenMade(reader, table)].filter(Boolean).join(". ")}</Paragraph>
      {settled && <AdviceFirst reader={reader} settled={settled} />}
      {settled && <TimeToLookBack reader={reader} catalogue={catalogue} settled={settled} />}
      <Facts facts={inShort(reader, catalogue, report)} />
      <ButtonRow>
        <ActionLink href={to(at.paper)}>{say("diagnosis.reporting.print")}</ActionLink>
        {at.settle && (
          <ActionLink tone="secondary" href={to(at.settle)}>
            {say(`diagnosis.settling.step.${settled ? "change" : "submit"}`)}
          </ActionLink>
        )}
        {at.choose && (
          <ActionLink tone="secondary" href={to(at.choose)}>
            {say("diagnosis.settling.step.choose")}
          </ActionLink>
        )}
      </ButtonRow>
      <Paragraph>
        {at.linkUntil
          ? say("diagnosis.reporting.byLink", { date: reader.format.day(at.linkUntil) })
          : say("diagnosis.reporting.notPublic")}
      </Paragraph>
      <Part id="wie" title={say("diagnosis.reporting.who")}>
        <Chairs reader={reader} seats={table.seats} />
      </Part>
      <Part id="beeld" title={say("diagnosis.reporting.picture")}>
        {table.picture ? (
          <Picture
            reader={reader}
            taxonomy={catalogue.taxonomy}
            picture={table.picture}
            words={table.words}
            level={3}
          />
        ) : (
          <Paragraph>{say("diagnosis.reporting.noPicture")}</Paragraph>
        )}
      </Part>
      {settled && (
        <Part id="vastgesteld" title={say("diagnosis.reporting.settled")}>
          <SettledSummary reader={reader} catalogue={catalogue} settled={settled} />
        </Part>
      )}
      {settled && (
        <>
          <Part id="besloten" title={say("diagnosis.reporting.decided")}>
            <DecisionTable reader={reader} catalogue={catalogue} settled={settled} />
          </Part>
          <TogetherPart reader={reader} catalogue={catalogue} settled={settled} />
          <MatrixPart reader={reader} catalogue={catalogue} settled={settled} />
          <Paragraph>{settled.result.disclaimer[reader.contentLanguage]}</Paragraph>
        </>
      )}
      <ResidentsSaid reader={reader} residents={report.residents} />
      <Changes reader={reader} catalogue={catalogue} report={report} />
    </>
  );
}

type ChangesProps = Omit<Props, "at">;

/** What stands beside each other for each kind of change. */
const THEN_AND_NOW = {
  stayed: ["named", "named"],
  came: ["notNamed", "named"],
  went: ["named", "notNamed"],
  openThen: ["leftOpen", "named"],
  openNow: ["named", "leftOpen"],
} as const;

function Changes({ reader: { say, format, contentLanguage: language }, catalogue, report: { before } }: ChangesProps) {
  if (!before) return null;
  const date = format.day(before.diagnosis.preparedAt);
  return (
    <Part id="veranderd" title={say("diagnosis.reporting.changes.title")}>
      <Paragraph>{say("diagnosis.reporting.changes.text", { date })}</Paragraph>
      <Table
        caption={say("diagnosis.reporting.changes.caption")}
        columns={[
          { key: "wat", label: say("diagnosis.reporting.changes.what") },
          { key: "toen", label: say("diagnosis.reporting.changes.then", { date }) },
          { key: "nu", label: say("diagnosis.reporting.changes.now") },
          { key: "hoe", label: say("diagnosis.reporting.changes.how") },
        ]}
        rows={before.changes.map(({ list, id, kind }) => [
          catalogue.taxonomy[list][id]?.[language] ?? id,
          say(`diagnosis.reporting.changes.${THEN_AND_NOW[kind][0]}`),
          say(`diagnosis.reporting.changes.${THEN_AND_NOW[kind][1]}`),
          say(`diagnosis.reporting.changes.${kind}`),
        ])}
      />
    </Part>
  );
}
