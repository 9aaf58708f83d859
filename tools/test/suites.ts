// The suites of `npm test`, in order, and how each is started.
import { join } from "node:path";
import { ensureChromium, missingSentence } from "./chromium.ts";
import { ensurePostgres, missingPostgres } from "./postgres.ts";
import type { Run } from "./program.ts";

export type SuiteStart = { readonly run: Run; readonly root: string; readonly filters: readonly string[] };

export type Suite = {
  readonly name: string;
  readonly budgetSeconds: number;
  /** "file": the suite adds its own line to the counts file; "exit code": it is one check that holds or fails. */
  readonly countedBy: "file" | "exit code";
  readonly start: (start: SuiteStart) => Promise<number>;
};

export function vitestArguments(project: string, filters: readonly string[]): readonly string[] {
  const reporter = join(import.meta.dirname, "counts-reporter.ts");
  return ["run", `--project=${project}`, "--reporter=default", `--reporter=${reporter}`, ...filters];
}

function vitest(project: string, environment: Readonly<Record<string, string>> = {}) {
  return ({ run, root, filters }: SuiteStart) =>
    run(
      process.execPath,
      [join(root, "node_modules/vitest/vitest.mjs"), ...vitestArguments(project, filters)],
      environment,
    );
}

/** Without PostgreSQL the tests that need it fail, each with this sentence, and all others run. */
function withPostgres(project: string) {
  return async (start: SuiteStart): Promise<number> => {
    const programs = await ensurePostgres(process.env, start.run);
    if (programs === undefined) console.error(missingPostgres(process.env));
    return vitest(project)(start);
  };
}

async function startScenarios(start: SuiteStart): Promise<number> {
  const chromium = await ensureChromium(process.env, start.run);
  if (chromium !== undefined) return vitest("scenarios", { NAAST_CHROMIUM: chromium })(start);
  console.error(missingSentence(process.env));
  return 1;
}

/** The long simulations of `npm run prove`, which `npm test` leaves out. */
export const proofs: Suite = { name: "prove", budgetSeconds: 600, countedBy: "file", start: vitest("prove") };

export const suites: readonly Suite[] = [
  {
    name: "check",
    budgetSeconds: 60,
    countedBy: "exit code",
    start: ({ run, root, filters }) => run(process.execPath, [join(root, "tools/check.ts"), ...filters]),
  },
  { name: "unit", budgetSeconds: 60, countedBy: "file", start: withPostgres("unit") },
  { name: "scenarios", budgetSeconds: 180, countedBy: "file", start: startScenarios },
  { name: "processes", budgetSeconds: 150, countedBy: "file", start: withPostgres("processes") },
];
