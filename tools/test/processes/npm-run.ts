// Starts npm as a person does at a prompt, and looks at what is left afterwards.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter } from "node:path";
import { descendantsOf } from "../../start/descendants.mjs";

type Ended = { readonly code: number | null; readonly output: string };

export type Running = {
  readonly pid: number;
  /** npm's own process and everything below it. */
  readonly family: () => readonly number[];
  readonly output: () => string;
  readonly ended: Promise<Ended>;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** As Ctrl-C does: npm and everything it started that still shares its process group. */
  readonly killGroup: (signal: NodeJS.Signals) => void;
};

export type Prompt = {
  readonly folder: string;
  readonly environment?: Record<string, string>;
  readonly userId?: number;
};

// Without the Node 24, the npm settings and the test runner's switches that this test itself runs under.
function promptEnvironment(): Record<string, string> {
  const own = /^(npm_|NAAST_|VITEST|NODE$|NODE_ENV$|NODE_OPTIONS$|TEST$|PORT$|HOST$)/;
  const kept = Object.entries(process.env).filter(([name, value]) => value !== undefined && !own.test(name));
  const path = (process.env.PATH ?? "").split(delimiter).filter((folder) => !folder.includes("node_modules"));
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter) } as Record<string, string>;
}

const everyone = new Set<ChildProcess>();

export function npm(args: readonly string[], { folder, environment = {}, userId }: Prompt): Running {
  const identity = userId === undefined ? {} : { uid: userId, gid: userId };
  const env = { ...promptEnvironment(), ...environment };
  const child = spawn("npm", args, {
    cwd: folder,
    env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    ...identity,
  });
  everyone.add(child);
  const pid = child.pid ?? 0;
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  return {
    pid,
    family: () => [pid, ...descendantsOf(pid)],
    output: () => output,
    ended: new Promise((resolve) => child.once("exit", (code) => setTimeout(() => resolve({ code, output }), 20))),
    kill: (signal) => process.kill(pid, signal),
    killGroup: (signal) => process.kill(-pid, signal),
  };
}

function endOutright(target: number): void {
  try {
    process.kill(target, "SIGKILL");
  } catch {
    // Ended by itself, as it should.
  }
}

export function endEveryone(): void {
  for (const { pid } of everyone) {
    if (pid !== undefined) for (const target of [...descendantsOf(pid), -pid]) endOutright(target);
  }
  everyone.clear();
}

export async function until(holds: () => boolean | Promise<boolean>, limitMs: number): Promise<number> {
  const began = performance.now();
  while (!(await holds())) {
    if (performance.now() - began > limitMs) return Number.POSITIVE_INFINITY;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return performance.now() - began;
}

export async function statusOf(port: number): Promise<number | undefined> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/`)).status;
  } catch {
    return undefined;
  }
}

export function takePort(port = 0): Promise<{ readonly port: number; readonly release: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      const taken = typeof address === "object" && address !== null ? address.port : 0;
      resolve({ port: taken, release: () => new Promise((done) => server.close(() => done())) });
    });
  });
}

export async function freePort(): Promise<number> {
  const { port, release } = await takePort();
  await release();
  return port;
}

// A zombie still has a folder in /proc until its parent asks; it holds nothing any more.
function isRunning(pid: number): boolean {
  if (process.platform === "linux" && !existsSync(`/proc/${pid}/exe`)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds until none of the processes runs and the port is free again. */
export function msUntilGone(family: readonly number[], port: number): Promise<number> {
  return until(async () => !family.some(isRunning) && (await statusOf(port)) === undefined, 5000);
}

/** What the program itself said, without npm's own lines around it. */
export function sentencesIn(output: string): readonly string[] {
  return output.split("\n").filter((line) => line !== "" && !/^(> |npm (warn|notice))/.test(line));
}
