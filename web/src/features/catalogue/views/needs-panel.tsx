import type { Catalogue, Practice } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { Facts } from "#web/ui/list.tsx";

const NEEDS = ["people", "time", "money", "place", "skills"] as const;

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  readonly practice: Practice;
}

/** What it takes, who can begin it and for which ages; what nobody told us stands here as 'not known'. */
export function NeedsPanel(props: Props) {
  return <Facts facts={needsOf(props)} />;
}

/** The same in plain words, for the screen and for paper. */
export function needsOf({ reader, catalogue, practice }: Props): readonly { term: string; says: string }[] {
  const { say, contentLanguage: language } = reader;
  const parties = (ids: readonly string[]) =>
    ids.map((id) => catalogue.taxonomy.parties[id]?.[language] ?? id).join("; ") || say("catalogue.unknown");
  const needs = NEEDS.map((need) => ({
    term: say(`catalogue.needs.${need}`),
    says: practice.needs[need] === "unknown" ? say("catalogue.unknown") : practice.needs[need][language],
  }));
  return [
    { term: say("catalogue.needs.initiative"), says: parties(practice.initiative) },
    { term: say("catalogue.needs.lead"), says: parties(practice.lead) },
    { term: say("catalogue.needs.partners"), says: parties(practice.partners) },
    ...needs,
    { term: say("catalogue.needs.weeks"), says: weeksText(reader, practice.weeks) },
    { term: say("catalogue.needs.ages"), says: agesText(reader, practice.ages) },
  ];
}

export function weeksText({ say }: Reader, weeks: Practice["weeks"]): string {
  if (weeks === "unknown") return say("catalogue.unknown");
  if (weeks.to === undefined) return say("catalogue.needs.weeksFrom", { from: weeks.from });
  return say("catalogue.needs.weeksFromTo", { from: weeks.from, to: weeks.to });
}

export function agesText({ say }: Reader, ages: Practice["ages"]): string {
  if (ages === "unknown") return say("catalogue.unknown");
  if (ages === "all") return say("catalogue.needs.agesAll");
  if (ages.to === undefined) return say("catalogue.needs.agesFrom", { from: ages.from });
  return say("catalogue.needs.agesFromTo", { from: ages.from, to: ages.to });
}
