import { FACETS } from "@naast/catalogue";
import type { Paper, Part } from "#web/platform/print/paper.ts";
import { labelOf } from "../../finding/views/facet-label.tsx";
import { paths } from "../../paths.ts";
import type { Selection } from "../schema.ts";
import { heading, type Printing, panel, practiceSheet, text } from "./practice-sheet.tsx";

/** Several practices between covers: how to read it and what is in it first, then each practice on two pages that lie open together. */
export function bookletOf(printing: Printing, selection: Selection, date: Date): Paper {
  const { say, contentLanguage } = printing.reader;
  return {
    title: say("catalogue.printing.booklet.title"),
    author: "Naast",
    language: contentLanguage,
    day: date.toISOString().slice(0, 10),
    foot: "",
    parts: [
      { kind: "side", facing: false, parts: cover(printing, selection, date) },
      { kind: "side", facing: false, parts: howToRead(printing) },
      { kind: "page" },
      chapter(say("catalogue.printing.booklet.contents")),
      { kind: "contents" },
      ...selection.practices.flatMap((practice) => practiceSheet(printing, practice, true)),
    ],
  };
}

function cover(printing: Printing, selection: Selection, date: Date): readonly Part[] {
  const { reader, origin } = printing;
  const { say, format } = reader;
  const address = origin + reader.to(paths.practices());
  const count = selection.practices.length;
  return [
    { kind: "room" },
    { kind: "houses" },
    chapter(say("catalogue.printing.booklet.title")),
    { kind: "paragraph", tone: "lead", text: say("catalogue.printing.booklet.lead", { count }) },
    { kind: "room" },
    {
      kind: "code",
      code: {
        target: address,
        alt: say("catalogue.printing.booklet.codeAlt", { address }),
        caption: say("catalogue.printing.card.scan"),
      },
    },
    text(howChosen(printing, selection)),
    text(say("catalogue.printing.booklet.made", { date: format.day(date), address })),
    { kind: "paragraph", tone: "muted", text: say("catalogue.printing.booklet.licence") },
  ];
}

/** Whoever gets the booklet from somebody else can see what is not in it, and why. */
function howChosen({ reader, catalogue }: Printing, { kind, practices, wanted }: Selection): string {
  const { say } = reader;
  const [count, all] = [practices.length, catalogue.practices.length];
  if (kind === "all") return say("catalogue.printing.booklet.all");
  if (kind === "ticked") return say("catalogue.printing.booklet.ticked", { count, all });
  const chosen = FACETS.flatMap((facet) =>
    (wanted.chosen[facet] ?? []).map((id) => labelOf({ reader, catalogue, facet, id })),
  );
  const words = wanted.words === "" ? [] : [say("catalogue.printing.booklet.words", { words: wanted.words })];
  return say("catalogue.printing.booklet.found", { count, all, by: [...words, ...chosen].join("; ") });
}

function howToRead({ reader, catalogue }: Printing): readonly Part[] {
  const { say, contentLanguage } = reader;
  return [
    chapter(say("catalogue.printing.booklet.how")),
    { kind: "paragraph", tone: "lead", text: say("catalogue.printing.booklet.howOrder") },
    heading(say("catalogue.practice.evidence")),
    panel("flask-conical", {
      title: say("catalogue.printing.sheet.studied"),
      parts: [text(say("catalogue.printing.booklet.howStudied"))],
    }),
    panel("circle-question-mark", {
      title: say("catalogue.printing.sheet.notStudied"),
      parts: [text(say("catalogue.printing.booklet.howNotStudied"))],
    }),
    text(say("catalogue.printing.booklet.howNoStars")),
    heading(say("catalogue.practice.cautions")),
    text(say("catalogue.printing.booklet.howCautionsText")),
    text(say("catalogue.printing.booklet.howUnknown")),
    text(say("catalogue.printing.booklet.howScan")),
    { kind: "paragraph", tone: "muted", text: catalogue.rules.disclaimer[contentLanguage] },
  ];
}

const chapter = (title: string): Part => ({ kind: "heading", level: 1, text: title, isListed: false });
