import type { Catalogue } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import type { Part } from "#web/platform/print/paper.ts";
import { differences } from "../../settling/views/settled-summary.tsx";
import type { Report } from "../service.ts";

interface Props {
  readonly reader: Reader;
  readonly report: Report;
}

/** Which version it is, of which day, and whether it was the newest on the day it was printed: paper stays as it is. */
export function versionOnPaper({ reader: { say, format }, report: { settled, holds } }: Props): string {
  if (!settled) return "";
  const { version, last } = settled;
  return say("diagnosis.reporting.versions.paper.which", {
    version,
    date: format.day(last.at),
    day: format.day(last.readAt),
    newest: holds ? "other" : "yes",
  });
}

/** That a newer version held when it was printed, and what is older here and what is not. */
export function earlierOnPaper({ reader: { say, format }, report: { settled, holds } }: Props): readonly Part[] {
  if (!settled || !holds) return [];
  const day = format.day(holds.last.readAt);
  return [
    {
      kind: "panel",
      tone: "warm",
      drawing: "triangle-alert",
      level: 0,
      title: say("diagnosis.reporting.versions.earlier.title", { version: settled.version }),
      verdict: "",
      parts: [
        text(
          say("diagnosis.reporting.versions.paper.text", {
            version: holds.version,
            date: format.day(holds.last.at),
            day,
          }),
        ),
        text(say("diagnosis.reporting.versions.paper.rest", { day })),
      ],
    },
  ];
}

/** What was settled otherwise since, each under the other. */
export function sinceOnPaper({
  reader,
  catalogue,
  report,
}: Props & { readonly catalogue: Catalogue }): readonly Part[] {
  const { say } = reader;
  const { settled, holds } = report;
  if (!settled || !holds) return [];
  const found = differences({ reader, catalogue }, settled, holds);
  const line = (version: number, words: string) => ({
    text: say("diagnosis.reporting.versions.paper.line", { version, words }),
  });
  return [
    { kind: "heading", level: 2, text: say("diagnosis.reporting.versions.since.title"), isListed: true },
    text(say("diagnosis.reporting.versions.since.text", { count: found.length })),
    ...found.flatMap(({ term, one, other }): readonly Part[] => [
      { kind: "heading", level: 3, text: term, isListed: false },
      { kind: "bullets", tone: "plain", items: [line(settled.version, one), line(holds.version, other)] },
    ]),
  ];
}

const text = (words: string): Part => ({ kind: "paragraph", tone: "plain", text: words });
