// Once for all scenarios: a mail server, the built server on a free port, as `npm start` runs it, and one browser.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserServer, chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { findChromium, missingSentence } from "../../tools/test/chromium.ts";
import { serveHouse } from "../../tools/test/serve-house.ts";
import { openMailbox } from "../../web/src/testing/mailbox.ts";
import { openLetterbox } from "./letterbox.ts";
import { settle } from "./settle.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the server answers. */
    readonly naast: string;
    /** Where the browser takes orders. */
    readonly browser: string;
    /** Where the mails can be read that the house sent: `/<address>` gives the bodies of those to somebody. */
    readonly letterbox: string;
  }
}

const START = join(import.meta.dirname, "../../tools/start.mjs");
// Chromium refuses its sandbox as root; the other two keep it from talking to the outside.
const FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-quic"];

export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const data = mkdtempSync(join(tmpdir(), "naast-scenarios-"));
  const mailbox = await openMailbox();
  const [letterbox, browser] = await Promise.all([openLetterbox(mailbox), startBrowser(), settle(data)]);
  const server = await serveHouse(process.execPath, [START, "serve"], {
    NAAST_DATA: data,
    NAAST_DEMO: "1",
    SMTP_URL: mailbox.url,
    NAAST_MAIL_FROM: "naast@example.org",
  });
  provide("naast", server.url);
  provide("browser", browser.wsEndpoint());
  provide("letterbox", letterbox.url);
  return async () => {
    await browser.close();
    await server.stop();
    await letterbox.close();
    await mailbox.close();
    rmSync(data, { recursive: true, force: true });
  };
}

function startBrowser(): Promise<BrowserServer> {
  const executablePath = findChromium(process.env);
  if (executablePath === undefined) throw new Error(missingSentence(process.env));
  return chromium.launchServer({ executablePath, args: FLAGS });
}
