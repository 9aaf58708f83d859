import type { Catalogue, Facet } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";

/** Facets that are worked out and stand in no list of the taxonomy. */
const WORKED_OUT = {
  children: "catalogue.finding.ages.children",
  young: "catalogue.finding.ages.young",
  adults: "catalogue.finding.ages.adults",
  unknown: "catalogue.finding.ages.unknown",
  measured: "catalogue.finding.evidence.measured",
  experience: "catalogue.finding.evidence.experience",
  recognised: "catalogue.finding.evidence.recognised",
  "not-studied": "catalogue.finding.evidence.notStudied",
} as const;

interface Asked {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  readonly facet: Facet;
  readonly id: string;
}

/** What a value of a facet is called. */
export function labelOf({ reader, catalogue: { taxonomy }, facet, id }: Asked): string {
  if (facet === "ages" || facet === "evidence") {
    const key = Object.hasOwn(WORKED_OUT, id) ? WORKED_OUT[id as keyof typeof WORKED_OUT] : undefined;
    return key ? reader.say(key) : id;
  }
  const list = taxonomy[facet === "initiative" ? "parties" : facet];
  return list[id]?.[reader.contentLanguage] ?? id;
}
