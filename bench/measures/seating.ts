import {
  checkSeating,
  planSeating,
  replanSeating,
  type SeatingPlan,
  type SeatingRequest,
} from "../../packages/seating/src/index.ts";
import { type Figure, type Finding, rounded } from "../finding.ts";
import { median } from "../percentile.ts";
import { changedHall, exampleEvening, fullHall, golfers, hasExample } from "../seating-halls.ts";

const EVENINGS = seeds(20);
const HALLS = seeds(5);
const MANY_HALLS = seeds(10);

/** Mixed tables over rounds, beside what the peers reached with the same people on a machine of this class. */
export async function measureSeating(): Promise<Finding> {
  const title = "Mixed tables, round after round";
  if (!hasExample) return { title, figures: [], notes: ["Not measured: ../shared/bench/seating is not there."] };

  return {
    title,
    figures: [
      ...evenings("110 people (groupselect's example), 5 traits, 14 tables × 4 rounds", {
        runs: EVENINGS.map((seed) => run(exampleEvening(seed))),
        limit: 0.3,
        beside: "groupselect-lib, recorded: 144 deviations and 502 repeats in 3.03 s",
      }),
      ...evenings("104 people, 13 tables × 4 rounds", {
        runs: EVENINGS.map((seed) => run(golfers(104, 13, { rounds: 4, seed }))),
        limit: 0.2,
        beside: "good-enough-golfers, recorded: 0 repeats in 17.2 s",
      }),
      ...evenings("200 people, 25 tables × 4 rounds", {
        runs: EVENINGS.map((seed) => run(golfers(200, 25, { rounds: 4, seed }))),
        limit: 0.5,
        beside: "good-enough-golfers, recorded: no answer in 100 s",
      }),
      ...golf(),
      ...evenings("1,540 people with all wishes, 5 traits, 192 tables × 4 rounds", {
        runs: MANY_HALLS.map((seed) => run(fullHall({ people: 1540, tables: 192, rounds: 4 }, `hall ${seed}`))),
        limit: 5,
        beside: "no peer knows such wishes",
      }),
      ...evenings("1,500 people with all wishes, 5 traits, 150 tables × 3 rounds", {
        runs: MANY_HALLS.map((seed) => run(fullHall({ people: 1500, tables: 150, rounds: 3 }, `hall ${seed}`))),
        limit: 5,
        beside: "no peer knows such wishes",
      }),
      ...replans(),
    ],
    notes: [
      "Seconds are of the processor, one thread, reading left out; each plan is counted again by `checkSeating`, and its count is what is told here. Evenings: seeds 1 to 20; halls: seeds 1 to 10, which draw the wishes too; golfers and changes: 1 to 5.",
      "All wishes: 100 pairs who keep apart, 50 couples, 12 interpreters with two listeners each, 30 facilitators of two languages, 18 tables where another language is spoken, 24 people without Dutch who need such a facilitator. Where a couple is alike in a rare trait, no plan gives both a table with its fair share: such halls are told apart.",
      "Changed: round 1 has been held, every fiftieth person stays away from the others, eight people come late, a table is closed in round 2.",
      "Peers: recorded on 23 November 2026 on a machine of this class (node 20): groupselect-lib with its legacy algorithm and 100 attempts, geneticSolver.js of good-enough-golfers as it is. Neither goes on after its end, and neither has wishes like these.",
    ],
  };
}

interface Run {
  readonly seconds: number;
  readonly deviations: number;
  /** Of the deviations, what no plan can avoid. */
  readonly least: number;
  readonly repeats: number;
  readonly hardViolations: number;
}

function run(request: SeatingRequest): Run {
  return timed(request, () => planned(request));
}

function timed(request: SeatingRequest, make: () => SeatingPlan, held = 0): Run {
  const before = process.cpuUsage();
  const plan = make();
  const { user, system } = process.cpuUsage(before);
  const { faults, deviations, repeats, hardViolations } = checkSeating(request, plan.rounds, held);
  if (faults.length > 0) throw new Error(`no plan: ${JSON.stringify(faults)}`);
  return { seconds: (user + system) / 1e6, deviations, least: plan.leastDeviations, repeats, hardViolations };
}

