import type { Catalogue } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { ActionLink, ButtonRow } from "#web/ui/form.tsx";
import { Facts } from "#web/ui/list.tsx";
import { Heading, Paragraph, Part } from "#web/ui/text.tsx";
import { DecisionTable } from "../../choosing/views/decision-table.tsx";
import { TimeToLookBack } from "../../choosing/views/look-back.tsx";
import { MatrixPart } from "../../choosing/views/matrix-part.tsx";
import { TogetherPart } from "../../choosing/views/together-part.tsx";
import { Chairs } from "../../observing/views/chairs.tsx";
import { Picture } from "../../seeing/views/picture.tsx";
import type { Settled } from "../../settling/service.ts";
import { AdviceFirst, NothingChanged, SettledSummary } from "../../settling/views/settled-summary.tsx";
import type { Report } from "../service.ts";
import { Changes } from "./changes.tsx";
import { inShort, whenMade } from "./in-short.tsx";
import { ResidentsSaid } from "./residents-said.tsx";
import { EarlierNotice, EarlierVersions, Since, WhichVersion } from "./versions.tsx";

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
    /** What was settled, as a file. */
    readonly file?: string | undefined;
    /** Where each version stands, for whoever may open earlier ones. */
    readonly version?: (version: number) => string;
    /** What somebody just settled is what held already. */
    readonly isSame?: boolean;
    readonly settle?: string | undefined;
    readonly choose?: string | undefined;
  };
}

/** What came of a table: in short first, then in depth. */
export function ReportPage({ reader, catalogue, report, at }: Props) {
  const { say, to } = reader;
  const { table, settled } = report;
  return (
    <>
      {at.back && (
        <a class="nl-link back" href={to(at.back)}>
          {say("diagnosis.reporting.back")}
        </a>
      )}
      <Opening reader={reader} report={report} at={at} />
      {settled && <AdviceFirst reader={reader} settled={settled} />}
      {settled && <TimeToLookBack reader={reader} catalogue={catalogue} settled={settled} />}
      <Facts facts={inShort(reader, catalogue, report)} />
      <WaysOn reader={reader} at={at} isSettled={settled !== undefined} />
      <Paragraph>
        {at.linkUntil
          ? say("diagnosis.reporting.byLink", { date: reader.format.day(at.linkUntil) })
          : say("diagnosis.reporting.notPublic")}
      </Paragraph>
      <Since reader={reader} catalogue={catalogue} report={report} />
      <Part id="wie" title={say("diagnosis.reporting.who")}>
        <Chairs reader={reader} seats={table.seats} />
      </Part>
      <Seen reader={reader} catalogue={catalogue} table={table} />
      {settled && (
        <SettledParts reader={reader} catalogue={catalogue} settled={settled} isEarlier={report.holds !== undefined} />
      )}
      <ResidentsSaid reader={reader} residents={report.residents} />
      <Changes reader={reader} catalogue={catalogue} before={report.before} />
      {at.version && <EarlierVersions reader={reader} report={report} version={at.version} />}
    </>
  );
}

/** Which report of which table it is; first of all whether a newer one holds. */
function Opening({ reader, report, at }: Omit<Props, "catalogue">) {
  const { table, settled } = report;
  const { area, part } = table.diagnosis;
  return (
    <>
      <Heading level={1}>{reader.say("diagnosis.reporting.title", { area })}</Heading>
      <Paragraph lead>{[part, whenMade(reader, table)].filter(Boolean).join(". ")}</Paragraph>
      <WhichVersion reader={reader} report={report} version={at.version} />
      {settled && at.isSame && <NothingChanged reader={reader} version={settled.version} />}
      {at.version && <EarlierNotice reader={reader} report={report} version={at.version} />}
    </>
  );
}

function WaysOn({
  reader: { say, to },
  at,
  isSettled,
}: Pick<Props, "reader" | "at"> & { readonly isSettled: boolean }) {
  const others = [
    { href: at.settle, label: say(`diagnosis.settling.step.${isSettled ? "change" : "submit"}`) },
    { href: at.choose, label: say("diagnosis.settling.step.choose") },
    { href: at.file, label: say("diagnosis.settling.step.file") },
  ];
  return (
    <ButtonRow>
      <ActionLink href={to(at.paper)}>{say("diagnosis.reporting.print")}</ActionLink>
      {others.map(
        ({ href, label }) =>
          href && (
            <ActionLink tone="secondary" href={to(href)}>
              {label}
            </ActionLink>
          ),
      )}
    </ButtonRow>
  );
}

function Seen({ reader, catalogue, table }: Pick<Props, "reader" | "catalogue"> & Pick<Report, "table">) {
  const { picture, words } = table;
  return (
    <Part id="beeld" title={reader.say("diagnosis.reporting.picture")}>
      {picture ? (
        <Picture reader={reader} taxonomy={catalogue.taxonomy} picture={picture} words={words} level={3} />
      ) : (
        <Paragraph>{reader.say("diagnosis.reporting.noPicture")}</Paragraph>
      )}
    </Part>
  );
}

interface SettledProps extends Pick<Props, "reader" | "catalogue"> {
  readonly settled: Settled;
  readonly isEarlier: boolean;
}

function SettledParts({ reader, catalogue, settled, isEarlier }: SettledProps) {
  const { say, format, contentLanguage: language } = reader;
  return (
    <>
      <Part id="vastgesteld" title={say("diagnosis.reporting.settled")}>
        <SettledSummary reader={reader} catalogue={catalogue} settled={settled} />
      </Part>
      <Part id="besloten" title={say("diagnosis.reporting.decided")}>
        {isEarlier && (
          <Paragraph>{say("diagnosis.reporting.versions.decided", { day: format.day(settled.last.readAt) })}</Paragraph>
        )}
        <DecisionTable reader={reader} catalogue={catalogue} settled={settled} />
      </Part>
      <TogetherPart reader={reader} catalogue={catalogue} settled={settled} />
      <MatrixPart reader={reader} catalogue={catalogue} settled={settled} />
      <Paragraph>{settled.result.disclaimer[language]}</Paragraph>
    </>
  );
}
