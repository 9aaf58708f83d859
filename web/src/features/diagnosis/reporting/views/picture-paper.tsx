import type { Catalogue } from "@naast/catalogue";
import type { Named, Picture, Place } from "@naast/diagnosis";
import type { Reader } from "#web/platform/language/reader.ts";
import type { Item, Part } from "#web/platform/print/paper.ts";
import { groundsOf } from "../../seeing/views/picture.tsx";

/** What the table sees, question by question, in two columns. */
export function picturePaper(
  { reader, catalogue: { taxonomy } }: { readonly reader: Reader; readonly catalogue: Catalogue },
  seen: Picture,
): readonly Part[] {
  const { say, contentLanguage: language } = reader;
  const of = (list: "divides" | "locations" | "phases" | "directions") => (id: string) =>
    taxonomy[list][id]?.[language] ?? id;
  const problems = seen.problems.map((problem) => ({
    ...shared(reader, problem, (id) => taxonomy.problems[id]?.[language] ?? id),
    note: groundsOf({ reader, problem }),
  }));
  const said = (named: readonly Named[], label: (id: string) => string) =>
    named.map((one) => shared(reader, one, label));
  const unlike = (place: Place) =>
    place.options.length > 0 && place.agreed === undefined ? [text(say("diagnosis.reporting.unlike"))] : [];
  const questions = [
    asked(say("diagnosis.answering.problem"), problems),
    asked(say("diagnosis.seeing.phase.title"), said(seen.phase.options, of("phases")), unlike(seen.phase)),
    asked(say("diagnosis.seeing.divides"), said(seen.divides, of("divides"))),
    asked(say("diagnosis.seeing.locations"), said(seen.locations, of("locations"))),
    asked(
      say("diagnosis.seeing.own.title"),
      said(seen.ownPart.options, (id) => say(`diagnosis.seeing.own.${id as "yes"}`)),
      unlike(seen.ownPart),
    ),
    asked(
      say("diagnosis.seeing.signs"),
      said(seen.signs, (id) => say(`diagnosis.answering.signs.${id as "withdrawing"}`)),
    ),
    asked(
      say("diagnosis.seeing.causes"),
      said(seen.causes, (id) => say(`diagnosis.answering.causes.${id as "decay"}`)),
    ),
    asked(say("diagnosis.seeing.directions"), said(seen.directions, of("directions"))),
  ];
  return [text(say("diagnosis.seeing.base", { forms: seen.forms })), inHalves(questions.filter(isAnswered))];
}

const shared = ({ say }: Reader, { id, share }: Named, label: (id: string) => string) => ({
  text: `${label(id)}: ${say(`diagnosis.seeing.shares.${share}`)}`,
});

/** One question with what was answered. */
interface Asked {
  /** In lines of its column, about; 0 where nobody answered. */
  readonly length: number;
  readonly parts: readonly Part[];
}

const isAnswered = ({ length }: Asked) => length > 0;

function asked(title: string, items: readonly Item[], after: readonly Part[] = []): Asked {
  const parts: readonly Part[] = [
    { kind: "heading", level: 3, text: title, isListed: false },
    { kind: "bullets", tone: "plain", items: items.map(({ note, ...item }) => (note ? { ...item, note } : item)) },
    ...after,
  ];
  const lines = items.map(({ text: said, note = "" }) => Math.ceil((said.length + note.length) / LETTERS_IN_LINE));
  const length = lines.reduce((sum, count) => sum + count, HEADING_LINES + after.length);
  return { length: items.length === 0 ? 0 : length, parts };
}

/** About as many as stand on a line of half a page. */
const LETTERS_IN_LINE = 40;
const HEADING_LINES = 2;

/** Questions in their order over two columns, as even as can be; none is cut in two. */
function inHalves(questions: readonly Asked[]): Part {
  const lengthOf = (some: readonly Asked[]) => some.reduce((sum, { length }) => sum + length, 0);
  const longest = (cut: number) => Math.max(lengthOf(questions.slice(0, cut)), lengthOf(questions.slice(cut)));
  const cuts = [...questions.keys()].map((index) => index + 1);
  const cut = cuts.reduce((best, one) => (longest(one) < longest(best) ? one : best), 0);
  const partsOf = (some: readonly Asked[]) => some.flatMap(({ parts }) => parts);
  return { kind: "halves", start: partsOf(questions.slice(0, cut)), end: partsOf(questions.slice(cut)) };
}

const text = (words: string): Part => ({ kind: "paragraph", tone: "plain", text: words });
