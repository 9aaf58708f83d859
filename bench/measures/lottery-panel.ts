import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  measureChances,
  type Objective,
  type PanelLottery,
  type PanelRequest,
  readPool,
  readQuotas,
  roundToPanels,
  selectPanels,
  verifyOptimal,
} from "../../packages/lottery/src/index.ts";
import { HOUSE } from "../content.ts";
import { atMost, type Figure, type Finding, rounded } from "../finding.ts";
import { madePool } from "../made-pool.ts";
import { median } from "../percentile.ts";

const DATA = join(HOUSE, "../shared/bench/lottery");
const PANELS = 1000;

interface Instance {
  readonly folder: string;
  readonly size: number;
  /** Seconds that the maximin and the LEXIMIN lottery may take, and the lowest chance that is right, in per cent. */
  readonly maximin: number;
  readonly leximin: number;
  readonly lowest: number;
  readonly beside: string;
}

const PEER = "sortition-algorithms 2fcf2fc with highspy 1.15.1, recorded 23 November 2026 on this kind of machine";
const INSTANCES: readonly Instance[] = [
  {
    folder: "example_large_200",
    size: 200,
    maximin: 0.1,
    leximin: 0.1,
    lowest: 10,
    beside: "Nature 2021, Gurobi: LEXIMIN 1,161.8 s",
  },
  {
    folder: "sortition-algorithms/fixture150_22",
    size: 22,
    maximin: 0.2,
    leximin: 0.7,
    lowest: 9.091,
    beside: "peer: maximin 3.0 s",
  },
  { folder: "synthetic_sf_b_20", size: 20, maximin: 0.65, leximin: 5, lowest: 3.75, beside: "peer: maximin 32.3 s" },
  { folder: "synthetic_hd_30", size: 30, maximin: 1.7, leximin: 5, lowest: 5.195, beside: "peer: maximin 87.0 s" },
  { folder: "synthetic_obf_30", size: 30, maximin: 2.3, leximin: 5, lowest: 3.774, beside: "peer: maximin 112.6 s" },
  {
    folder: "synthetic_nexus_170",
    size: 170,
    maximin: 0.2,
    leximin: 5,
    lowest: 19.328,
    beside: "peer: maximin 10.8 s",
  },
];

/** Choosing panels: how long the fairest lotteries take, and whether they are what the peers found. */
export async function measureLotteryPanel(): Promise<Finding> {
  const known = existsSync(DATA) ? INSTANCES.flatMap(figuresOf) : [skipped()];
  return {
    title: "Choosing panels: the fairest lotteries over panels that keep to quotas",
    figures: [...known, ...figuresOfLargePools()],
    notes: [
      "CPU seconds of one thread, the median of three, the larger pools once; no solver is loaded, for the linear programmes are our own. LEXIMIN and maximin include the proof, and `verify` proves it again from the certificate.",
      `The peer is ${PEER}; it has no LEXIMIN without a licence for Gurobi. The figure of the Nature paper is its own, on another machine.`,
      "Pools called synthetic are drawn from rows of the General Social Survey, in the sizes of real pools that are private; the pools of 1,727 and 5,000 are made up by `bench/made-pool.ts`. They are not the pools of the paper.",
      `Rounded: ${rounded(PANELS)} equally likely panels, and the most that anybody loses by it, in points of a per cent.`,
    ],
  };
}

function skipped(): Figure {
  return { what: "pools of others", ours: "skipped: ../shared/bench/lottery is not there" };
}

function figuresOf(instance: Instance): Figure[] {
  const { folder, size, beside, lowest } = instance;
  const request = requestIn(folder, size);
  const maximin = timed(() => lotteryFor(request, "maximin"));
  const leximin = timed(() => lotteryFor(request, "leximin"));
  const name = `${folder} (${request.pool.people.length} people, ${size} seats)`;
  const { min, gini, geometricMean } = measureChances([...leximin.answer.chances.values()]);
  return [
    { ...atMost(`${name}: maximin`, maximin.seconds, { limit: instance.maximin, unit: "s" }), beside },
    nearly(`${name}: lowest chance`, 100 * min, lowest),
    atMost(`${name}: LEXIMIN with certificate`, leximin.seconds, { limit: instance.leximin, unit: "s" }),
    { what: `${name}: Gini, geometric mean`, ours: `${rounded(100 * gini)} %, ${rounded(100 * geometricMean)} %` },
    ...certain(name, request, leximin.answer),
    figureOfShared(name, request, leximin.seconds),
  ];
}

