import { setTimeout as pause } from "node:timers/promises";
import { Hono } from "hono";
import { html } from "hono/html";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Env } from "../web/src/platform/http/env.ts";
import { type StandIn, standIn } from "../web/src/testing/stand-in.ts";
import { arriveAt, visit } from "./harness/visit.ts";

const SLOW_MS = 1_500;

const sent: string[] = [];
let isRenewed = false;

const page = (title: string, links: readonly string[] = []) => html`<h1>${title}</h1>
  ${links.map((href) => html`<p><a href="${href}">naar ${href}</a></p>`)}`;

const form = (typed: string, faults: unknown) => html`<h1>Formulier</h1>
  <form action="/formulier" method="post">
    ${faults}
    <a href="#onderaan">naar onderaan</a>
    <p>${"Tekst. ".repeat(2_000)}</p>
    <label id="onderaan">Naam <input name="naam" value="${typed}" /></label><button>Bewaar</button>
  </form>`;

const routes = new Hono<Env>()
  .get("/", (c) =>
    c.render(page("Begin", ["/verder", "/langzaam", "/en/more", "/stuk", "/prive", "/bestand"]), { title: "Begin" }),
  )
  .get("/verder", (c) => c.render(page("Verder", ["/", "/langzaam", "/lijst#tweede"]), { title: "Verder" }))
  .get("/en/more", (c) => c.render(page("More", ["/"]), { title: "More" }))
  .get("/langzaam", async (c) => {
    await pause(SLOW_MS);
    return c.render(page("Langzaam", ["/"]), { title: "Langzaam" });
  })
  .get("/lijst", (c) =>
    c.render(
      html`<h1>Lijst</h1><p>${"Tekst. ".repeat(3_000)}</p><h2 id="tweede">Tweede</h2><p>${"Tekst. ".repeat(3_000)}</p>
        <a href="/verder">naar het eind</a>`,
      { title: "Lijst" },
    ),
  )
  .get("/stuk", (c) => {
    c.status(500);
    return c.render(page("Stuk", ["/langzaam"]), { title: "Stuk" });
  })
  .get("/bestand", (c) => {
    c.header("Content-Disposition", 'attachment; filename="namen.csv"');
    return c.body("naam\nJohanna\n", 200, { "content-type": "text/csv" });
  })
  .get("/prive", (c) => c.render(page("Prive", ["/verder"]), { title: "Prive", private: true }))
  .get("/formulier", (c) => c.render(form("", ""), { title: "Formulier" }))
  .post("/formulier", async (c) => {
    const name = String((await c.req.formData()).get("naam"));
    if (name === "vol") {
      c.status(500);
      return c.render(page("Stuk"), { title: "Stuk" });
    }
    if (name.length < 3) {
      c.status(422);
      const summary = html`<div id="fouten" tabindex="-1"><p>Vul uw hele naam in.</p></div>`;
      return c.render(form(name, summary), { title: "Fout: Formulier" });
    }
    sent.push(name);
    await pause(300);
    return c.redirect("/lijst?bewaard=1#tweede", 303);
  });

const focus = (on: Page) =>
  on.evaluate(`(() => {
    const { tagName, id, innerText } = document.activeElement;
    return [tagName, id, innerText?.slice(0, 20)].filter(Boolean).join(" ");
  })()`);
const heard = (on: Page) => on.locator("html > [aria-live]");

