// The built house served on a free port, as somebody starts it, for the scenarios and the bench.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Served {
  readonly url: string;
  stop(): Promise<void>;
}

const HOUSE = join(import.meta.dirname, "../..");
const LONGEST_START_MS = 30_000;

/**
 * Runs a command that serves and prints its address; rejects with what it printed when no address comes. Its data go with it,
 * unless NAAST_DATA names a folder.
 */
export async function serveHouse(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const data = mkdtempSync(join(tmpdir(), "naast-served-"));
  const child = spawn(command, args, {
    cwd: HOUSE,
    env: { ...process.env, PORT: "0", HOST: "127.0.0.1", NAAST_DATA: data, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const end = async () => {
    await stop(child);
    rmSync(data, { recursive: true, force: true });
  };
  try {
    return { url: await addressFrom(child), stop: end };
  } catch (error) {
    await end();
    throw error;
  }
}

function addressFrom(child: ChildProcess): Promise<string> {
  let output = "";
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const fail = (what: string) => reject(new Error(`${what}: ${output}`));
  const timer = setTimeout(() => fail("The server gave no address"), LONGEST_START_MS);
  child.once("error", reject);
  child.once("exit", (code) => fail(`The server ended with ${code}`));
  child.stdout?.on("data", (text: Buffer) => {
    output += text;
    const address = /http:\/\/\S+(?=\n)/.exec(output)?.[0];
    if (address !== undefined) resolve(address);
  });
  return promise.finally(() => clearTimeout(timer));
}

/** What the command started ends with it; its output closes when the last of them has gone. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, "close");
  child.kill("SIGTERM");
  await closed;
}
