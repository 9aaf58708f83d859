import { type Catalogue, findPractice } from "@naast/catalogue";
import type { Named, Picture } from "@naast/diagnosis";
import type { Reader } from "#web/platform/language/reader.ts";
import type { Paper, Part } from "#web/platform/print/paper.ts";
import { DOMAINS } from "../../schema.ts";
import { settledFacts } from "../../settling/views/settled-summary.tsx";
import type { Report } from "../service.ts";
import { inShort, whenMade } from "./in-short.tsx";
import { residentsOnPaper } from "./residents-said.tsx";

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
    foot: say("diagnosis.reporting.foot", { area, date: format.day(day) }),
    parts: [...firstPage(printing, report, title), { kind: "page" }, ...depth(printing, report)],
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
      lead: whenMade(reader, report.table),
      code: { target, alt: say("diagnosis.reporting.code"), caption: say("diagnosis.reporting.scan") },
    },
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
    text(
      linkUntil
        ? say("diagnosis.reporting.byLink", { date: format.day(linkUntil) })
        : say("diagnosis.reporting.notPublic"),
    ),
  ];
}

function chairs({ say }: Reader, { table: { seats } }: Report) {
  return DOMAINS.map((domain) => ({
    term: say(`diagnosis.domains.${domain}`),
    says: say("diagnosis.observing.chairs.people", { people: seats[domain] ?? 0 }),
  }));
}

function depth(printing: Printing, { table, settled, before, residents }: Report): readonly Part[] {
  const { reader, catalogue } = printing;
  const { say, format, contentLanguage: language } = reader;
  const titleOf = (slug: string) => findPractice(catalogue, slug)?.title[language] ?? slug;
  return [
    heading(say("diagnosis.reporting.picture")),
    ...(table.picture ? picture(printing, table.picture) : [text(say("diagnosis.reporting.noPicture"))]),
    ...listed(say("diagnosis.seeing.words"), table.words),
    ...(settled
      ? [
          heading(say("diagnosis.reporting.settled")),
          { kind: "facts", facts: settledFacts({ reader, catalogue, settled }) } as const,
          ...listed(
            say("diagnosis.reporting.decided"),
            settled.decisions.map(
              ({ slug, kind, reason }) => `${titleOf(slug)}: ${say(`diagnosis.settling.kinds.${kind}`)}. ${reason}`,
            ),
          ),
          text(settled.result.disclaimer[language]),
        ]
      : []),
    ...residentsOnPaper({ reader, residents }),
    ...(before
      ? [
          ...listed(
            say("diagnosis.reporting.changes.title"),
            before.changes.map(
              ({ list, id, kind }) =>
                `${catalogue.taxonomy[list][id]?.[language] ?? id}: ${say(`diagnosis.reporting.changes.${kind}`)}`,
            ),
          ),
          text(say("diagnosis.reporting.changes.text", { date: format.day(before.diagnosis.preparedAt) })),
        ]
      : []),
  ];
}

function picture({ reader, catalogue: { taxonomy } }: Printing, seen: Picture): readonly Part[] {
  const { say, contentLanguage: language } = reader;
  const lines = (list: "problems" | "divides" | "locations" | "phases" | "directions", named: readonly Named[]) =>
    said(named, (id) => taxonomy[list][id]?.[language] ?? id);
  const said = (named: readonly Named[], label: (id: string) => string) =>
    named.map(({ id, share }) => `${label(id)}: ${say(`diagnosis.seeing.shares.${share}`)}`);
  return [
    text(say("diagnosis.seeing.base", { forms: seen.forms })),
    ...listed(say("diagnosis.answering.problem"), lines("problems", seen.problems), 3),
    ...listed(say("diagnosis.seeing.phase.title"), lines("phases", seen.phase.options), 3),
    ...listed(say("diagnosis.seeing.divides"), lines("divides", seen.divides), 3),
    ...listed(say("diagnosis.seeing.locations"), lines("locations", seen.locations), 3),
    ...listed(
      say("diagnosis.seeing.own.title"),
      said(seen.ownPart.options, (id) => say(`diagnosis.seeing.own.${id as "yes"}`)),
      3,
    ),
    ...listed(
      say("diagnosis.seeing.signs"),
      said(seen.signs, (id) => say(`diagnosis.answering.signs.${id as "withdrawing"}`)),
      3,
    ),
    ...listed(
      say("diagnosis.seeing.causes"),
      said(seen.causes, (id) => say(`diagnosis.answering.causes.${id as "decay"}`)),
      3,
    ),
    ...listed(say("diagnosis.seeing.directions"), lines("directions", seen.directions), 3),
  ];
}

function listed(title: string, lines: readonly string[], level: 2 | 3 = 2): readonly Part[] {
  if (lines.length === 0) return [];
  return [
    { kind: "heading", level, text: title, isListed: level === 2 },
    { kind: "bullets", tone: "plain", items: lines.map((line) => ({ text: line })) },
  ];
}

const heading = (words: string): Part => ({ kind: "heading", level: 2, text: words, isListed: true });
const text = (words: string): Part => ({ kind: "paragraph", tone: "plain", text: words });
