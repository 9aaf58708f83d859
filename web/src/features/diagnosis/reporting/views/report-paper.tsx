import type { Catalogue } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import type { Paper, Part } from "#web/platform/print/paper.ts";
import { choiceParts } from "../../choosing/views/choices-paper.tsx";
import { DOMAINS } from "../../schema.ts";
import { settledFacts } from "../../settling/views/settled-summary.tsx";
import type { Report } from "../service.ts";
import { changesOnPaper } from "./changes.tsx";
import { inShort, whenMade } from "./in-short.tsx";
import { picturePaper } from "./picture-paper.tsx";
import { residentsOnPaper } from "./residents-said.tsx";
import { earlierOnPaper, sinceOnPaper, versionOnPaper } from "./versions-paper.tsx";

interface Printing {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  /** Where the page of the report stands. */
  readonly target: string;
  readonly day: Date;
  /** Set where somebody without an account prints it, by a link that works until then. */
  readonly linkUntil?: Date | undefined;
}

/** The report on paper: a first page with all of it in short, and the depth behind it. */
export function reportPaper(printing: Printing, report: Report): Paper {
  const { reader, day } = printing;
  const { say, format, contentLanguage } = reader;
  const { area } = report.table.diagnosis;
  const title = say("diagnosis.reporting.title", { area });
  return {
    title,
    author: "Naast",
    language: contentLanguage,
    day: day.toISOString().slice(0, 10),
    foot: say("diagnosis.reporting.foot", { area, version: report.settled?.version ?? 0, date: format.day(day) }),
    parts: [{ kind: "side", facing: false, parts: firstPage(printing, report, title) }, ...depth(printing, report)],
  };
}

function firstPage({ reader, catalogue, target, linkUntil }: Printing, report: Report, title: string): readonly Part[] {
  const { say, format, contentLanguage: language } = reader;
  const { diagnosis } = report.table;
  return [
    {
      kind: "opening",
      label: diagnosis.part ?? diagnosis.organisation,
      title,
      lead: [whenMade(reader, report.table), versionOnPaper({ reader, report })].filter(Boolean).join(". "),
      code: { target, alt: say("diagnosis.reporting.code"), caption: say("diagnosis.reporting.scan") },
    },
    ...earlierOnPaper({ reader, report }),
    ...(report.settled?.result.advice ?? []).map(
      ({ text: said }): Part => ({
        kind: "panel",
        tone: "warm",
        drawing: "triangle-alert",
        level: 0,
        title: say("diagnosis.reporting.first"),
        verdict: "",
        parts: [text(said[language])],
      }),
    ),
    {
      kind: "beside",
      main: [{ kind: "facts", facts: inShort(reader, catalogue, report) }],
      aside: [
        { kind: "heading", level: 2, text: say("diagnosis.reporting.who"), isListed: false },
        { kind: "facts", facts: chairs(reader, report) },
      ],
    },
    ...areaOf(reader, diagnosis),
    { kind: "room" },
    {
      kind: "panel",
      tone: "plain",
      drawing: "triangle-alert",
      level: 0,
      title: say("diagnosis.reporting.forWhom"),
      verdict: "",
      parts: [
        text(
          linkUntil
            ? say("diagnosis.reporting.byLink", { date: format.day(linkUntil) })
            : say("diagnosis.reporting.notPublic"),
        ),
      ],
    },
  ];
}

/** Which area of which list it is, for whoever lays it beside another year. */
function areaOf({ say }: Reader, { areaCode, areaYear }: Report["table"]["diagnosis"]): readonly Part[] {
  if (areaCode === null) return [];
  const kind = areaCode.startsWith("WK") ? "district" : "other";
  const said = say("diagnosis.observing.page.reference", { kind, code: areaCode, year: String(areaYear) });
  return [{ kind: "paragraph", tone: "muted", text: said }];
}

function chairs({ say }: Reader, { table: { seats } }: Report) {
  return DOMAINS.map((domain) => ({
    term: say(`diagnosis.domains.${domain}`),
    says: say("diagnosis.observing.chairs.people", { people: seats[domain] ?? 0 }),
  }));
}

function depth(printing: Printing, report: Report): readonly Part[] {
  const { table, settled, residents } = report;
  const { reader, catalogue } = printing;
  const { say, format, contentLanguage: language } = reader;
  return [
    { kind: "page" },
    ...sinceOnPaper({ reader, catalogue, report }),
    heading(say("diagnosis.reporting.picture")),
    ...(table.picture ? picturePaper(printing, table.picture) : [text(say("diagnosis.reporting.noPicture"))]),
    ...listed(say("diagnosis.reporting.words"), table.words),
    ...(settled
      ? [
          heading(say("diagnosis.reporting.settled")),
          { kind: "facts", facts: settledFacts({ reader, catalogue, settled }) } as const,
          ...(report.holds
            ? [text(say("diagnosis.reporting.versions.decided", { day: format.day(settled.last.readAt) }))]
            : []),
          ...choiceParts(reader, catalogue, settled),
          text(settled.result.disclaimer[language]),
        ]
      : []),
    ...residentsOnPaper({ reader, residents }),
    ...changesOnPaper({ reader, catalogue, before: report.before }),
  ];
}

function listed(title: string, lines: readonly string[]): readonly Part[] {
  if (lines.length === 0) return [];
  return [heading(title), { kind: "bullets", tone: "plain", items: lines.map((line) => ({ text: line })) }];
}

const heading = (words: string): Part => ({ kind: "heading", level: 2, text: words, isListed: true });
const text = (words: string): Part => ({ kind: "paragraph", tone: "plain", text: words });
