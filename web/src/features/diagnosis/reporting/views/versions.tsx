import type { Catalogue } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
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

type Optional = Pick<Props, "reader" | "report"> & { readonly version: Props["version"] | undefined };

/** Where the list of earlier versions stands on the page. */
const LIST = "eerdere-versies";

/** Which version it is, of which day, whether a newer one holds, and the way to earlier ones for whoever may open them. */
export function WhichVersion({ reader: { say, format }, report, version }: Optional) {
  const { settled, holds, versions } = report;
  if (!settled) return null;
  const newest = holds ? "other" : "yes";
  const words = say("diagnosis.reporting.versions.which", {
    version: settled.version,
    date: format.day(settled.last.at),
    newest,
  });
  return (
    <Paragraph>
      {words}{" "}
      {version && versions.length > 1 && (
        <a class="nl-link on-screen" href={`#${LIST}`}>
          {say("diagnosis.reporting.versions.list.title")}
        </a>
      )}
    </Paragraph>
  );
}

/** That a newer version holds, what is older here and what is not, and the way there. */
export function EarlierNotice({ reader: { say, to, format }, report: { settled, holds }, version }: Props) {
  if (!settled || !holds) return null;
  return (
    <Notice tone="careful" title={say("diagnosis.reporting.versions.earlier.title", { version: settled.version })}>
      <Paragraph>
        {say("diagnosis.reporting.versions.earlier.text", { version: holds.version, date: format.day(holds.last.at) })}
      </Paragraph>
      <Paragraph>{say("diagnosis.reporting.versions.earlier.rest")}</Paragraph>
      <ButtonRow>
        <ActionLink href={to(version(holds.version))}>
          {say("diagnosis.reporting.versions.newest", { version: holds.version })}
        </ActionLink>
      </ButtonRow>
    </Notice>
  );
}

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
    <Part id={LIST} title={say("diagnosis.reporting.versions.list.title")}>
      <Paragraph>{say("diagnosis.reporting.versions.list.text")}</Paragraph>
      <BulletList items={items} />
    </Part>
  );
}
