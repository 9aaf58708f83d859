/** A word that says what people are instead of what happens, as it stands in the text. */
export interface LabelFound {
  readonly word: string;
  readonly kind: "origin" | "faith" | "colour";
}

/**
 * Beginnings of words that name where people come from, in Dutch and English. The words for inhabitants and the adjectives begin alike.
 * Chosen by what people write about Dutch neighbourhoods; ours, and to be added to.
 */
const ORIGINS = [
  "marokka",
  "morocc",
  "turk",
  "surina",
  "antill",
  "curaça",
  "curaca",
  "somali",
  "syri",
  "eritre",
  "ethiopi",
  "afgha",
  "irak",
  "iraq",
  "irani",
  "iraans",
  "koerd",
  "kurd",
  "polen",
  "pool",
  "poolse",
  "polish",
  "roemeen",
  "roemen",
  "romania",
  "bulgaar",
  "bulga",
  "oekra",
  "ukrain",
  "moluk",
  "molucc",
  "kaapverd",
  "ghanees",
  "ghanezen",
  "nigeria",
  "arabi",
  "arab",
  "afrika",
  "africa",
  "oost-europ",
  "noord-afrik",
  "berber",
  "sinti",
  "zigeuner",
  "gypsies",
  "allocht",
  "autocht",
  "buitenlander",
  "foreigner",
  "westers",
  "niet-westers",
  "migrant",
  "immigrant",
] as const;
const FAITHS = [
  "moslim",
  "muslim",
  "islam",
  "jood",
  "joden",
  "jewish",
  "jews",
  "christen",
  "christian",
  "katholie",
  "catholic",
  "hindoe",
  "hindu",
  "gereformeerd",
] as const;
/** A colour alone is a scooter or a fence; before a word for people it is about people. */
const COLOUR =
  /(?<![\p{L}-])(?:zwarte|donkere|blanke|witte|getinte|gekleurde|black|white|brown|coloured) (?:jongen|jongens|meisjes|meiden|mensen|mannen|vrouwen|gezinnen|bewoners|buren|kinderen|jongeren|boys|girls|people|men|women|families|residents|neighbours|children)(?![\p{L}-])/giu;
/** Arabic words for the same, without the article and the short words that are written on to them. Ours, and to be added to. */
const ARABIC_ORIGIN =
  "مغربي|مغاربة|تركي|أتراك|سوري|صومالي|عراقي|أفغاني|إيراني|كردي|أكراد|بولندي|أوكراني|أفريقي|إفريقي|أجنبي|أجانب|مهاجر";
const ARABIC_FAITH = "مسلم|يهود|مسيحي|هندوس";
/** Endings of a person and of people; without them a word may be part of another. */
const ARABIC_ENDING = "(?:ة|ون|ين|ات|ي|ية|يون|يين)?";
const arabic = (words: string) =>
  new RegExp(`(?<!\\p{L})[وفبلك]?(?:ال|لل)?(?:${words})${ARABIC_ENDING}(?!\\p{L})`, "gu");
const ARABIC = { origin: arabic(ARABIC_ORIGIN), faith: arabic(ARABIC_FAITH) } as const;
const WORD = /[\p{L}][\p{L}-]*/gu;
/** Whole words among the beginnings, which others begin with that mean something else: a pole, a pool. */
const WHOLE = new Set(["polen", "pool", "poolse", "arab", "jood"]);

/**
 * Finds words that describe the origin, faith or colour of people, so that a form can ask to write what happens instead.
 *
 * It knows words and no meaning: it misses what it does not list, and also finds a word in the name of a place. So it helps, and never
 * refuses for good. Case and accents of the text are kept in what it gives back.
 *
 * @param text - what somebody wrote, in Dutch, English or Arabic
 * @returns the words in the order they stand in the text, each once
 */
export function labelsIn(text: string): readonly LabelFound[] {
  const words = [...text.matchAll(WORD)].map(([word]) => word);
  const found = [
    ...words.filter((word) => begins(word, ORIGINS)).map((word): LabelFound => ({ word, kind: "origin" })),
    ...words.filter((word) => begins(word, FAITHS)).map((word): LabelFound => ({ word, kind: "faith" })),
    ...[...text.matchAll(ARABIC.origin)].map(([word]): LabelFound => ({ word, kind: "origin" })),
    ...[...text.matchAll(ARABIC.faith)].map(([word]): LabelFound => ({ word, kind: "faith" })),
    ...[...text.matchAll(COLOUR)].map(([word]): LabelFound => ({ word, kind: "colour" })),
  ];
  const first = new Map(found.toReversed().map((label) => [label.word.toLowerCase(), label]));
  return [...first.values()].toSorted((one, other) => text.indexOf(one.word) - text.indexOf(other.word));
}

function begins(word: string, beginnings: readonly string[]): boolean {
  const lower = word.toLowerCase();
  return beginnings.some((beginning) => (WHOLE.has(beginning) ? lower === beginning : lower.startsWith(beginning)));
}
