import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createRandom } from "../../packages/kernel/src/index.ts";
import {
  type BudgetElection,
  type Completion,
  collectBallots,
  readPabulib,
  shareEqually,
  tallyBallots,
} from "../../packages/ranking/src/index.ts";
import { HOUSE } from "../content.ts";
import { atMost, type Figure, type Finding, rounded } from "../finding.ts";
import { median } from "../percentile.ts";

const SHARED = join(HOUSE, "../shared/bench");
const ELECTIONS = join(SHARED, "ranking");
const ROUNDS = 3;
/** So often the same is done before it counts: from the seventh time on the engine of JavaScript has compiled all of it. */
const WARM_UP = 6;
const BUDAPEST = "Hungary_Budapest_2024";

/** Equal shares on real elections, beside the answers and the seconds of its peers; and counting many ballots. */
export async function measureRanking(): Promise<Finding> {
  const title = "Dividing budgets and counting ballots";
  if (!existsSync(ELECTIONS))
    return { title, figures: countingFigures(), notes: [`Not all measured: ${ELECTIONS} is not there.`] };

  const names = readdirSync(ELECTIONS)
    .filter((name) => name.endsWith(".pb"))
    .map((name) => name.slice(0, -".pb".length));
  const elections = names.map((name) => measured(name));
  return {
    title,
    figures: [...answers(elections), ...seconds(elections), ...countingFigures()],
    notes: [
      `CPU time of one thread; single elections are the median of ${ROUNDS}, after ${WARM_UP} times that do not count. All ${elections.length} elections of the folder. What the tool could not finish in steps of one unit is not compared.`,
      "The seconds beside are wall time recorded on 23 November 2026, on a machine of this class with other work on it: the tool of equalshares.net (commit of 21 July 2025) in Node, in doubles, and pabutools 1.2.3 with exact fractions. Neither could be run here today.",
      "Ballots to count are made up: every ballot ranks ten of thirty options, chosen by chance.",
    ],
  };
}

/** What a peer found; `seconds` without winners where it could not finish. */
interface Found {
  readonly winners?: readonly string[];
  readonly seconds?: number;
}

interface Measured {
  readonly name: string;
  readonly election: BudgetElection;
  readonly readSeconds: number;
  readonly tool: Readonly<Record<string, Found>>;
  readonly pabutools: Readonly<Record<string, Found>>;
}

function measured(name: string): Measured {
  const text = readFileSync(join(ELECTIONS, `${name}.pb`), "utf8");
  const found = (peer: string) => JSON.parse(readFileSync(join(SHARED, "expected", `${peer}.json`), "utf8"));
  const election = readPabulib(text, name);
  return {
    name,
    election,
    readSeconds: cpuSecondsOf(1, () => readPabulib(text, name)),
    tool: found(`equalshares-tool.${name}.floats`),
    pabutools: found(`pabutools.${name}.gmpy2`),
  };
}

const COMPLETIONS: readonly (readonly [Completion, string])[] = [
  ["none", "none"],
  ["add1", "add1"],
  ["add1-utilitarian", "default_add1u_exhaustive_integral"],
];

function answers(elections: readonly Measured[]): Figure[] {
  const besideTool = COMPLETIONS.map(([completion, key]) => {
    const finished = elections.filter(({ tool }) => tool[key]?.winners);
    const same = finished.filter(({ election, tool }) => isSame(winnersOf(election, completion), tool[key]));
    return agreement(`winners as the tool of equalshares.net, ${completion}`, same.length, finished.length);
  });
  const exact = elections.filter(({ election, pabutools }) => isSame(winnersOf(election, "none"), pabutools.mes_cost));
  return [...besideTool, agreement("winners as pabutools with fractions, none", exact.length, elections.length)];
}

function agreement(what: string, same: number, all: number): Figure {
  return { what, ours: `${same} of ${all}`, target: `${all}`, reached: same === all };
}

function seconds(elections: readonly Measured[]): Figure[] {
  const budapest = elections.find(({ name }) => name === BUDAPEST);
  const all =
    elections.reduce((sum, { readSeconds }) => sum + readSeconds, 0) + cpuSecondsOf(1, () => runAll(elections));
  const theirs = elections.reduce((sum, { tool }) => sum + (tool.none?.seconds ?? 0) + (tool.add1?.seconds ?? 0), 0);
  return [
    ...(budapest ? figuresOf(budapest) : []),
    {
      ...atMost(`all ${elections.length} elections read, none and add1`, all, { limit: 3, unit: "s" }),
      beside: `the tool: ${rounded(theirs)} s without reading, and not Budapest's add1`,
    },
  ];
}

function figuresOf({ election, tool, pabutools, readSeconds }: Measured): Figure[] {
  const time = (completion: Completion) => {
    for (let round = 0; round < WARM_UP; round++) winnersOf(election, completion);
    return 1000 * cpuSecondsOf(ROUNDS, () => winnersOf(election, completion));
  };
  return [
    { what: "Budapest 2024, 28,943 ballots and 175 projects: read", ours: `${rounded(1000 * readSeconds)} ms` },
    {
      what: "Budapest 2024: none",
      ours: `${rounded(time("none"))} ms`,
      beside: `the tool: ${rounded(1000 * (tool.none?.seconds ?? 0))} ms; pabutools: ${rounded(pabutools.mes_cost?.seconds ?? 0)} s`,
    },
    {
      ...atMost("Budapest 2024: add1", time("add1"), { limit: 300, unit: "ms" }),
      beside: `the first in a new process, compiling included: ${rounded(firstInNewProcess())} ms. The tool: not in steps of one forint; pabutools: more than 100 s`,
    },
  ];
}

function runAll(elections: readonly Measured[]): void {
  for (const { election } of elections) {
    winnersOf(election, "none");
    winnersOf(election, "add1");
  }
}

function winnersOf(election: BudgetElection, completion: Completion): string[] {
  return shareEqually(election, { completion }).winners.map(({ id }) => id);
}

function isSame(winners: readonly string[], found: Found | undefined): boolean {
  return `${winners.toSorted()}` === `${found?.winners?.toSorted()}`;
}

const BALLOTS = 50_000;

function countingFigures(): Figure[] {
  const random = createRandom("bench: ballots");
  const options = Array.from({ length: 30 }, (_, option) => ({ id: `${option}`, name: `${option}` }));
  const places = options.map((_, option) => option);
  const votes = Array.from({ length: BALLOTS }, () =>
    random.sample(places, 10).map((option, place) => ({ option, mark: place + 1 })),
  );
  const ballots = collectBallots("rank", options, votes);
  return (["schulze", "stv", "borda"] as const).map((method) => {
    const time = 1000 * cpuSecondsOf(ROUNDS, () => tallyBallots(ballots, { method }));
    return atMost(`${rounded(BALLOTS)} ballots by ${method}`, time, { limit: 100, unit: "ms" });
  });
}

function cpuSecondsOf(rounds: number, work: () => unknown): number {
  const times = Array.from({ length: rounds }, () => {
    const began = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1e6;
  });
  return median(times);
}

function firstInNewProcess(): number {
  return Number(execFileSync(process.execPath, [import.meta.filename], { encoding: "utf8" }));
}

if (import.meta.main) {
  const election = readPabulib(readFileSync(join(ELECTIONS, `${BUDAPEST}.pb`), "utf8"), BUDAPEST);
  console.log(1000 * cpuSecondsOf(1, () => winnersOf(election, "add1")));
}
