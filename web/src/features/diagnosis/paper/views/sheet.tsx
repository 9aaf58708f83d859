import type { Taxonomy } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import type { Paper, Part } from "#web/platform/print/paper.ts";
import type { FormLength } from "../../schema.ts";
import type { Diagnosis } from "../../store.ts";
import { type NumberedLists, numberedLists } from "../schema.ts";

interface About {
  readonly diagnosis: Diagnosis;
  /** Where somebody with a phone after all can fill it in. */
  readonly target: string;
  /** As it is spelled out; undefined while the table is not open. */
  readonly code: string | undefined;
  readonly day: Date;
}

/** The form of a colleague on the two sides of a sheet: the questions on one, the numbered lists and what only a long form asks on the other. */
export function sheetOf(reader: Reader, taxonomy: Taxonomy, about: About): Paper {
  const { say, format, contentLanguage } = reader;
  const { diagnosis, day } = about;
  const printing = { reader, taxonomy, lists: numberedLists(taxonomy) };
  return {
    title: say("diagnosis.paper.sheet.title"),
    author: "Naast",
    language: contentLanguage,
    day: day.toISOString().slice(0, 10),
    foot: say("diagnosis.paper.sheet.foot", { area: diagnosis.area, date: format.day(day) }),
    parts: [
      { kind: "side", facing: false, parts: questions(printing, about) },
      {
        kind: "side",
        facing: false,
        parts: diagnosis.formLength === "long" ? longBack(printing) : shortBack(printing),
      },
    ],
  };
}

interface Printing {
  readonly reader: Reader;
  readonly taxonomy: Taxonomy;
  readonly lists: NumberedLists;
}

function questions(printing: Printing, { diagnosis, target, code }: About): readonly Part[] {
  const { say } = printing.reader;
  return [
    {
      kind: "opening",
      label: [diagnosis.area, diagnosis.part].filter(Boolean).join(", "),
      title: say("diagnosis.answering.title"),
      lead: say("diagnosis.paper.sheet.lead"),
      code: {
        target,
        alt: say("diagnosis.paper.sheet.code"),
        caption: code ?? say("diagnosis.paper.sheet.noCode"),
      },
    },
    part(printing.reader, "see"),
    text(say("diagnosis.paper.sheet.numbers", { length: diagnosis.formLength })),
    ...[1, 2, 3].flatMap(() => observation(printing, diagnosis.formLength)),
    part(printing.reader, "between"),
    text(say("diagnosis.answering.between.own")),
    ticks(
      3,
      printing.lists.ownPart.map((id) => say(`diagnosis.answering.own.${id}`)),
    ),
    text(say("diagnosis.answering.between.legend")),
    ticks(
      2,
      printing.lists.divides.map((id) => label(printing, "divides", id)),
    ),
    muted(`${label(printing, "divides", "faith")}: ${say("diagnosis.answering.between.faith")}`),
    part(printing.reader, "phase"),
    phases(printing),
    part(printing.reader, "words"),
    muted(say("diagnosis.answering.words.hint")),
    { kind: "lines", count: 3 },
    ...(diagnosis.formLength === "long" ? [text(say("diagnosis.paper.sheet.turn"))] : []),
    { kind: "room" },
    muted(say("diagnosis.paper.sheet.nobody")),
  ];
}

function observation({ reader: { say }, lists }: Printing, length: FormLength): readonly Part[] {
  const numbers: Part = {
    kind: "numbers",
    labels: [say("diagnosis.answering.problem"), say("diagnosis.answering.location")],
  };
  if (length === "short") return [numbers];
  return [
    numbers,
    ticks(
      0,
      [
        ...lists.since.map((id) => say(`diagnosis.answering.since.${id}`)),
        ...lists.basis.map((id) => say(`diagnosis.answering.basis.${id}`)),
        ...lists.certainty.map((id) => say(`diagnosis.answering.certainty.${id}`)),
      ],
      3,
    ),
  ];
}

/** Each with what it means, as on the phone. */
function phases(printing: Printing): Part {
  const { say } = printing.reader;
  return {
    kind: "ticks",
    columns: 2,
    items: printing.lists.phases.map((id, index) => ({
      number: index + 1,
      text: label(printing, "phases", id),
      note: say(`diagnosis.answering.phase.${id as "calm" | "discomfort" | "tension" | "incidents"}`),
    })),
  };
}

const shortBack = (printing: Printing): readonly Part[] => numberedBy(2, printing);

/** The lists closer together, so that what only a long form asks has room below them. */
function longBack(printing: Printing): readonly Part[] {
  const { lists, reader } = printing;
  const { say } = reader;
  return [
    ...numberedBy(3, printing),
    part(reader, "deeper"),
    text(say("diagnosis.paper.sheet.deeper")),
    text(say("diagnosis.answering.deeper.signs")),
    ticks(
      3,
      lists.signs.map((id) => say(`diagnosis.answering.signs.${id}`)),
    ),
    text(say("diagnosis.answering.deeper.causes")),
    ticks(
      3,
      lists.causes.map((id) => say(`diagnosis.answering.causes.${id}`)),
    ),
    text(say("diagnosis.answering.deeper.directions")),
    ticks(
      3,
      lists.directions.map((id) => label(printing, "directions", id)),
    ),
  ];
}

/** What the numbers on the front stand for. */
function numberedBy(columns: number, printing: Printing): readonly Part[] {
  const { say } = printing.reader;
  const listed = (list: "problems" | "locations"): Part => ({
    kind: "numbered",
    columns,
    items: printing.lists[list].map((id) => label(printing, list, id)),
  });
  return [
    heading(say("diagnosis.answering.problem")),
    listed("problems"),
    heading(say("diagnosis.answering.location")),
    listed("locations"),
  ];
}

function label(
  { reader, taxonomy }: Printing,
  list: "problems" | "locations" | "divides" | "phases" | "directions",
  id: string,
): string {
  return taxonomy[list][id]?.[reader.contentLanguage] ?? id;
}

/** A part of the form, with the step of KIS it belongs to on the same line. */
function part({ say }: Reader, name: "see" | "between" | "phase" | "words" | "deeper"): Part {
  const [title, step] = [say(`diagnosis.answering.${name}.title`), say(`diagnosis.answering.steps.${name}`)];
  return heading(say("diagnosis.paper.sheet.part", { title, step }));
}

const heading = (words: string): Part => ({ kind: "heading", level: 2, text: words, isListed: false });
const text = (words: string): Part => ({ kind: "paragraph", tone: "plain", text: words });
const muted = (words: string): Part => ({ kind: "paragraph", tone: "muted", text: words });

/** @param each - after how many the numbers begin again, where several questions stand on one line */
function ticks(columns: number, labels: readonly string[], each = labels.length): Part {
  return { kind: "ticks", columns, items: labels.map((words, index) => ({ number: (index % each) + 1, text: words })) };
}
