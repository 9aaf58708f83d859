import { describe, expect, it } from "vitest";
import { HOUSE } from "./house.ts";
import { runSteps, type Step } from "./run-steps.ts";

const script = (code: string) => ["--eval", code];

async function told(steps: readonly Step[], atOnce = 2): Promise<{ lines: string; green: boolean }> {
  const lines: string[] = [];
  const green = await runSteps(steps, { root: HOUSE, atOnce, say: (line) => lines.push(line) });
  return { lines: lines.join("\n"), green };
}

describe("runSteps", { timeout: 60_000 }, () => {
  it("numbers the steps in their own order, whichever ends first", async () => {
    const slow = { name: "slow", commands: [script("setTimeout(() => {}, 200)")], remedy: "" };
    const quick = { name: "quick", commands: [script("0")], remedy: "" };

    const { lines, green } = await told([slow, quick]);

    expect(lines).toMatch(/^ 1 ok {2}slow +\d\.\d s\n 2 ok {2}quick +\d\.\d s\n\n2 of 2 green in \d\.\d s$/);
    expect(green).toBe(true);
  });

  it("goes on after a red step and ends with what it said and what to do", async () => {
    const red = { name: "types", commands: [script("console.log('line 3'); process.exit(2)")], remedy: "Mend line 3." };
    const green = { name: "texts", commands: [script("console.log('nobody needs this')")], remedy: "" };

    const answer = await told([red, green]);

    expect(answer.green).toBe(false);
    expect(answer.lines).toMatch(
      / 1 RED types.*\n 2 ok {2}texts.*\n\n 1 RED types.*\nline 3\n {3}→ Mend line 3\.\n\n1 of 2 green/,
    );
  });

  it("makes a step red when one of its commands is", async () => {
    const half = { name: "types", commands: [script("0"), script("throw new Error('half')"), script("0")], remedy: "" };

    expect((await told([half], 1)).green).toBe(false);
  });
});