/** With addresses that are shared, some quotas can no longer be met by anybody: then there is nothing to time. */
function figureOfShared(name: string, request: PanelRequest, without: number): Figure {
  const what = `${name}: LEXIMIN with one in ten at a shared address, against without`;
  const { answer, seconds } = timed(() => selectPanels(withShared(request), { objective: "leximin" }));
  if (answer.kind === "impossible") return { what, ours: "no panel is possible then" };
  return atMost(what, seconds / without, { limit: 2, unit: "×" });
}

function figuresOfLargePools(): Figure[] {
  const large = madePool({ seed: "sfe", people: 1727, panel: 110, values: [2, 5, 9, 5, 3, 4, 4], slack: 0 });
  const city = madePool({ seed: "r", people: 5000, panel: 1500, values: [2, 6, 14, 5, 3, 4, 4, 3], slack: 80 });
  return [
    ...figuresOfOne("made-up pool of 1,727, 110 seats, 7 features", large, 60),
    ...figuresOfOne("made-up pool of 5,000, 1,500 seats, 8 features", city, 120),
  ];
}

function figuresOfOne(name: string, request: PanelRequest, limit: number): Figure[] {
  const began = cpuSeconds();
  const lottery = lotteryFor(request, "leximin");
  return [
    atMost(`${name}: LEXIMIN with certificate`, cpuSeconds() - began, { limit, unit: "s" }),
    { what: `${name}: proven gap`, ours: `${rounded(100 * lottery.gap)} points` },
    ...certain(name, request, lottery),
  ];
}

/** The rounding, and the proof made again. */
function certain(name: string, request: PanelRequest, lottery: PanelLottery): Figure[] {
  const round = timed(() => roundToPanels(lottery, PANELS, "bench"));
  const verify = timed(() => verifyOptimal(request, lottery));
  if (!verify.answer.ok) throw new Error(`${name}: the certificate does not hold`);
  return [
    atMost(`${name}: rounded to ${rounded(PANELS)} panels`, round.seconds, { limit: 2, unit: "s" }),
    atMost(`${name}: largest loss by rounding`, 100 * round.answer.largestLoss, { limit: 0.1, unit: "points" }),
    { what: `${name}: certificate proven again`, ours: `${rounded(verify.seconds)} s` },
  ];
}

function nearly(what: string, value: number, wanted: number): Figure {
  const reached = Math.abs(value - wanted) <= 0.0005;
  return { what, ours: `${value.toFixed(3)} %`, target: `${wanted.toFixed(3)} %`, reached };
}

function lotteryFor(request: PanelRequest, objective: Objective): PanelLottery {
  const selection = selectPanels(request, { objective });
  if (selection.kind !== "distribution") throw new Error("These quotas can be met.");
  return selection;
}

function requestIn(folder: string, size: number): PanelRequest {
  const quotas = readQuotas(readFileSync(join(DATA, folder, "categories.csv"), "utf8"), { file: "categories.csv" });
  if (!quotas.ok) throw quotas.errors[0];
  const people = readFileSync(join(DATA, folder, "respondents.csv"), "utf8");
  const pool = readPool(people, { file: "respondents.csv", quotas: quotas.value });
  if (!pool.ok) throw pool.errors[0];
  return { pool: pool.value, quotas: quotas.value, size: { min: size, max: size } };
}

/** The same pool, with two of every twenty people at one address. */
function withShared({ pool, ...request }: PanelRequest): PanelRequest {
  const people = pool.people.map((person, index) =>
    index % 20 < 2 ? { ...person, household: `${Math.floor(index / 20)}` } : person,
  );
  return { ...request, pool: { ...pool, people } };
}

const RUNS = 3;

function timed<Answer>(work: () => Answer): { readonly answer: Answer; readonly seconds: number } {
  const runs = Array.from({ length: RUNS }, () => {
    const began = cpuSeconds();
    const answer = work();
    return { answer, seconds: cpuSeconds() - began };
  });
  return { answer: runs[0]!.answer, seconds: median(runs.map(({ seconds }) => seconds)) };
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
