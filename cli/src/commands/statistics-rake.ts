import {
  bootstrapMean,
  type CannotRake,
  countResponse,
  estimateMean,
  estimateShare,
  type MeanEstimate,
  type NoEstimate,
  type ResponseRow,
  type Survey,
  weighSample,
} from "@naast/statistics";
import { type Command, type ExitCode, type Terminal, UsageError } from "../command.ts";
import { columnsIn, countIn } from "../lottery-options.ts";
import type { Options } from "../options.ts";
import { answersIn, marginsIn, type SampleFile, sampleIn, withPlace } from "../statistics-files.ts";
import { tellImpossible } from "../statistics-refusals.ts";
import { asTable } from "../table.ts";

export const statisticsRake: Command = {
  name: "statistics rake",
  operands: [],
  summary: "Gives every respondent a weight, so that the sample has the composition of the population.",
  options: [
    "sample",
    "margins",
    "item",
    "weight",
    "stratum",
    "cluster",
    "population",
    "trim",
    "epsilon",
    "replicates",
    "seed",
    "json",
  ],
  example: "naast statistics rake --sample answers.csv --margins population.json --item cohesion",
  async run(_operands, options, terminal) {
    const { sample: path } = options;
    if (path === undefined) throw new UsageError("Name the sample: --sample answers.csv");
    const sample = sampleIn(path, marginsIn(options.margins), options);
    const items = columnsIn(options.item) ?? [];
    const answers = items.map((item) => answersIn(sample, item));
    const survey = withPlace(sample, options, () => weighSample(sample.input));
    if (survey.kind === "impossible") return refuse(survey, path, { options, terminal });
    const estimates = items.map(
      (item, place) => [item, estimateOf(survey, answers[place]!, { item, options })] as const,
    );
    const answer = asAnswer(survey, sample, Object.fromEntries(estimates));
    terminal.out(options.json ? JSON.stringify(answer) : asText(answer));
    return 0;
  },
};

type Item = ReturnType<typeof estimateOf>;
type Answer = ReturnType<typeof asAnswer>;

function refuse(
  impossible: CannotRake,
  path: string,
  { options, terminal }: { readonly options: Options; readonly terminal: Terminal },
): ExitCode {
  if (options.json) terminal.out(JSON.stringify(impossible));
  else terminal.err(tellImpossible(impossible, path));
  return 1;
}

function estimateOf(
  survey: Survey,
  answers: Float64Array,
  { item, options }: { readonly item: string; readonly options: Options },
) {
  if (item.includes("=")) return { ...figuresOf(estimateShare(survey, answers)), ...again(survey, answers, options) };
  return { ...figuresOf(estimateMean(survey, answers)), ...again(survey, answers, options) };
}

function figuresOf(estimate: (MeanEstimate & { low?: number; high?: number }) | NoEstimate) {
  if (estimate.kind === "none") return { mean: null, se: null, answers: estimate.answers };
  const { value, standardError, answers, deviation, low, high } = estimate;
  return { mean: value, se: standardError, answers, deviation, ...(low === undefined ? {} : { low, high }) };
}

/** The same doubt by drawing new samples, where that was asked for. */
function again(survey: Survey, answers: Float64Array, { replicates, seed = "1" }: Options) {
  if (replicates === undefined) return {};
  const found = bootstrapMean(survey, answers, { seed, replicates: Math.max(countIn("replicates", replicates), 2) });
  if (found.kind !== "replicates") return { bootstrap: null };
  const { standardError, low, high, drawnAgain, means } = found;
  return { bootstrap: { se: standardError, low, high, replicates: means.length, drawnAgain } };
}

function asAnswer({ raking }: Survey, { input }: SampleFile, items: Readonly<Record<string, Item>>) {
  const { weights, population, designEffect, effectivePeople, residual, trimmed } = raking;
  const response = countResponse(input.margins);
  return { weights: [...weights], items, population, designEffect, effectivePeople, residual, trimmed, response };
}

function asText({ weights, items, population, effectivePeople, trimmed, response }: Answer): string {
  const sorted = weights.toSorted((one, other) => one - other);
  const range = [sorted[0]!, sorted.at(-1)!].map(short).join(" to ");
  const figures = Object.entries(items).map(([item, { mean, se, answers }]) =>
    mean === null ? [item, "too few answers", "", `${answers}`] : [item, short(mean), short(se), `${answers}`],
  );
  const cut = trimmed > 0 ? [`${trimmed} weights were cut off.`] : [];
  return [
    `${weights.length} respondents stand for ${short(population)} people, with weights from ${range}: as sure as ${Math.floor(effectivePeople)} with equal weights.`,
    ...cut,
    asTable([["margin", "value", "population", "answered", "presence"], ...response.map(asRow)]),
    ...(figures.length > 0 ? [asTable([["item", "mean", "standard error", "answers"], ...figures])] : []),
  ].join("\n\n");
}

function asRow({ margin, value, population, answered, presence }: ResponseRow): string[] {
  const known = population === undefined ? "" : short(population);
  return [margin, value ?? "(not said)", known, `${answered}`, presence === undefined ? "" : presence.toFixed(2)];
}

function short(number: number | null): string {
  return number === null ? "" : `${Number(number.toPrecision(6))}`;
}
