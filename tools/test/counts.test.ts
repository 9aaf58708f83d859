import { describe, expect, it } from "vitest";
import { readCounts, sumUp } from "./counts.ts";

const line = (suite: string, passed: number, failed: number) => ({ suite, passed, failed, skipped: 0 });
const ended = (suite: string, exitCode = 0) => ({ suite, exitCode });

describe("the closing line", () => {
  it("adds up what every suite counted", () => {
    const verdict = sumUp([ended("unit"), ended("scenarios", 1)], [line("unit", 40, 0), line("scenarios", 3, 2)]);
    expect(verdict).toEqual({ passed: 43, failed: 2, remarks: [] });
  });

  it("counts a suite that never reported as a failure", () => {
    const verdict = sumUp([ended("unit"), ended("scenarios")], [line("unit", 40, 0)]);
    expect(verdict.failed).toBe(1);
    expect(verdict.remarks).toEqual(["scenarios never reported: it did not start or broke off."]);
  });

  it("counts a suite without a single test as a failure", () => {
    expect(sumUp([ended("unit")], [line("unit", 0, 0)])).toMatchObject({ passed: 0, failed: 1 });
  });

  it("counts a suite that ends badly without a failed test as a failure", () => {
    expect(sumUp([ended("unit", 139)], [line("unit", 12, 0)])).toMatchObject({ passed: 12, failed: 1 });
  });

  it("does not let two reports of one suite hide one another", () => {
    expect(sumUp([ended("unit")], [line("unit", 12, 0), line("unit", 1, 0)])).toMatchObject({ failed: 1 });
  });
});

describe("the counts file", () => {
  it("gives each whole line", () => {
    expect(readCounts('{"suite":"unit","passed":2,"failed":0,"skipped":1}\n')).toEqual([
      { suite: "unit", passed: 2, failed: 0, skipped: 1 },
    ]);
  });

  it("leaves out a line that broke off or says something else", () => {
    expect(readCounts('{"suite":"unit","pas\n{"suite":"unit","passed":"2"}\nnull\n\n')).toEqual([]);
  });
});
