import type { Match } from "@naast/catalogue";
import type { Reader } from "#web/platform/reader.ts";
import type { ReasonGroup } from "#web/ui/reasons.tsx";

/** The reasons of a match in the reader's language, in the three groups the house always shows. */
export function reasonGroups({ say, language }: Reader, match: Match): ReasonGroup[] {
  const texts = (reasons: Match["for"]) => reasons.map(({ text }) => text[language]);
  return [
    { kind: "for", title: say("catalogue.matching.reasons.for"), reasons: texts(match.for) },
    { kind: "against", title: say("catalogue.matching.reasons.against"), reasons: texts(match.against) },
    { kind: "unknown", title: say("catalogue.matching.reasons.unknown"), reasons: texts(match.unknown) },
  ];
}
