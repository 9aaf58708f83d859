/** Something that must not stand in a text for residents, as it stands there. */
export interface NotForResidents {
  readonly word: string;
  readonly kind: "street" | "hardWord";
}

const STREET =
  /(?<![\p{L}-])\p{Lu}[\p{L}'-]*(?:straat|laan|weg|plein|gracht|kade|singel|hof|dreef|steeg|plantsoen|dijk|pad|street|lane|square|avenue| (?:Street|Lane|Square|Avenue))(?![\p{L}-])(?:\s+\d+\p{L}?)?/gu;
/**
 * In Arabic a street has its name behind it and no article before it, where "the street" has one. Dutch names within it are found as they
 * are written.
 */
const ARABIC_STREET = /(?<!\p{L})[بلو]?(?:شارع|زقاق|ميدان)\s+[\p{L}\d]+/gu;
/** Words of professionals about people, which those people then read on a poster. */
const HARD_WORD =
  /(?<![\p{L}-])(?:polaris\p{L}*|polariz\p{L}*|kwetsba\p{L}*|vulnerable|doelgroep\p{L}*|problematiek|achterstand\p{L}*|probleem(?:jongeren|gezin|buurt|wijk)\p{L}*)(?![\p{L}-])/giu;

/**
 * Finds what must stay out of a text that residents read: names of streets, which would make a picture of one street public, and words
 * that label the reader. It knows how streets are called in Dutch, English and Arabic, and no map: a street called otherwise is missed.
 *
 * @returns in the order of the text, each once
 */
export function notForResidents(text: string): readonly NotForResidents[] {
  const found = [
    ...[...text.matchAll(STREET)].map(([word]): NotForResidents => ({ word, kind: "street" })),
    ...[...text.matchAll(ARABIC_STREET)].map(([word]): NotForResidents => ({ word, kind: "street" })),
    ...[...text.matchAll(HARD_WORD)].map(([word]): NotForResidents => ({ word, kind: "hardWord" })),
  ];
  const first = new Map(found.toReversed().map((one) => [one.word, one]));
  return [...first.values()].toSorted((one, other) => text.indexOf(one.word) - text.indexOf(other.word));
}
