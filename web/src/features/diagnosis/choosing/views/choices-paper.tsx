import type { Catalogue } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import type { Item, Part } from "#web/platform/print/paper.ts";
import type { Settled } from "../../settling/service.ts";
import { countFields, type Field, fieldsOf, inOrder, isOverdue, standingOf } from "../service.ts";
import type { Decision } from "../store.ts";
import { fieldWords } from "./field-words.tsx";
import { headsOf, placeName } from "./matrix-part.tsx";
import { nameOf } from "./practice-name.tsx";
import { coveredBy, openLines } from "./together-part.tsx";

/** What a table chose, on paper: its decisions, what covers it together, and every field of the matrix in words. */
export function choiceParts(reader: Reader, catalogue: Catalogue, settled: Settled): readonly Part[] {
  return [
    ...decided(reader, catalogue, settled),
    ...together(reader, catalogue, settled),
    ...matrix(reader, catalogue, settled),
  ];
}

function decided(reader: Reader, catalogue: Catalogue, { decisions, today }: Settled): readonly Part[] {
  const { say } = reader;
  const items = inOrder(decisions).map((decision): Item => {
    const practice = nameOf(reader, catalogue, decision.slug);
    const kind = say(`diagnosis.choosing.kinds.${decision.kind}`);
    const text = say("diagnosis.choosing.paper.decision", { practice, kind, reason: decision.reason });
    return { text, ...carriedBy(reader, decision, today) };
  });
  return listed(say("diagnosis.reporting.decided"), items);
}

function carriedBy({ say, format }: Reader, decision: Decision, today: string): Pick<Item, "note"> {
  const { owner, reviewOn } = decision;
  if (!owner || !reviewOn) return {};
  const date = format.day(new Date(reviewOn));
  const overdue = isOverdue(decision, today) ? "yes" : "other";
  return { note: say("diagnosis.choosing.paper.carried", { owner, date, overdue }) };
}

function together(reader: Reader, catalogue: Catalogue, settled: Settled): readonly Part[] {
  const { say } = reader;
  const open = openLines({ reader, catalogue, settled });
  const items = settled.result.together.covers.map(({ slug, spots }) => ({
    text: say("diagnosis.choosing.paper.standing", {
      practice: nameOf(reader, catalogue, slug),
      standing: say(`diagnosis.choosing.standing.${standingOf(settled, slug)}`),
    }),
    note: coveredBy(reader, catalogue, spots),
  }));
  return [
    ...listed(say("diagnosis.choosing.together.title"), items),
    text(say("diagnosis.choosing.together.open", { count: open.length })),
    ...bullets(open.map((line) => ({ text: line }))),
  ];
}

function matrix(reader: Reader, catalogue: Catalogue, settled: Settled): readonly Part[] {
  const { say, contentLanguage: language } = reader;
  const { columns, parts } = fieldsOf(settled);
  const { all, white } = countFields(parts);
  if (all === 0) return [];
  const heads = headsOf(reader, catalogue, columns);
  return [
    { kind: "heading", level: 2, text: say("diagnosis.choosing.matrix.title"), isListed: true },
    text(say("diagnosis.choosing.matrix.text", { all, white })),
    text(say("diagnosis.choosing.matrix.meaning")),
    ...parts.flatMap(({ place, rows }): readonly Part[] => [
      { kind: "heading", level: 3, text: placeName(reader, catalogue, place), isListed: false },
      {
        kind: "facts",
        facts: rows.map(({ problem, fields }) => ({
          term: catalogue.taxonomy.problems[problem]?.[language] ?? problem,
          says: rowInWords(reader, catalogue, { heads, fields }),
        })),
      },
    ]),
  ];
}

/** A row in sentences; columns of which the same can be said share one. */
function rowInWords(
  reader: Reader,
  catalogue: Catalogue,
  { heads, fields }: { readonly heads: readonly string[]; readonly fields: readonly Field[] },
): string {
  const { say, format } = reader;
  const said = fields.map((field, index) => ({
    head: heads[index] ?? "",
    words: inWords(reader, catalogue, field),
  }));
  return [...Map.groupBy(said, ({ words }) => words)]
    .map(([words, alike]) =>
      say("diagnosis.choosing.paper.field", { whom: format.list(alike.map(({ head }) => head)), words }),
    )
    .join(" ");
}

function inWords(reader: Reader, catalogue: Catalogue, field: Field): string {
  const { taken, could } = fieldWords({ reader, catalogue, named: 3 }, field);
  if (!field.isWhite) return taken.join("; ");
  return reader.say("diagnosis.choosing.paper.white", { could });
}

function listed(title: string, items: readonly Item[]): readonly Part[] {
  if (items.length === 0) return [];
  return [{ kind: "heading", level: 2, text: title, isListed: true }, ...bullets(items)];
}

const bullets = (items: readonly Item[]): readonly Part[] =>
  items.length > 0 ? [{ kind: "bullets", tone: "plain", items }] : [];

const text = (words: string): Part => ({ kind: "paragraph", tone: "plain", text: words });
