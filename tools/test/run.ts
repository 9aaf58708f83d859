// What `npm test` does once everything is installed and built: the suites one after another, and one closing line.
import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readCounts, type SuiteEnd, sumUp, type Verdict } from "./counts.ts";
import type { Run } from "./program.ts";
import { proofs, type Suite, suites } from "./suites.ts";

type Plan = {
  readonly root: string;
  readonly suites: readonly Suite[];
  readonly filters: readonly string[];
  readonly run: Run;
};

const LOCKFILES = ["package-lock.json", "tools/runtime/package-lock.json"];

function lockfileHash(root: string): string {
  const hash = createHash("sha256");
  for (const path of LOCKFILES.map((file) => join(root, file)))
    hash.update(existsSync(path) ? readFileSync(path) : path);
  return hash.digest("hex");
}

function freshCountsFile(root: string): string {
  const folder = join(root, ".cache");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `test-counts-${process.pid}.jsonl`);
  rmSync(file, { force: true });
  return file;
}

async function runSuite(suite: Suite, plan: Plan, countsFile: string): Promise<SuiteEnd> {
  const environment = { NAAST_SUITE: suite.name, NAAST_COUNTS: countsFile };
  const run: Run = (command, args, more = {}) => plan.run(command, args, { ...environment, ...more });
  const exitCode = await suite.start({ run, root: plan.root, filters: plan.filters });
  if (suite.countedBy === "exit code") {
    const passed = exitCode === 0 ? 1 : 0;
    appendFileSync(countsFile, `${JSON.stringify({ suite: suite.name, passed, failed: 1 - passed, skipped: 0 })}\n`);
  }
  return { suite: suite.name, exitCode };
}

function timeLine({ name, budgetSeconds }: Suite, seconds: number): string {
  const over = seconds > budgetSeconds ? ", OVER its budget" : "";
  return `${name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s of ${budgetSeconds} s${over}`;
}

/** Runs the suites of a plan and sums them, without printing the closing line. */
export async function runPlan(plan: Plan): Promise<Verdict> {
  const lockfiles = lockfileHash(plan.root);
  const countsFile = freshCountsFile(plan.root);
  const ends: SuiteEnd[] = [];
  const times: string[] = [];
  for (const suite of plan.suites) {
    console.log(`\n== ${suite.name} (at most ${suite.budgetSeconds} s) ==`);
    const began = performance.now();
    ends.push(await runSuite(suite, plan, countsFile));
    times.push(timeLine(suite, (performance.now() - began) / 1000));
  }
  const counts = existsSync(countsFile) ? readCounts(readFileSync(countsFile, "utf8")) : [];
  rmSync(countsFile, { force: true });
  const skipped = counts.filter((line) => line.skipped > 0).map((line) => `${line.suite}: ${line.skipped} skipped`);
  console.log(`\n${[...times, ...skipped].join("\n")}`);
  const verdict = sumUp(ends, counts);
  if (lockfileHash(plan.root) === lockfiles) return verdict;
  const remark = "The run changed a lockfile: commit it knowingly or undo it.";
  return { ...verdict, failed: verdict.failed + 1, remarks: [...verdict.remarks, remark] };
}

function planFor(args: readonly string[]): Pick<Plan, "suites" | "filters"> | undefined {
  const [name, ...filters] = args;
  if (name === undefined) return { suites, filters: [] };
  const chosen = suites.filter((suite) => suite.name === name);
  return chosen.length === 0 ? undefined : { suites: chosen, filters };
}

/** `npm test [-- suite [filter…]]`: the exit code; the last line printed is "N passed, N failed". */
export async function runTests(root: string, args: readonly string[], run: Run): Promise<number> {
  const plan = planFor(args);
  const known = suites.map(({ name }) => name).join(", ");
  const verdict =
    plan === undefined
      ? { passed: 0, failed: 1, remarks: [`There is no suite "${args[0]}"; choose one of ${known}.`] }
      : await runPlan({ root, run, ...plan });
  return tell(verdict);
}

/** `npm run prove [-- filter…]`: the same for the proofs. */
export async function runProofs(root: string, filters: readonly string[], run: Run): Promise<number> {
  return tell(await runPlan({ root, run, suites: [proofs], filters }));
}

function tell({ remarks, passed, failed }: Verdict): number {
  for (const remark of remarks) console.log(remark);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
