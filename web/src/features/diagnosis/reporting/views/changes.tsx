import type { Catalogue } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import type { Part as PaperPart } from "#web/platform/print/paper.ts";
import { Table } from "#web/ui/table.tsx";
import { Paragraph, Part } from "#web/ui/text.tsx";
import type { Change, Report } from "../service.ts";

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  readonly before: Report["before"];
}

/** What stands beside each other for each kind of change. */
const THEN_AND_NOW = {
  stayed: ["named", "named"],
  came: ["notNamed", "named"],
  went: ["named", "notNamed"],
  openThen: ["leftOpen", "named"],
  openNow: ["named", "leftOpen"],
} as const;

/** What changed since the time before of the same area, as far as that can be said. */
export function Changes({ reader: { say, format, contentLanguage: language }, catalogue, before }: Props) {
  if (!before) return null;
  const date = format.day(before.diagnosis.preparedAt);
  return (
    <Part id="veranderd" title={say("diagnosis.reporting.changes.title")}>
      <Paragraph>{say("diagnosis.reporting.changes.text", { date })}</Paragraph>
      {before.changes.some(isOpen) && <Paragraph>{say("diagnosis.reporting.changes.open")}</Paragraph>}
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

/** The same on paper. */
export function changesOnPaper({
  reader: { say, format, contentLanguage: language },
  catalogue,
  before,
}: Props): readonly PaperPart[] {
  if (!before) return [];
  const date = format.day(before.diagnosis.preparedAt);
  return [
    { kind: "heading", level: 2, text: say("diagnosis.reporting.changes.title"), isListed: true },
    {
      kind: "bullets",
      tone: "plain",
      items: before.changes.map(({ list, id, kind }) => ({
        text: `${catalogue.taxonomy[list][id]?.[language] ?? id}: ${say(`diagnosis.reporting.changes.${kind}`)}`,
      })),
    },
    { kind: "paragraph", tone: "plain", text: say("diagnosis.reporting.changes.text", { date }) },
    ...(before.changes.some(isOpen)
      ? [{ kind: "paragraph", tone: "plain", text: say("diagnosis.reporting.changes.open") } satisfies PaperPart]
      : []),
  ];
}

/** A list was left open at one of the two times: of that nothing can be said. */
const isOpen = ({ kind }: Change) => kind === "openThen" || kind === "openNow";
