// Adds one line to the counts file when a suite ends. What vitest does not call a failed test is counted here:
// a file that does not load, a hook that throws, an error outside any test, a test that never finished.
import { appendFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";
import type { Counts } from "./counts.ts";

function brokenParts(module: TestModule): number {
  const parts = [module, ...module.children.allSuites()];
  return parts.reduce((sum, part) => sum + part.errors().length, 0);
}

function countIn(modules: readonly TestModule[], strayErrors: number): Omit<Counts, "suite"> {
  const tests = modules.flatMap((module) => [...module.children.allTests()]).map((test) => test.result().state);
  const broken = modules.reduce((sum, module) => sum + brokenParts(module), 0);
  const passed = tests.filter((state) => state === "passed").length;
  const skipped = tests.filter((state) => state === "skipped").length;
  return { passed, failed: tests.length - passed - skipped + broken + strayErrors, skipped };
}

export default function countsReporter(): Reporter {
  return {
    onTestRunEnd(modules, errors) {
      const suite = process.env.NAAST_SUITE;
      const file = process.env.NAAST_COUNTS;
      if (suite === undefined || file === undefined) return;
      appendFileSync(file, `${JSON.stringify({ suite, ...countIn(modules, errors.length) })}\n`);
    },
  };
}
