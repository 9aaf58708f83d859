// Once for all scenarios: the built server on a free port, as `npm start` runs it, and one browser.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { type BrowserServer, chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { findChromium, missingSentence } from "../../tools/test/chromium.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the server answers. */
    readonly naast: string;
    /** Where the browser takes orders. */
    readonly browser: string;
  }
}

const HOUSE = join(import.meta.dirname, "../..");
const LONGEST_START_MS = 30_000;
// Chromium refuses its sandbox as root; the other two keep it from talking to the outside.
const FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-quic"];

export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const [server, browser] = await Promise.all([startServer(), startBrowser()]);
  provide("naast", server.url);
  provide("browser", browser.wsEndpoint());
  return async () => {
    await browser.close();
    await stop(server.child);
  };
}

function startBrowser(): Promise<BrowserServer> {
  const executablePath = findChromium(process.env);
  if (executablePath === undefined) throw new Error(missingSentence(process.env));
  return chromium.launchServer({ executablePath, args: FLAGS });
}

async function startServer(): Promise<{ url: string; child: ChildProcess }> {
  const environment = { ...process.env, PORT: "0", HOST: "127.0.0.1" };
  const child = spawn(process.execPath, [join(HOUSE, "tools/start.mjs"), "serve"], {
    cwd: HOUSE,
    env: environment,
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    return { url: await addressFrom(child), child };
  } catch (error) {
    await stop(child);
    throw error;
  }
}

function addressFrom(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let output = "";
    const timer = setTimeout(() => failed(new Error(`The server gave no address: ${output}`)), LONGEST_START_MS);
    child.once("exit", (code) => failed(new Error(`The server ended with ${code}: ${output}`)));
    child.stdout?.on("data", (text: Buffer) => {
      output += text;
      const address = /http:\/\/[^\s]+/.exec(output)?.[0];
      if (address === undefined) return;
      clearTimeout(timer);
      found(address);
    });
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}
