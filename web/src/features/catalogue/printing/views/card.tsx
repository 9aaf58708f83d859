import type { Practice } from "@naast/catalogue";
import type { Paper } from "#web/platform/print/paper.ts";
import { paths } from "../../paths.ts";
import { type Printing, practiceSheet } from "./practice-sheet.tsx";

/** One practice on one sheet, to hand over at a kitchen table. */
export function cardOf(printing: Printing, practice: Practice, date: Date): Paper {
  const { reader, origin } = printing;
  const { say, format, contentLanguage } = reader;
  const made = say("catalogue.printing.card.made", { date: format.day(date) });
  return {
    title: say("catalogue.printing.card.title", { title: practice.title[contentLanguage] }),
    author: "Naast",
    language: contentLanguage,
    day: date.toISOString().slice(0, 10),
    foot: `${origin.replace(/^https?:\/\//, "")}${reader.to(paths.practice(practice.slug))} · ${made}`,
    parts: practiceSheet(printing, practice),
  };
}
