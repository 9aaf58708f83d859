import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { HOUSE } from "./content.ts";

/** A server of our own on a free port of this machine, and how long it took. */
export interface Running {
  readonly url: string;
  /** From the command to the first page that came back whole. */
  readonly firstPageMs: number;
  stop(): Promise<void>;
}

const LONGEST_START_MS = 20_000;

/** Starts the built app as `npm start` does, in a process of its own, and asks for its first page. */
export async function startServer(): Promise<Running> {
  const began = performance.now();
  const child = spawn("npm", ["start", "--silent"], {
    cwd: HOUSE,
    env: { ...process.env, PORT: "0", HOST: "127.0.0.1" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const url = await addressFrom(child);
    const answer = await fetch(url);
    await answer.text();
    if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
    return { url, firstPageMs: performance.now() - began, stop: () => stop(child) };
  } catch (error) {
    await stop(child);
    throw error;
  }
}

function addressFrom(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let output = "";
    const timer = setTimeout(() => failed(new Error(`no address within 20 s: ${output}`)), LONGEST_START_MS);
    child.once("exit", (code) => failed(new Error(`the server ended with ${code}: ${output}`)));
    child.stdout?.on("data", (text: Buffer) => {
      output += text;
      const address = /http:\/\/\S+/.exec(output)?.[0];
      if (address === undefined) return;
      clearTimeout(timer);
      found(address);
    });
  });
}

/** What npm started ends with npm; its output closes when the last of them has gone. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, "close");
  child.kill("SIGTERM");
  await closed;
}
