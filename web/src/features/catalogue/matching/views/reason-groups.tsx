import type { Match } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import type { ReasonGroup } from "#web/ui/reasons.tsx";

/** The reasons of a match in the reader's language, in the three groups the house always shows. */
export function reasonGroups({ say, contentLanguage: language }: Reader, match: Match): ReasonGroup[] {
  const texts = (reasons: Match["for"]) => reasons.map(({ text }) => text[language]);
  return [
    { kind: "for", title: say("catalogue.matching.reasons.for"), reasons: texts(match.for) },
    { kind: "against", title: say("catalogue.matching.reasons.against"), reasons: texts(match.against) },
    { kind: "unknown", title: say("catalogue.matching.reasons.unknown"), reasons: texts(match.unknown) },
  ];
}

/** The same for a card among many: of the cautions only the first stands open, the others are folded under it. */
export function briefReasonGroups(reader: Reader, match: Match): ReasonGroup[] {
  const { say, contentLanguage: language } = reader;
  const cautions = match.against.filter(({ criterion }) => criterion === "caution").slice(1);
  const folded = cautions.map(({ text }) => text[language]);
  if (folded.length === 0) return reasonGroups(reader, match);
  const open = { ...match, against: match.against.filter((reason) => !cautions.includes(reason)) };
  const summary = say("catalogue.matching.reasons.more", { count: folded.length });
  return reasonGroups(reader, open).map((group) =>
    group.kind === "against" ? { ...group, more: { summary, reasons: folded } } : group,
  );
}
