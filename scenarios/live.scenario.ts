import { setTimeout as pause } from "node:timers/promises";
import { Hono } from "hono";
import { html } from "hono/html";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Env } from "../web/src/platform/http/env.ts";
import { type StandIn, standIn } from "../web/src/testing/stand-in.ts";
import { liveServer } from "./harness/live-server.ts";
import { visit } from "./harness/visit.ts";

/** Longer than a page waits before it first brings itself up to date. */
const LONG_ENOUGH_MS = 1_600;

let live: ReturnType<typeof liveServer>;
let site: StandIn;
let count = 0;
let asked: string[] = [];
let isRenewed = false;

const board = () => html`<h1>Bord</h1>
  <p id="stand">${count} klaar</p>
  <details><summary>Meer</summary><p>Veel meer.</p></details>
  <form method="post" action="/bord"><label>Naam <input name="naam" value="" id="naam" /></label><button>Bewaar</button></form>
  <p><a href="/gewoon">weg</a> <a href="/lijst">verder</a></p>`;

function routes() {
  return new Hono<Env>()
    .use(async (c, next) => {
      if (c.req.path !== "/live") asked.push(c.req.path);
      await next();
    })
    .route("/", live.routes)
    .get("/bord", (c) => c.render(board(), { title: `Bord ${count}`, live: ["board"] }))
    .get("/zaal", (c) => c.render(board(), { title: `Bord ${count}`, live: ["board"], pace: "soon" }))
    .get("/lijst", (c) =>
      c.render(html`<h1>Lijst</h1><p id="stand">${count} in de lijst</p>`, { title: "Lijst", live: ["list", "board"] }),
    )
    .get("/gewoon", (c) => c.render(html`<h1>Gewoon</h1><a href="/bord">naar het bord</a>`, { title: "Gewoon" }));
}

beforeEach(async () => {
  live = liveServer();
  [count, asked, isRenewed] = [0, [], false];
  site = await standIn(routes(), () => isRenewed);
});
afterEach(() => site.stop());

const come = (path: string) => visit(site.url + path, { width: 1280, expected: /status of 404|ERR_/ });

async function another(first: Page, path: string): Promise<Page> {
  const page = await first.context().newPage();
  await page.goto(site.url + path);
  return page;
}

async function change(topic = "board"): Promise<void> {
  count += 1;
  await live.change(topic);
}

const standOf = (page: Page) => page.locator("#stand");
const shows = (page: Page, text: string) => standOf(page).filter({ hasText: text }).waitFor();
const listening = (...topics: readonly string[]) =>
  vi.waitFor(() => expect(live.there().map((one) => one.topics)).toEqual(topics.length ? [topics] : []), 5_000);

