import {
  type Change,
  estimateMean,
  type MeanEstimate,
  measureChange,
  type NoChange,
  type NoEstimate,
  type PopulationCounts,
  type Verdict,
  weighSample,
} from "@naast/statistics";
import { type Command, UsageError } from "../command.ts";
import { countIn } from "../lottery-options.ts";
import type { Options } from "../options.ts";
import { answersIn, marginsIn, sampleIn, withPlace } from "../statistics-files.ts";
import { numberIn } from "../statistics-options.ts";
import { tellImpossible } from "../statistics-refusals.ts";
import { asTable } from "../table.ts";

export const statisticsChange: Command = {
  name: "statistics change",
  operands: [],
  summary:
    "Tells whether an item changed between two waves, with the doubt: risen, fallen, not shown, or too few answers.",
  options: [
    "before",
    "after",
    "item",
    "margins",
    "weight",
    "stratum",
    "cluster",
    "population",
    "link",
    "trim",
    "epsilon",
    "confidence",
    "least",
    "negligible",
    "json",
    "language",
  ],
  example: "naast statistics change --before 2025.csv --after 2026.csv --item cohesion --margins population.json",
  async run(_operands, options, { out, err }) {
    const { before, after, item, json } = options;
    if (before === undefined || after === undefined)
      throw new UsageError("Name both waves: --before 2025.csv --after 2026.csv");
    if (item === undefined) throw new UsageError("Name the column with the answers: --item cohesion");
    const request = { item, options, counts: marginsIn(options.margins), judge: judgeIn(options) };
    const waves = [before, after].map((path) => ({ path, ...waveIn(path, request) }));
    const stuck = waves.find(({ impossible }) => impossible);
    if (stuck?.impossible) {
      if (json) out(JSON.stringify({ ...stuck.impossible, file: stuck.path }));
      else err(tellImpossible(stuck.impossible, stuck.path));
      return 1;
    }
    const [first, second] = waves.map(({ mean }) => mean);
    const change = measureChange(first!, second!, request.judge);
    const answer = asAnswer(change, options);
    out(json ? JSON.stringify(answer) : asText(answer));
    return 0;
  },
};

interface Request {
  readonly item: string;
  readonly options: Options;
  readonly counts: PopulationCounts;
}

type Answer = ReturnType<typeof asAnswer>;

const WORDS: Readonly<Record<Verdict, { readonly nl: string; readonly en: string }>> = {
  risen: { nl: "gestegen", en: "risen" },
  fallen: { nl: "gedaald", en: "fallen" },
  notShown: { nl: "niet aantoonbaar veranderd", en: "not shown to have changed" },
  tooFewAnswers: { nl: "te weinig antwoorden", en: "too few answers" },
};

function waveIn(path: string, { item, options, counts }: Request) {
  const sample = sampleIn(path, counts, options);
  const answers = answersIn(sample, item);
  const survey = withPlace(sample, options, () => weighSample(sample.input));
  if (survey.kind === "survey") return { mean: estimateMean(survey, answers), impossible: undefined };
  // A wave of nobody is one of too few answers; there is nothing to mend in the margins.
  const impossible = sample.input.people === 0 ? undefined : survey;
  return { mean: { kind: "none", answers: 0 } as const, impossible };
}

function judgeIn({ confidence, least, negligible }: Options) {
  return {
    ...(confidence === undefined ? {} : { confidence: numberIn("confidence", confidence, { above: 0.5, below: 1 }) }),
    ...(least === undefined ? {} : { leastAnswers: Math.max(countIn("least", least), 2) }),
    ...(negligible === undefined ? {} : { negligible: numberIn("negligible", negligible, { above: 0 }) }),
  };
}

function asAnswer(change: Change | NoChange, { language }: Options) {
  const waves = { before: figuresOf(change.before), after: figuresOf(change.after) };
  const verdict = WORDS[change.verdict][language];
  const told = { verdict, outcome: change.verdict };
  if (change.kind === "none") return { ...waves, difference: null, se: null, low: null, high: null, ...told };
  const { difference, standardError, low, high, chance, effectSize, linked, isNegligible } = change;
  const negligible = isNegligible === undefined ? {} : { isNegligible };
  return { ...waves, difference, se: standardError, low, high, ...told, chance, effectSize, linked, ...negligible };
}

function figuresOf(estimate: MeanEstimate | NoEstimate) {
  if (estimate.kind === "none") return { mean: null, se: null, answers: estimate.answers };
  const { value, standardError, answers } = estimate;
  return { mean: value, se: standardError, answers };
}

function asText({ before, after, difference, low, high, verdict }: Answer): string {
  const rows = [
    ["before", short(before.mean), short(before.se), `${before.answers}`],
    ["after", short(after.mean), short(after.se), `${after.answers}`],
  ];
  const between =
    difference === null ? "" : ` Difference ${short(difference)}, between ${short(low)} and ${short(high)}.`;
  return [`${verdict}.${between}`, asTable([["", "mean", "standard error", "answers"], ...rows])].join("\n\n");
}

function short(number: number | null): string {
  return number === null ? "" : `${Number(number.toPrecision(6))}`;
}
