import { loadavg } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { type Browser, chromium, type Page } from "playwright-core";
import { findChromium } from "../../tools/test/chromium.ts";
import { comesIn, openTable, type Phone } from "../colleagues.ts";
import { type DemoVisitor, demoVisitorAt } from "../demo-visitor.ts";
import { atMost, type Finding } from "../finding.ts";
import { percentile } from "../percentile.ts";
import { startServer } from "../server.ts";

const COLLEAGUES = 12;
const TABLES = 3;
const QUIET_MS = 1_100;
const TITLE = "What a table sees, in a browser";

/** How soon the screen of the room shows that somebody sent, and what the form costs a phone the first time, in a real browser. */
export async function measureTableSeen(): Promise<Finding> {
  const executablePath = findChromium(process.env);
  if (executablePath === undefined) return { title: TITLE, figures: [], notes: ["Not measured: no Chromium here."] };
  const server = await startServer();
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const leader = await demoVisitorAt(server.url, "/diagnoses/nieuw");
    const [alone, burst]: [number[], number[]] = [[], []];
    for (let table = 0; table < TABLES; table += 1) {
      const half = COLLEAGUES / 2;
      const { room, phones } = await satDown(browser, server.url, leader);
      for (const [place, phone] of phones.slice(0, half).entries()) {
        await pause(QUIET_MS);
        alone.push(await untilSeen(room, place + 1, () => phone.sends(place)));
      }
      await pause(QUIET_MS);
      const sendAll = () => Promise.all(phones.slice(half).map((phone, place) => phone.sends(place)));
      burst.push(await untilSeen(room, COLLEAGUES, sendAll));
      await room.context().close();
    }
    const { bytes, requests } = await firstLoad(browser, server.url, leader);
    const target = { limit: 300, unit: "ms" };
    return {
      title: TITLE,
      figures: [
        atMost("the room screen shows one form more, median", percentile(alone, 0.5), target),
        atMost("the same, the slowest", Math.max(...alone), target),
        atMost("the room screen shows all of six sent at once, the slowest", Math.max(...burst), target),
        atMost("the form on a phone, first load over the line", bytes / 1024, { limit: 60, unit: "KiB" }),
      ],
      notes: [
        `From the moment a phone begins to send until the new number is drawn: the form itself, the news, the page anew and its drawing. ${alone.length} forms, each after a quiet second. The first load is what Chromium says came over the line, headers included: ${requests} answers from the code to the form, with script, styles and icon. Server, phones and browser share this machine, with a load of ${(loadavg()[0] ?? 0).toFixed(1)} by other work.`,
      ],
    };
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function satDown(browser: Browser, url: string, leader: DemoVisitor) {
  const { path, code } = await openTable(leader, COLLEAGUES);
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const [name = "", value = ""] = leader.cookie.split("=");
  await context.addCookies([{ name, value, url }]);
  const room = await context.newPage();
  const isFollowing = room.waitForRequest(/\/live\?/);
  await room.goto(`${url}${path}/zaal`);
  await isFollowing;
  const phones: Phone[] = await Promise.all(Array.from({ length: COLLEAGUES }, () => comesIn(url, code)));
  return { room, phones };
}

/** From the beginning of the work until the screen has drawn how many sent. */
async function untilSeen(room: Page, sent: number, work: () => Promise<unknown>): Promise<number> {
  const drawn = room.evaluate(`new Promise((done) => {
    const look = () => document.querySelector(".room__count")?.textContent.startsWith("${sent} ")
      ? done(performance.timeOrigin + performance.now()) : requestAnimationFrame(look);
    look();
  })`) as Promise<number>;
  const began = performance.timeOrigin + performance.now();
  await work();
  return (await drawn) - began;
}

/** Everything a fresh phone fetches from the code to the form, in bytes over the line. */
async function firstLoad(browser: Browser, url: string, leader: DemoVisitor) {
  const { code } = await openTable(leader, COLLEAGUES);
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send("Network.enable");
  let [bytes, requests] = [0, 0];
  line.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  line.on("Network.requestWillBeSent", ({ redirectResponse }) => {
    bytes += redirectResponse?.encodedDataLength ?? 0;
    requests += redirectResponse ? 1 : 0;
  });
  await page.goto(`${url}/meedoen/${code}`, { waitUntil: "networkidle" });
  await context.close();
  return { bytes, requests };
}