describe("from page to page with script", () => {
  let site: StandIn;

  beforeAll(async () => {
    site = await standIn(routes, () => isRenewed);
  });
  beforeEach(() => {
    sent.length = 0;
    isRenewed = false;
  });
  afterAll(() => site.stop());

  const come = (path: string, expected?: RegExp) =>
    visit(site.url + path, { width: 1280, ...(expected && { expected }) });

  it("keeps the document, goes to the heading of the new page and says its title", async () => {
    const visitor = await come("/");
    await visitor.evaluate("document.isFirst = true");
    await visitor.getByRole("link", { name: "naar /verder" }).click();
    await heard(visitor).filter({ hasText: "Verder | Naast" }).waitFor({ state: "attached" });

    expect(await focus(visitor)).toBe("H1 Verder");
    expect(await visitor.evaluate("document.isFirst")).toBe(true);
    expect(await visitor.title()).toBe("Verder | Naast");
    expect(await visitor.evaluate("getComputedStyle(document.activeElement).outlineStyle")).toBe("none");
  });

  it("says nothing and takes no focus when somebody has just come in", async () => {
    const visitor = await come("/verder");
    await pause(300);

    expect(await focus(visitor)).toMatch(/^BODY/);
    expect(await heard(visitor).textContent()).toBe("");
  });

  it("goes to the part of the page that the address names", async () => {
    const visitor = await come("/verder");
    await visitor.getByRole("link", { name: "naar /lijst#tweede" }).click();
    await heard(visitor).filter({ hasText: "Lijst" }).waitFor({ state: "attached" });

    expect(await focus(visitor)).toBe("H2 tweede Tweede");
    expect((await visitor.getByRole("heading", { name: "Tweede" }).boundingBox())?.y).toBeLessThan(100);
  });

  it("brings somebody back to the link that was followed, where the page had been scrolled to", async () => {
    const visitor = await come("/lijst");
    await visitor.getByRole("link", { name: "naar het eind" }).click();
    await visitor.getByRole("heading", { name: "Verder" }).waitFor();
    expect(await visitor.evaluate("scrollY")).toBe(0);
    await visitor.goBack();
    await heard(visitor).filter({ hasText: "Lijst" }).waitFor({ state: "attached" });

    expect(await focus(visitor)).toBe("A naar het eind");
    expect(await visitor.getByRole("link", { name: "naar het eind" }).isVisible()).toBe(true);
    expect(await visitor.evaluate("scrollY")).toBeGreaterThan(1_000);
  });

  it("shows a line while a slow page is on its way, also after other pages and after an error", async () => {
    const visitor = await come("/", /status of 500/);
    const bar = visitor.locator(".turbo-progress-bar");
    for (const path of ["/verder", "/", "/stuk"]) {
      await visitor.getByRole("link", { name: `naar ${path}`, exact: true }).click();
      await arriveAt(visitor, path);
    }
    await visitor.getByRole("heading", { name: "Stuk" }).waitFor();
    await visitor.getByRole("link", { name: "naar /langzaam" }).click();
    await bar.waitFor({ timeout: SLOW_MS });

    expect((await bar.boundingBox())?.height).toBe(3);
    await visitor.getByRole("heading", { name: "Langzaam" }).waitFor();
    await bar.waitFor({ state: "detached" });
    expect(await focus(visitor)).toBe("H1 Langzaam");
  });

  it("shows the page that says something went wrong, in its language", async () => {
    const visitor = await come("/", /status of 500/);
    await visitor.getByRole("link", { name: "naar /stuk" }).click();
    await heard(visitor).filter({ hasText: "Stuk" }).waitFor({ state: "attached" });

    expect(await focus(visitor)).toBe("H1 Stuk");
    await visitor.goBack();
    await heard(visitor).filter({ hasText: "Begin" }).waitFor({ state: "attached" });
  });

  it("takes over the language of the page, and gives it back on the way back", async () => {
    const visitor = await come("/");
    await visitor.getByRole("link", { name: "naar /en/more" }).click();
    await visitor.getByRole("heading", { name: "More" }).waitFor();
    expect(await visitor.locator("html").getAttribute("lang")).toBe("en");

    await visitor.goBack();
    await visitor.getByRole("heading", { name: "Begin" }).waitFor();
    expect(await visitor.locator("html").getAttribute("lang")).toBe("nl");
  });

  it("leaves the way to a part of the same page, and back, to the browser: what was typed stays", async () => {
    const visitor = await come("/verder");
    await visitor.goto(`${site.url}/formulier`);
    const asked: string[] = [];
    visitor.on("request", (request) => {
      if (/document|fetch/.test(request.resourceType())) asked.push(request.url());
    });
    await visitor.getByRole("link", { name: "naar onderaan" }).click();
    expect(await visitor.evaluate("scrollY")).toBeGreaterThan(1_000);
    await visitor.getByLabel("Naam").fill("Johanna");
    await visitor.goBack();
    await arriveAt(visitor, "/formulier");
    await vi.waitFor(async () => expect(await visitor.evaluate("scrollY")).toBe(0), 5_000);

    expect(await visitor.getByLabel("Naam").inputValue()).toBe("Johanna");
    expect(asked).toEqual([]);
    await visitor.goBack();
    await visitor.getByRole("heading", { name: "Verder" }).waitFor();
    await visitor.goForward();
    await visitor.getByRole("heading", { name: "Formulier" }).waitFor();
  });

  it("keeps what was typed in a form that comes back, and goes to what must be mended", async () => {
    const visitor = await come("/formulier", /status of 422/);
    await visitor.getByLabel("Naam").fill("Jo");
    await visitor.getByRole("button", { name: "Bewaar" }).click();
    await heard(visitor).filter({ hasText: "Fout: Formulier" }).waitFor({ state: "attached" });

    expect(await focus(visitor)).toBe("DIV fouten Vul uw hele naam in.");
    expect((await visitor.locator("#fouten").boundingBox())?.y).toBeGreaterThanOrEqual(0);
    expect(await visitor.getByLabel("Naam").inputValue()).toBe("Jo");
  });

  it("sends a form once when its button is pressed twice, and leads on to the part that is new", async () => {
    const visitor = await come("/formulier");
    await visitor.getByLabel("Naam").fill("Johanna");
    await visitor.getByRole("button", { name: "Bewaar" }).dblclick();
    await arriveAt(visitor, "/lijst?bewaard=1#tweede");
    await heard(visitor).filter({ hasText: "Lijst" }).waitFor({ state: "attached" });

    expect(sent).toEqual(["Johanna"]);
    expect(await focus(visitor)).toBe("H2 tweede Tweede");
    await visitor.goBack();
    await arriveAt(visitor, "/formulier");
  });

  it("leaves the form as it is when the line drops, and says so", async () => {
    const visitor = await come("/formulier", /ERR_FAILED|Failed to fetch/);
    await visitor.route("**/formulier", (route) => route.abort());
    await visitor.getByLabel("Naam").fill("Johanna");
    await visitor.getByRole("button", { name: "Bewaar" }).click();

    await visitor.getByText("De verbinding viel weg").waitFor();
    expect(await visitor.getByLabel("Naam").inputValue()).toBe("Johanna");
  });

  it("shows that something went wrong after a form in the same way", async () => {
    const visitor = await come("/formulier", /status of 500/);
    await visitor.getByLabel("Naam").fill("vol");
    await visitor.getByRole("button", { name: "Bewaar" }).click();
    await heard(visitor).filter({ hasText: "Stuk" }).waitFor({ state: "attached" });

    expect(await focus(visitor)).toBe("H1 Stuk");
  });

  it("hands a file over to the browser, and leaves the page as it is", async () => {
    const visitor = await come("/");
    const download = visitor.waitForEvent("download");
    await visitor.getByRole("link", { name: "naar /bestand" }).click();

    expect((await download).suggestedFilename()).toBe("namen.csv");
    expect(await visitor.getByRole("heading", { name: "Begin" }).isVisible()).toBe(true);
  });

  it("asks for no page that somebody only points at", async () => {
    const visitor = await come("/");
    const asked: string[] = [];
    visitor.on("request", (request) => {
      if (request.resourceType() === "fetch") asked.push(request.url());
    });
    await visitor.getByRole("link", { name: "naar /verder" }).hover();
    await pause(400);

    expect(asked).toEqual([]);
  });

  it("puts no page about people away for the way back", async () => {
    const visitor = await come("/");
    await visitor.getByRole("link", { name: "naar /prive" }).click();
    await arriveAt(visitor, "/prive");
    await visitor.getByRole("link", { name: "naar /verder" }).click();
    await visitor.getByRole("heading", { name: "Verder" }).waitFor();
    const asked = visitor.waitForRequest("**/prive");
    await visitor.goBack();

    expect((await (await asked).response())?.headers()["cache-control"]).toBe("no-store");
  });

  it("loads everything anew when the house was renewed", async () => {
    const visitor = await come("/");
    isRenewed = true;
    const loaded = visitor.waitForEvent("load");
    await visitor.getByRole("link", { name: "naar /verder" }).click();

    await loaded;
    await visitor.getByRole("heading", { name: "Verder" }).waitFor();
  });
});