describe("a page that others change at the same time", () => {
  it("follows what happens, in place, without a word", async () => {
    const page = await come("/bord");
    await listening("board");
    await page.evaluate("document.isFirst = true");
    await page.getByText("Meer", { exact: true }).click();
    await page.getByRole("link", { name: "weg" }).focus();
    await change();
    await shows(page, "1 klaar");

    expect(await page.evaluate("document.isFirst")).toBe(true);
    expect(await page.title()).toBe("Bord 1 | Naast");
    expect(await page.getByText("Veel meer.").isVisible()).toBe(true);
    expect(await page.evaluate("document.activeElement.innerText")).toBe("weg");
    expect(await page.locator("html > [aria-live]").textContent()).toBe("");
    expect(live.listeners.map(({ compression }) => compression)).toEqual([undefined]);
  });

  it("asks once for many changes, and not more often than every two seconds", async () => {
    const page = await come("/bord");
    await listening("board");
    for (let times = 0; times < 20; times++) {
      await change();
      await pause(50);
    }
    await shows(page, "20 klaar");

    expect(asked.length).toBeLessThanOrEqual(3);
  });

  it("is the newest at once on the screen for a room, in a few steps a second when much changes", async () => {
    const page = await come("/zaal");
    await listening("board");
    for (let times = 0; times < 20; times++) {
      await change();
      await pause(50);
    }
    await shows(page, "20 klaar");

    expect(asked.length).toBeGreaterThan(3); // not once in two seconds
    expect(asked.length).toBeLessThan(20);
  });

  it("leaves alone what is not about it", async () => {
    const page = await come("/bord");
    await listening("board");
    await change("other");
    await pause(LONG_ENOUGH_MS);

    expect(await standOf(page).innerText()).toBe("0 klaar");
  });

  it("waits while somebody types, and keeps what was typed afterwards", async () => {
    const page = await come("/bord");
    await listening("board");
    await page.getByLabel("Naam").fill("Johanna");
    await change();
    await pause(LONG_ENOUGH_MS);
    expect(await standOf(page).innerText()).toBe("0 klaar");

    await page.getByRole("link", { name: "weg" }).focus();
    await shows(page, "1 klaar");
    expect(await page.getByLabel("Naam").inputValue()).toBe("Johanna");
  });

  it("waits while nobody looks", async () => {
    const page = await come("/bord");
    await listening("board");
    await page.evaluate("Object.defineProperty(document, 'hidden', { value: true, configurable: true })");
    await change();
    await pause(LONG_ENOUGH_MS);
    expect(asked).toHaveLength(1);

    await page.evaluate("delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))");
    await shows(page, "1 klaar");
  });

  it("listens no more when somebody goes to another page, and again when they come back", async () => {
    const page = await come("/bord");
    await listening("board");
    await page.getByRole("link", { name: "weg" }).click();
    await page.getByRole("heading", { name: "Gewoon" }).waitFor();
    await listening();
    count += 1;

    await page.goBack();
    await shows(page, "1 klaar");
    await listening("board");
    await page.close();
    await listening();
  });

  it("keeps one line while somebody goes from one such page to the next", async () => {
    const page = await come("/bord");
    await listening("board");
    await page.getByRole("link", { name: "verder" }).click();
    await page.getByRole("heading", { name: "Lijst" }).waitFor();

    await listening("board", "list");
    await change("list");
    await shows(page, "1 in de lijst");
  });

  it("knows from where to go on when the line drops before anything changed", async () => {
    await change("other");
    await come("/bord");
    await listening("board");
    live.there()[0]?.drop();
    await vi.waitFor(() => expect(live.listeners).toHaveLength(2), 5_000);

    expect(live.listeners[1]?.lastEventId).toBe("1");
  });

  it("goes on after the last change it heard when the line comes back", async () => {
    const page = await come("/bord");
    await listening("board");
    await change();
    await shows(page, "1 klaar");
    live.there()[0]?.drop();
    await vi.waitFor(() => expect(live.listeners).toHaveLength(2), 5_000);

    expect(live.listeners[1]?.lastEventId).toBe("1");
    await change();
    await shows(page, "2 klaar");
    expect(asked).toHaveLength(3);
  });

  it("asks for nothing when it is told again what it knows", async () => {
    const page = await come("/bord");
    await listening("board");
    await change();
    await shows(page, "1 klaar");
    live.there()[0]?.drop();
    await vi.waitFor(() => expect(live.listeners).toHaveLength(2), 5_000);
    await pause(2 * LONG_ENOUGH_MS);

    expect(asked).toHaveLength(2);
  });

  it("says it quietly when the line stays away, and takes it back", async () => {
    const page = await come("/gewoon");
    await page.clock.install();
    await page.getByRole("link", { name: "naar het bord" }).click();
    await page.clock.runFor(1_000);
    await listening("board");
    await page.route("**/live?*", (route) => route.abort());
    live.there()[0]?.drop();
    await pause(500);
    const lost = page.getByText("Live bijwerken is even weg");
    await page.clock.runFor(8_000);
    expect(await lost.count()).toBe(0);
    await page.clock.runFor(3_000);
    await lost.waitFor();

    await page.unroute("**/live?*");
    await vi.waitFor(async () => {
      await page.clock.runFor(10_000);
      expect(await lost.count()).toBe(0);
    }, 10_000);
  });

  it("asks once and says nothing when it may not listen", async () => {
    live.refuse();
    const requests: string[] = [];
    const page = await come("/gewoon");
    await page.clock.install();
    page.on("request", (request) => requests.push(new URL(request.url()).pathname));
    await page.getByRole("link", { name: "naar het bord" }).click();
    await page.clock.runFor(1_000);
    await page.getByRole("heading", { name: "Bord" }).waitFor();
    await page.clock.runFor(1_000);
    await vi.waitFor(() => expect(requests).toContain("/live"), 5_000);
    await pause(200);
    for (let minutes = 0; minutes < 5; minutes++) await page.clock.runFor(60_000);

    expect(requests.filter((path) => path === "/live")).toHaveLength(1);
    expect(await page.getByText("Live bijwerken is even weg").count()).toBe(0);
  });

  it("loads anew when the house was renewed", async () => {
    const page = await come("/bord");
    await listening("board");
    isRenewed = true;
    const loaded = page.waitForEvent("load");
    await change();

    await loaded;
    await shows(page, "1 klaar");
  });
});

describe("two such pages in one browser", () => {
  it("share one line for what both show", async () => {
    const first = await come("/bord");
    await listening("board");
    const second = await another(first, "/lijst");
    await listening("board", "list");
    await change();
    await shows(second, "1 in de lijst");
    await first.bringToFront();
    await shows(first, "1 klaar");

    expect(live.there()).toHaveLength(1);
  });

  it("go on when the one that held the line is closed, after the last change it heard", async () => {
    const first = await come("/bord");
    await listening("board");
    const second = await another(first, "/bord");
    await pause(500);
    expect(live.listeners).toHaveLength(1);
    await change();
    await shows(second, "1 klaar");
    await first.close();
    await vi.waitFor(() => expect(live.listeners).toHaveLength(2), 5_000);

    expect(live.listeners[1]?.after).toBe("1");
    await listening("board");
    await change();
    await shows(second, "2 klaar");
  });

  it("have a line each where a browser cannot share one", async () => {
    const first = await come("/gewoon");
    await first.context().addInitScript("delete Navigator.prototype.locks");
    await first.goto(`${site.url}/bord`);
    const second = await another(first, "/bord");
    await vi.waitFor(() => expect(live.there()).toHaveLength(2), 5_000);
    await change();

    await shows(second, "1 klaar");
  });
});
