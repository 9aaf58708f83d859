import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { matchPractices } from "../../packages/catalogue/src/index.ts";
import { loadCatalogue } from "../content.ts";
import { atMost, type Finding, rounded } from "../finding.ts";
import { median, percentile } from "../percentile.ts";
import { everythingTicked, SQUARE } from "../situations.ts";
import { eachOf, millisecondsOf } from "../stopwatch.ts";

const LIMIT = { limit: 5, unit: "ms" };
const COLD_PROCESSES = 5;
const CALLS = 500;

/** One situation held against every practice, with reasons, the set that covers it and what stays uncovered. */
export async function measureMatching(): Promise<Finding> {
  const cold: number[] = [];
  for (let run = 0; run < COLD_PROCESSES; run += 1) cold.push(await firstCallInNewProcess());

  const catalogue = await loadCatalogue();
  const warm = (await eachOf(CALLS + 100, () => matchPractices(catalogue, SQUARE))).slice(100);
  const full = everythingTicked(catalogue);
  const worst = await eachOf(20, () => matchPractices(catalogue, full));
  return {
    title: "Matching one situation against all practices",
    figures: [
      atMost(`first call in a new process, median of ${COLD_PROCESSES}`, median(cold), LIMIT),
      atMost(`later calls, p50 of ${CALLS}`, percentile(warm, 0.5), LIMIT),
      atMost(`later calls, p99 of ${CALLS}`, percentile(warm, 0.99), LIMIT),
      { what: "every box of the form ticked, p50 of 20", ours: `${rounded(median(worst))} ms` },
    ],
    notes: [
      "A square with three problems, two groups, one divide, one place and a phase; the answer holds every reason in both languages.",
      "No peer is known that does this job; a search by words is another job, so none is put beside it.",
    ],
  };
}

async function firstCallInNewProcess(): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [import.meta.filename]);
  return Number(stdout);
}

if (import.meta.main) {
  const catalogue = await loadCatalogue();
  console.log(await millisecondsOf(() => matchPractices(catalogue, SQUARE)));
}
