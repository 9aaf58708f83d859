// Real runs of vitest over planted test files: what does not run must not look green.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Verdict } from "../counts.ts";
import type { Run } from "../program.ts";
import { runPlan } from "../run.ts";
import type { Suite } from "../suites.ts";

const root = join(import.meta.dirname, "../../..");
const PASSES = 'import { expect, it } from "vitest"; it("holds", () => expect(1).toBe(1));';
const folders: string[] = [];

// Below the repository, because the planted files import vitest.
function plant(files: Readonly<Record<string, string>>): string {
  mkdirSync(join(root, ".cache"), { recursive: true });
  const folder = mkdtempSync(join(root, ".cache", "planted-"));
  folders.push(folder);
  writeFileSync(join(folder, "vitest.config.mjs"), "export default { test: { name: 'planted' } };");
  writeFileSync(join(folder, "package-lock.json"), "{}");
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

function planted(folder: string): Suite {
  const reporter = join(root, "tools/test/counts-reporter.ts");
  const args = [join(root, "node_modules/vitest/vitest.mjs"), "run", "--reporter=default", `--reporter=${reporter}`];
  return {
    name: "planted",
    budgetSeconds: 20,
    countedBy: "file",
    start: ({ run }) => run(process.execPath, [...args, "--root", folder]),
  };
}

const run: Run = (command, args, environment) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { env: { ...process.env, ...environment }, stdio: "ignore" });
    child.once("close", (code) => resolve(code ?? 1));
  });

const verdictOn = (files: Readonly<Record<string, string>>): Promise<Verdict> => {
  const folder = plant(files);
  return runPlan({ root: folder, suites: [planted(folder)], filters: [], run });
};

describe("a test run's counts", () => {
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  it("are those of vitest when all is well", async () => {
    expect(await verdictOn({ "a.test.ts": PASSES })).toEqual({ passed: 1, failed: 0, remarks: [] });
  });

  it("include a file that throws when it is loaded", async () => {
    const verdict = await verdictOn({ "a.test.ts": PASSES, "b.test.ts": 'throw new Error("does not load");' });
    expect(verdict).toMatchObject({ passed: 1, failed: 1 });
  });

  it("include a file without a test", async () => {
    const verdict = await verdictOn({ "a.test.ts": PASSES, "b.test.ts": "export {};" });
    expect(verdict).toMatchObject({ passed: 1, failed: 1 });
  });

  it("include a hook that throws before the tests of its group", async () => {
    const hook =
      'import { beforeAll, describe, it } from "vitest"; describe("g", () => { beforeAll(() => { throw new Error("no"); }); it("x", () => {}); });';
    expect(await verdictOn({ "a.test.ts": PASSES, "b.test.ts": hook })).toMatchObject({ passed: 1, failed: 1 });
  });

  it("include an error outside any test", async () => {
    const stray = `${PASSES} it("waits", async () => { setTimeout(() => { throw new Error("stray"); }, 1); await new Promise((r) => setTimeout(r, 50)); });`;
    expect(await verdictOn({ "a.test.ts": stray })).toMatchObject({ passed: 2, failed: 1 });
  });

  it("include a suite that finds no file", async () => {
    expect(await verdictOn({})).toMatchObject({ passed: 0, failed: 1 });
  });

  it("include a suite that breaks off before it can report", async () => {
    expect(await verdictOn({ "a.test.ts": PASSES, "vitest.config.mjs": 'throw new Error("no");' })).toEqual({
      passed: 0,
      failed: 1,
      remarks: ["planted never reported: it did not start or broke off."],
    });
  });

  it("include a lockfile that the run changed", async () => {
    const writes = `import { writeFileSync } from "node:fs"; ${PASSES} writeFileSync(new URL("./package-lock.json", import.meta.url), "{ }");`;
    expect(await verdictOn({ "a.test.ts": writes })).toEqual({
      passed: 1,
      failed: 1,
      remarks: ["The run changed a lockfile: commit it knowingly or undo it."],
    });
  });
});
