import type { Catalogue } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import type { Part as PaperPart } from "#web/platform/print/paper.ts";
import { ActionLink, ButtonRow } from "#web/ui/form.tsx";
import { BulletList } from "#web/ui/list.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Table } from "#web/ui/table.tsx";
import { Paragraph, Part } from "#web/ui/text.tsx";
import type { Settled } from "../../settling/service.ts";
import { differences } from "../../settling/views/settled-summary.tsx";
import type { Report } from "../service.ts";

interface Props {
  readonly reader: Reader;
  readonly report: Report;
  /** Where each version stands. */
  readonly version: (version: number) => string;
}

/** Which version it is, of which day, and whether a newer one holds. */
export function whichVersion({ say, format }: Reader, { settled, holds }: Report): string {
  if (!settled) return "";
  const { version, last } = settled;
  return say("diagnosis.reporting.versions.which", {
    version,
    date: format.day(last.at),
    newest: holds ? "other" : "yes",
  });
}

/** That a newer version holds, what is older here and what is not, and the way there. */
export function EarlierNotice({ reader, report: { settled, holds }, version }: Props) {
  const { say, to } = reader;
  if (!settled || !holds) return null;
  return (
    <Notice tone="careful" title={say("diagnosis.reporting.versions.earlier.title", { version: settled.version })}>
      <Paragraph>{holdsNow(reader, holds)}</Paragraph>
      <Paragraph>{say("diagnosis.reporting.versions.earlier.rest")}</Paragraph>
      <ButtonRow>
        <ActionLink href={to(version(holds.version))}>
          {say("diagnosis.reporting.versions.newest", { version: holds.version })}
        </ActionLink>
      </ButtonRow>
    </Notice>
  );
}

/** The same on paper. */
export function earlierOnPaper({ reader, report: { settled, holds } }: Omit<Props, "version">): readonly PaperPart[] {
  const { say } = reader;
  if (!settled || !holds) return [];
  return [
    {
      kind: "panel",
      tone: "warm",
      drawing: "triangle-alert",
      level: 0,
      title: say("diagnosis.reporting.versions.earlier.title", { version: settled.version }),
      verdict: "",
      parts: [holdsNow(reader, holds), say("diagnosis.reporting.versions.earlier.rest")].map((words) => ({
        kind: "paragraph",
        tone: "plain",
        text: words,
      })),
    },
  ];
}

const holdsNow = ({ say, format }: Reader, { version, last }: Settled) =>
  say("diagnosis.reporting.versions.earlier.text", { version, date: format.day(last.at) });

interface SinceProps extends Omit<Props, "version"> {
  readonly catalogue: Catalogue;
}

/** What was settled otherwise since an earlier version, each beside the other. */
export function Since({ reader, catalogue, report: { settled, holds } }: SinceProps) {
  const { say, format } = reader;
  if (!settled || !holds) return null;
  const rows = differences({ reader, catalogue }, settled, holds);
  const heading = ({ version, last: { at } }: Settled) =>
    say("diagnosis.reporting.versions.of", { version, date: format.day(at) });
  return (
    <Part id="sindsdien" title={say("diagnosis.reporting.versions.since.title")}>
      <Paragraph>{say("diagnosis.reporting.versions.since.text", { count: rows.length })}</Paragraph>
      {rows.length > 0 && (
        <Table
          caption={say("diagnosis.reporting.versions.since.caption")}
          columns={[
            { key: "wat", label: say("diagnosis.settling.meanwhile.what") },
            { key: "toen", label: heading(settled) },
            { key: "nu", label: heading(holds) },
          ]}
          rows={rows.map(({ term, one, other }) => [term, one, other])}
        />
      )}
    </Part>
  );
}

/** The same on paper. */
export function sinceOnPaper({ reader, catalogue, report: { settled, holds } }: SinceProps): readonly PaperPart[] {
  const { say } = reader;
  if (!settled || !holds) return [];
  const rows = differences({ reader, catalogue }, settled, holds);
  const [from, until] = [settled.version, holds.version];
  return [
    { kind: "heading", level: 2, text: say("diagnosis.reporting.versions.since.title"), isListed: true },
    { kind: "paragraph", tone: "plain", text: say("diagnosis.reporting.versions.since.text", { count: rows.length }) },
    {
      kind: "facts",
      facts: rows.map(({ term, one, other }) => ({
        term,
        says: say("diagnosis.reporting.versions.since.paper", { from, one, until, other }),
      })),
    },
  ];
}

/** The versions before the newest, the last of them first; the one that is read leads nowhere. */
export function EarlierVersions({ reader: { say, to, format }, report: { settled, versions }, version }: Props) {
  const earlier = versions.slice(1);
  if (earlier.length === 0) return null;
  const items = earlier.map(({ version: number, settledAt }) => {
    const words = say("diagnosis.reporting.versions.of", { version: number, date: format.moment(settledAt) });
    if (number === settled?.version) return say("diagnosis.reporting.versions.list.here", { version: words });
    return (
      <a class="nl-link" href={to(version(number))}>
        {words}
      </a>
    );
  });
  return (
    <Part id="eerdere-versies" title={say("diagnosis.reporting.versions.list.title")}>
      <Paragraph>{say("diagnosis.reporting.versions.list.text")}</Paragraph>
      <BulletList items={items} />
    </Part>
  );
}
