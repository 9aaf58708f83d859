// The one closing line of a test run, counted over all suites, in which nothing that went missing looks green.
export type Counts = {
  readonly suite: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
};

export type SuiteEnd = { readonly suite: string; readonly exitCode: number };

export type Verdict = {
  readonly passed: number;
  readonly failed: number;
  /** What failed besides tests that failed by themselves: one sentence each. */
  readonly remarks: readonly string[];
};

/** Reads one suite's line per line; a line that is not ours is left out, so that its suite counts as silent. */
export function readCounts(text: string): readonly Counts[] {
  return text.split("\n").flatMap((line) => {
    try {
      const value: unknown = JSON.parse(line);
      return isCounts(value) ? [value] : [];
    } catch {
      return [];
    }
  });
}

function isCounts(value: unknown): value is Counts {
  if (typeof value !== "object" || value === null) return false;
  const record: Readonly<Record<string, unknown>> = { ...value };
  const numbers = [record.passed, record.failed, record.skipped];
  return typeof record.suite === "string" && numbers.every((number) => Number.isInteger(number));
}

function judge({ suite, exitCode }: SuiteEnd, lines: readonly Counts[]): Verdict {
  const [counts] = lines;
  if (counts === undefined)
    return { passed: 0, failed: 1, remarks: [`${suite} never reported: it did not start or broke off.`] };
  const { passed, failed } = counts;
  if (lines.length > 1) return { passed, failed: failed + 1, remarks: [`${suite} reported more than once.`] };
  if (passed + failed === 0) return { passed, failed: 1, remarks: [`${suite} ran no test at all.`] };
  if (failed === 0 && exitCode !== 0) {
    return { passed, failed: 1, remarks: [`${suite} counted no failure but ended with exit code ${exitCode}.`] };
  }
  return { passed, failed, remarks: [] };
}

/** Sums what the suites that should have run reported. */
export function sumUp(ends: readonly SuiteEnd[], counts: readonly Counts[]): Verdict {
  const verdicts = ends.map((end) =>
    judge(
      end,
      counts.filter(({ suite }) => suite === end.suite),
    ),
  );
  return {
    passed: verdicts.reduce((sum, { passed }) => sum + passed, 0),
    failed: verdicts.reduce((sum, { failed }) => sum + failed, 0),
    remarks: verdicts.flatMap(({ remarks }) => remarks),
  };
}
