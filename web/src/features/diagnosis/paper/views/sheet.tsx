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

/** The form of a colleague on the two sides of a sheet: the questions on one, the numbered lists on the other. A long form has a third side. */
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
      { kind: "side", facing: false, parts: listsSide(printing) },
      ...(diagnosis.formLength === "long" ? [deeperSide(printing)] : []),
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
    ticks(
      4,
      printing.lists.phases.map((id) => label(printing, "phases", id)),
    ),
    part(printing.reader, "words"),
    muted(say("diagnosis.answering.words.hint")),
    { kind: "lines", count: 3 },
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

/** What only a long form asks, on a side of its own. */
function deeperSide(printing: Printing): Part {
  const { reader, lists } = printing;
  const { say } = reader;
  return {
    kind: "side",
    facing: false,
    parts: [
      part(printing.reader, "deeper"),
      text(say("diagnosis.paper.sheet.deeper")),
      question(say("diagnosis.answering.deeper.signs")),
      ticks(
        2,
        lists.signs.map((id) => say(`diagnosis.answering.signs.${id}`)),
      ),
      question(say("diagnosis.answering.deeper.causes")),
      ticks(
        2,
        lists.causes.map((id) => say(`diagnosis.answering.causes.${id}`)),
      ),
      question(say("diagnosis.answering.deeper.directions")),
      ticks(
        2,
        lists.directions.map((id) => label(printing, "directions", id)),
      ),
    ],
  };
}

function listsSide(printing: Printing): readonly Part[] {
  const { say } = printing.reader;
  const numbered = (ids: readonly string[], list: "problems" | "locations"): Part => {
    const half = Math.ceil(ids.length / 2);
    const column = (from: number, some: readonly string[]): Part[] => [
      { kind: "numbered", from, items: some.map((id) => label(printing, list, id)) },
    ];
    return { kind: "halves", start: column(1, ids.slice(0, half)), end: column(half + 1, ids.slice(half)) };
  };
  return [
    heading(say("diagnosis.answering.problem")),
    numbered(printing.lists.problems, "problems"),
    heading(say("diagnosis.answering.location")),
    numbered(printing.lists.locations, "locations"),
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
const question = (words: string): Part => ({ kind: "heading", level: 3, text: words, isListed: false });
const text = (words: string): Part => ({ kind: "paragraph", tone: "plain", text: words });
const muted = (words: string): Part => ({ kind: "paragraph", tone: "muted", text: words });

/** @param each - after how many the numbers begin again, where several questions stand on one line */
function ticks(columns: number, labels: readonly string[], each = labels.length): Part {
  return { kind: "ticks", columns, items: labels.map((words, index) => ({ number: (index % each) + 1, text: words })) };
}
