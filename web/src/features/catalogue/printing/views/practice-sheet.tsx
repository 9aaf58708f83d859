import { type Catalogue, findingsOf, type Practice, type Study, type Taxonomy } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import type { Item, Part } from "#web/platform/print/paper.ts";
import { paths } from "../../paths.ts";
import { needsOf } from "../../views/needs-panel.tsx";

const MOST_IN_ONE_COLUMN = 6;

export interface Printing {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  /** Where the house is reached, such as https://naast.example.nl. */
  readonly origin: string;
}

/**
 * One practice on the two sides of a sheet: on the first what it is and what it takes, on the second what is known and where to be careful.
 *
 * @param isFacing - whether the two sides lie open side by side, as in a booklet
 */
export function practiceSheet(printing: Printing, practice: Practice, isFacing = false): readonly Part[] {
  return [
    { kind: "side", facing: isFacing, parts: firstSide(printing, practice) },
    { kind: "side", facing: false, parts: secondSide(printing, practice) },
  ];
}

function firstSide({ reader, catalogue, origin }: Printing, practice: Practice): readonly Part[] {
  const { say, contentLanguage: language } = reader;
  const title = practice.title[language];
  const effort = {
    term: say("catalogue.printing.sheet.effort"),
    says: catalogue.taxonomy.effort[practice.effort]?.[language] ?? practice.effort,
  };
  const address = origin + reader.to(paths.practice(practice.slug));
  return [
    {
      kind: "opening",
      label: practice.directions.map(({ id }) => catalogue.taxonomy.directions[id]?.[language] ?? id).join(" · "),
      title,
      lead: practice.summary[language],
      code: {
        target: address,
        alt: say("catalogue.printing.card.code", { title, address }),
        caption: say("catalogue.printing.card.scan"),
      },
    },
    {
      kind: "beside",
      main: [
        heading(say("catalogue.practice.who")),
        text(practice.who[language]),
        heading(say("catalogue.practice.approach")),
        { kind: "steps", items: practice.steps.map((step) => step[language]) },
        heading(say("catalogue.practice.workingElements")),
        bulletsOr(
          practice.workingElements.map((element) => ({ text: element[language] })),
          say("catalogue.printing.sheet.noElements"),
        ),
      ],
      aside: [
        heading(say("catalogue.practice.needs")),
        { kind: "facts", facts: [effort, ...needsOf({ reader, catalogue, practice })] },
      ],
    },
  ];
}

function secondSide({ reader, catalogue }: Printing, practice: Practice): readonly Part[] {
  const { say, contentLanguage: language } = reader;
  return [
    heading(say("catalogue.practice.evidence")),
    ...evidence({ reader, catalogue }, practice),
    {
      kind: "panel",
      tone: "warm",
      drawing: "triangle-alert",
      level: 2,
      title: say("catalogue.practice.cautions"),
      verdict: "",
      parts: [
        bulletsOr(
          practice.cautions.map(({ text }) => ({ text: text[language] })),
          say("catalogue.printing.sheet.noCautions"),
        ),
      ],
    },
    heading(say("catalogue.practice.sources")),
    ...sources(practice),
    { kind: "room" },
    { kind: "paragraph", tone: "muted", text: catalogue.rules.disclaimer[language] },
  ];
}

/** What nobody studied stands in the same frame, as large and as dark, as what was studied. */
function evidence(printing: Omit<Printing, "origin">, practice: Practice): readonly Part[] {
  const { reader, catalogue } = printing;
  const { say, contentLanguage: language } = reader;
  const { recognition, studies } = practice.evidence;
  const level = catalogue.taxonomy.recognition[recognition.level]?.[language] ?? recognition.level;
  return [
    text(say("catalogue.printing.sheet.recognition", { level: [level, recognition.year].filter(Boolean).join(", ") })),
    ...studies.map((study) => studied(printing, practice, study)),
    notStudied(printing, practice),
  ];
}

function studied(
  { reader, catalogue: { taxonomy } }: Omit<Printing, "origin">,
  practice: Practice,
  study: Study,
): Part {
  const { say, contentLanguage: language } = reader;
  const { finding, outcomes = {}, place, year, source } = study;
  const from = practice.sources.find(({ id }) => id === source)?.title;
  const about = [place?.[language], year, from && say("catalogue.printing.sheet.from", { source: from })];
  const found = Object.entries(outcomes).map(
    ([outcome, id]) => `${taxonomy.outcomes[outcome]?.[language] ?? outcome}: ${wordFor(reader, taxonomy, id)}`,
  );
  return panel("flask-conical", {
    title: taxonomy.studied[study.studied]?.[language] ?? study.studied,
    verdict: say("catalogue.printing.sheet.outcome", { finding: wordFor(reader, taxonomy, finding) }),
    parts: [
      text(study.text[language]),
      { kind: "paragraph", tone: "muted", text: [...found, ...about].filter(Boolean).join(" · ") },
    ],
  });
}

function notStudied({ reader, catalogue: { taxonomy } }: Omit<Printing, "origin">, practice: Practice): Part {
  const { say, contentLanguage: language } = reader;
  if (practice.evidence.studies.length === 0)
    return panel("circle-question-mark", {
      title: say("catalogue.printing.sheet.notStudied"),
      parts: [text(say("catalogue.printing.sheet.notStudiedText"))],
    });
  const nobody = findingsOf(practice, taxonomy).byOutcome.filter(({ found }) => found.length === 0);
  const labels = nobody.map(({ outcome }) => taxonomy.outcomes[outcome]?.[language] ?? outcome);
  return panel("circle-question-mark", {
    title: say("catalogue.printing.sheet.notStudied"),
    parts: [text(labels.join(" · "))],
  });
}

/** The word for a finding inside a sentence; where a study left it open, nobody knows. */
function wordFor({ say, contentLanguage: language }: Reader, { finding }: Taxonomy, id: string): string {
  return lowerFirst(id === "unknown" ? say("catalogue.unknown") : (finding[id]?.[language] ?? id));
}

function sources({ sources }: Practice): readonly Part[] {
  const items = sources.map(({ title, url, publisher, year }) => ({
    text: title,
    target: url,
    note: [publisher, year].filter(Boolean).join(", "),
  }));
  const bullets = (some: readonly Item[]): Part => ({ kind: "bullets", tone: "muted", items: some });
  if (items.length <= MOST_IN_ONE_COLUMN) return [bullets(items)];
  const half = Math.ceil(items.length / 2);
  return [{ kind: "halves", start: [bullets(items.slice(0, half))], end: [bullets(items.slice(half))] }];
}

export function text(words: string): Part {
  return { kind: "paragraph", tone: "plain", text: words };
}

export function heading(text: string): Part {
  return { kind: "heading", level: 2, text, isListed: false };
}

export function panel(
  drawing: "circle-question-mark" | "flask-conical",
  { title, verdict = "", parts }: { title: string; verdict?: string; parts: readonly Part[] },
): Part {
  return { kind: "panel", tone: "plain", drawing, level: 0, title, verdict, parts };
}

const bulletsOr = (items: readonly Item[], otherwise: string): Part =>
  items.length > 0 ? { kind: "bullets", tone: "plain", items } : text(otherwise);

const lowerFirst = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);
