import {
  comparePanel,
  type EqualPanels,
  measureChances,
  measureQuotas,
  type PanelLottery,
  type PanelRequest,
  roundToPanels,
  selectPanels,
} from "@naast/lottery";
import { type Command, type Terminal, UsageError } from "../command.ts";
import { columnsIn, countIn, objectiveIn, sizeIn } from "../lottery-options.ts";
import { poolIn, quotasIn } from "../lottery-pool.ts";
import { orRefused } from "../lottery-refusals.ts";
import type { Options } from "../options.ts";
import { asTable, wrapped } from "../table.ts";

export const lotterySelect: Command = {
  name: "lottery select",
  operands: [],
  summary:
    "Makes panels that keep to quotas, as fairly as can be and with the proof, for a lottery in public. Ends with 1 when no panel keeps to them, and says what would.",
  options: [
    "pool",
    "quotas",
    "size",
    "objective",
    "household",
    "panels",
    "seed",
    "id",
    "include",
    "exclude",
    "json",
    "language",
  ],
  example:
    "naast lottery select --pool respondents.csv --quotas categories.csv --size 30 --household postcode,huisnummer",
  async run(_operands, options, { out, err }) {
    const objective = objectiveIn(options.objective);
    const count = options.panels === undefined ? 1000 : countIn("panels", options.panels);
    const request = requestFrom(options);
    const selection = orRefused(() => selectPanels(request, { objective, onProgress: reportTo(err) }));
    if (selection.kind === "impossible") {
      const answer = { ...selection, objective, size: sizeOf(request) };
      out(
        options.json
          ? JSON.stringify(answer)
          : selection.sentences[options.language].map((line) => wrapped(line)).join("\n"),
      );
      return 1;
    }
    const equal = roundToPanels(selection, count, options.seed || "naast");
    out(options.json ? JSON.stringify(asAnswer(request, selection, equal)) : asText(request, selection, equal));
    return 0;
  },
};

function requestFrom(options: Options): PanelRequest {
  const { pool: poolFile, quotas: quotaFile, id } = options;
  if (poolFile === undefined) throw new UsageError("Name the people: --pool respondents.csv");
  if (quotaFile === undefined) throw new UsageError("Name the quotas: --quotas categories.csv");
  const size = sizeIn(options.size);
  const household = columnsIn(options.household);
  const quotas = quotasIn(quotaFile, size);
  const pool = poolIn(poolFile, { quotas, id, household });
  if (size.min > pool.people.length) {
    throw new UsageError(`--size is at most ${pool.people.length}, the people in ${poolFile}; not ${size.min}.`);
  }
  const { include, exclude } = options;
  return { pool, quotas, size, include: columnsIn(include) ?? [], exclude: columnsIn(exclude) ?? [] };
}

const QUIET_MS = 1000;

/** Tells about once a second how far the search is. */
function reportTo(err: Terminal["err"]): (done: number, total: number, step?: string) => void {
  let last = Date.now();
  return (done, total, step) => {
    if (Date.now() - last < QUIET_MS) return;
    last = Date.now();
    err(`${Math.round((100 * done) / total)} % (${step})`);
  };
}

function sizeOf({ size }: PanelRequest): number | PanelRequest["size"] {
  return size.min === size.max ? size.min : size;
}

/** Statistics are about those whom chance decides on: not those who are always or never on. */
function spreadOf({ chances, model }: PanelLottery) {
  const always = new Set(model.included.map(({ id }) => id));
  const drawn = [...chances].flatMap(([id, chance]) => (chance > 0 && !always.has(id) ? [chance] : []));
  const never = [...chances].flatMap(([id, chance]) => (chance > 0 ? [] : [id]));
  return { ...measureChances(drawn.length > 0 ? drawn : [1]), never };
}

function asAnswer(request: PanelRequest, lottery: PanelLottery, equal: EqualPanels) {
  const { kind, objective, chances, certificate, gap, stopped } = lottery;
  return {
    kind,
    objective,
    size: sizeOf(request),
    chances: Object.fromEntries(chances),
    ...spreadOf(lottery),
    gap,
    stopped,
    panels: equal.panels,
    appearances: Object.fromEntries(equal.appearances),
    largestLoss: equal.largestLoss,
    quotas: measureQuotas(lottery, request),
    certificate,
  };
}

function asText(request: PanelRequest, lottery: PanelLottery, equal: EqualPanels): string {
  const { min, max, gini, geometricMean, never } = spreadOf(lottery);
  const percent = (share: number) => `${(100 * share).toFixed(3)} %`;
  const [first = []] = equal.panels;
  const rows = comparePanel(request, first).map(({ feature, value, onPanel, shareOfPool, shareOfPopulation }) => {
    const share = onPanel / Math.max(1, first.length);
    return [feature, value, `${onPanel}`, percent(share), percent(shareOfPool), percent(shareOfPopulation)];
  });
  const proven =
    lottery.gap === 0
      ? "No lottery is fairer: the proof is in the answer of --json."
      : `Not proven: up to ${percent(lottery.gap)} may be won.`;
  return [
    `${equal.panels.length} panels for ${lottery.chances.size} people, each as likely as the others (${lottery.objective}).`,
    `Lowest chance ${percent(min)}, highest ${percent(max)}, geometric mean ${percent(geometricMean)}, Gini ${percent(gini)}.`,
    `${proven} Nobody loses more than ${percent(Math.max(0, equal.largestLoss))} by the number of panels.`,
    ...(never.length > 0 ? [`${never.length} people can be on no panel: ${never.slice(0, 20).join(", ")}`] : []),
    "",
    asTable([["feature", "value", "panel 0", "share", "of the pool", "of the quotas"], ...rows]),
  ].join("\n");
}
