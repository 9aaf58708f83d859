import { spawn } from "node:child_process";
import { performance } from "node:perf_hooks";

/** One line of a list of checks: green when every command ends with 0. Each command is a script and its arguments. */
export interface Step {
  readonly name: string;
  readonly commands: readonly (readonly string[])[];
  /** What to do when it is red. */
  readonly remedy: string;
}

interface Outcome {
  readonly green: boolean;
  readonly output: string;
  readonly seconds: number;
}

interface Setting {
  readonly root: string;
  readonly atOnce: number;
  say(line: string): void;
}

/** Runs every step, red or not, and tells in the order of the list. True when all are green. */
export async function runSteps(steps: readonly Step[], { root, atOnce, say }: Setting): Promise<boolean> {
  const whenFree = turnstile(atOnce);
  const running = steps.map(({ commands }) =>
    Promise.all(commands.map((command) => whenFree(() => run(root, command)))),
  );
  const red: string[] = [];
  const start = performance.now();

  for (const [index, step] of steps.entries()) {
    const outcomes = (await running[index]) ?? [];
    const green = outcomes.every((outcome) => outcome.green);
    const seconds = outcomes.reduce((total, outcome) => total + outcome.seconds, 0);
    const line = `${String(index + 1).padStart(2)} ${green ? "ok " : "RED"} ${step.name.padEnd(28)} ${seconds.toFixed(1)} s`;
    say(line);
    if (!green) red.push(`\n${line}\n${outcomes.map(({ output }) => output).join("")}   → ${step.remedy}`);
  }

  for (const explanation of red) say(explanation);
  say(
    `\n${steps.length - red.length} of ${steps.length} green in ${((performance.now() - start) / 1000).toFixed(1)} s`,
  );
  return red.length === 0;
}

/** Lets at most `places` pieces of work go at a time, first come first served. */
function turnstile(places: number) {
  const waiting: (() => void)[] = [];
  let free = places;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

function run(root: string, command: readonly string[]): Promise<Outcome> {
  const start = performance.now();
  const child = spawn(process.execPath, command, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ green: code === 0, output, seconds: (performance.now() - start) / 1000 }));
  });
}