function planned(request: SeatingRequest): SeatingPlan {
  const plan = planSeating(request);
  if (plan.kind === "impossible") throw new Error(JSON.stringify(plan.reasons));
  return plan;
}

/** A seed whose own wishes make a fair share impossible says nothing about the search: it is told, and not counted. */
function evenings(what: string, { runs, limit, beside }: { runs: readonly Run[]; limit: number; beside: string }) {
  const possible = runs.filter(({ least }) => least === 0);
  const perfect = possible.filter(
    ({ deviations, repeats, hardViolations }) => deviations + repeats + hardViolations === 0,
  );
  const seconds = runs.map((one) => one.seconds);
  return [
    {
      what: `${what}: every wish met, no deviation, no repeat`,
      ours: `${perfect.length} of ${possible.length} seeds${aboutOthers(runs.filter(({ least }) => least > 0))}`,
      target: "all",
      reached: perfect.length === possible.length,
      beside,
    },
    {
      what: `${what}: processor time, median and longest`,
      ours: `${rounded(median(seconds))} s, ${rounded(Math.max(...seconds))} s`,
      target: `≤ ${limit} s`,
      reached: Math.max(...seconds) <= limit,
    },
  ] satisfies Figure[];
}

function aboutOthers(forced: readonly Run[]): string {
  if (forced.length === 0) return "";
  const broken = forced.reduce((sum, { repeats, hardViolations }) => sum + repeats + hardViolations, 0);
  const most = Math.max(...forced.map(({ deviations, least }) => deviations - least));
  return `; in ${forced.length} more ${rounded(Math.max(...forced.map(({ least }) => least)))} deviations at most are proved unavoidable: ${most} more than that at most, ${broken} repeats or broken wishes`;
}

function golf(): Figure[] {
  const runs = HALLS.map((seed) => run(golfers(32, 8, { rounds: 10, seed })));
  const repeats = Math.max(...runs.map((one) => one.repeats));
  const seconds = Math.max(...runs.map((one) => one.seconds));
  const what = "32 golfers, 8 tables × 10 rounds";
  return [
    {
      what: `${what}: repeats, the most of 5 seeds`,
      ours: `${repeats}`,
      target: "≤ 12",
      reached: repeats <= 12,
      beside: "good-enough-golfers, recorded: 31 in 1.0 s; 0 is known to exist",
    },
    { what: `${what}: longest`, ours: `${rounded(seconds)} s`, target: "≤ 10 s", reached: seconds <= 10 },
  ];
}

function replans(): Figure[] {
  const changes: string[] = [];
  const runs = HALLS.map((seed) => {
    const request = fullHall({ people: 1500, tables: 150, rounds: 3 }, `hall ${seed}`);
    const before = planned(request);
    const changed = changedHall(request);
    return timed(
      changed,
      () => {
        const plan = replanSeating(changed, before, { held: 1 });
        if (plan.kind === "impossible") throw new Error(JSON.stringify(plan.reasons));
        changes.push(`${plan.changes.length} (least ${plan.leastChanges})`);
        return plan;
      },
      1,
    );
  });
  const broken = runs.reduce((sum, { hardViolations }) => sum + hardViolations, 0);
  const seconds = Math.max(...runs.map((one) => one.seconds));
  const what = "1,500 people, 150 tables × 3 rounds, changed after round 1";
  return [
    { what: `${what}: longest of 5 seeds`, ours: `${rounded(seconds)} s`, target: "≤ 1 s", reached: seconds <= 1 },
    { what: `${what}: changed seats`, ours: changes.join(", "), beside: "no peer can change a plan" },
    { what: `${what}: broken wishes`, ours: `${broken}`, target: "0", reached: broken === 0 },
  ];
}

function seeds(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `${at + 1}`);
}
