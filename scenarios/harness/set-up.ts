// Once for all scenarios: the built server on a free port, as `npm start` runs it, and one browser.
import { join } from "node:path";
import { type BrowserServer, chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { findChromium, missingSentence } from "../../tools/test/chromium.ts";
import { serveHouse } from "../../tools/test/serve-house.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the server answers. */
    readonly naast: string;
    /** Where the browser takes orders. */
    readonly browser: string;
  }
}

const START = join(import.meta.dirname, "../../tools/start.mjs");
// Chromium refuses its sandbox as root; the other two keep it from talking to the outside.
const FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-quic"];

export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const [server, browser] = await Promise.all([serveHouse(process.execPath, [START, "serve"]), startBrowser()]);
  provide("naast", server.url);
  provide("browser", browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.stop();
  };
}

function startBrowser(): Promise<BrowserServer> {
  const executablePath = findChromium(process.env);
  if (executablePath === undefined) throw new Error(missingSentence(process.env));
  return chromium.launchServer({ executablePath, args: FLAGS });
}
