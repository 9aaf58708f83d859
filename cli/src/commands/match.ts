import {
  type Catalogue,
  type Language,
  type Match,
  type MatchResult,
  matchPractices,
  type Reason,
  readSituation,
  type Situation,
} from "@naast/catalogue";
import { BadFiles, type Command, UsageError } from "../command.ts";
import { limitFrom } from "../limit.ts";
import { loadCatalogue, loadText } from "../load.ts";
import { wrapped } from "../table.ts";

export const match: Command = {
  name: "match",
  operands: [],
  summary: "Tells which practices fit a situation, with reasons for, against and unknown.",
  options: ["situation", "top", "json", "language", "content"],
  example: "naast match --situation square.json --top 5",
  async run(_operands, { content, json, language, situation: path, top }, { out }) {
    if (path === undefined) throw new UsageError("Name the situation: naast match --situation square.json");
    const limit = limitFrom(top);
    const catalogue = await loadCatalogue(content);
    const read = readSituation(await loadText(path), catalogue);
    if (!read.ok) throw new BadFiles(read.errors);

    const result = matchPractices(catalogue, read.situation);
    const results = result.results.slice(0, limit ?? (json ? result.results.length : 10));
    const shown = { ...result, results };
    out(json ? JSON.stringify(shown, null, 2) : asText(shown, { situation: read.situation, catalogue, language }));
    return 0;
  },
};

const WORDS = {
  nl: {
    noProblem: "Noem ook wat u ziet (problems): dan zoeken we wat eraan kan worden gedaan.",
    none: "Geen praktijk in de catalogus werkt aan wat u ziet.",
    together: "Samen",
    uncovered: "Niets past bij",
    apart: "Alleen de plek of de mensen passen bij",
  },
  en: {
    noProblem: "Name what you see as well (problems): then we look for what can be done about it.",
    none: "No practice in the catalogue works on what you see.",
    together: "Together",
    uncovered: "Nothing fits",
    apart: "Only the place or the people fit",
  },
} as const;

interface Asked {
  readonly situation: Situation;
  readonly catalogue: Catalogue;
  readonly language: Language;
}

function asText(result: MatchResult, { situation, catalogue, language }: Asked): string {
  const words = WORDS[language];
  const { slugs, uncovered } = result.together;
  const open = uncovered.map(({ criterion, id }) => catalogue.taxonomy[criterion][id]?.[language] ?? id);
  const asksProblem = situation.problems.length === 0;
  const nothing = asksProblem ? words.noProblem : words.none;
  const apart = result.apart.map(({ slug }) => slug).join(", ");
  return [
    ...result.advice.filter(({ first }) => first).map(({ text }) => wrapped(text[language], "! ")),
    ...(result.results.length === 0 ? [nothing] : result.results.map((one) => asBlock(one, catalogue, language))),
    ...(slugs.length > 0 ? [wrapped(`${words.together}: ${slugs.join(", ")}`)] : []),
    ...(open.length > 0 && !asksProblem ? [wrapped(`${words.uncovered}: ${open.join("; ")}`)] : []),
    ...(result.results.length === 0 && apart !== "" ? [wrapped(`${words.apart}: ${apart}`)] : []),
    ...result.advice.filter(({ first }) => !first).map(({ text }) => wrapped(text[language])),
    wrapped(result.disclaimer[language]),
  ].join("\n\n");
}

function asBlock(one: Match, { practices }: Catalogue, language: Language): string {
  const title = practices.find(({ slug }) => slug === one.slug)?.title[language] ?? one.slug;
  const lines = (sign: string, reasons: readonly Reason[]) =>
    reasons.map(({ text }) => wrapped(text[language], `  ${sign} `));
  return [
    `${one.score.toFixed(2)}  ${title} (${one.slug})`,
    ...lines("+", one.for),
    ...lines("-", one.against),
    ...lines("?", one.unknown),
  ].join("\n");
}
