import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { NO_ASSETS } from "#web/platform/assets.ts";
import type { Env } from "#web/platform/http/env.ts";
import { pageRenderer } from "#web/platform/http/page-renderer.tsx";
import { readerMiddleware } from "#web/platform/language/reader-middleware.ts";
import platformEn from "#web/platform/text/en.json" with { type: "json" };
import platformNl from "#web/platform/text/nl.json" with { type: "json" };
import { createStyleRoutes } from "./routes.tsx";
import en from "./text/en.json" with { type: "json" };
import nl from "./text/nl.json" with { type: "json" };

const texts = { house: { nl: { style: nl }, en: { style: en } }, platform: { nl: platformNl, en: platformEn } };
const app = new Hono<Env>();
app.use(readerMiddleware(texts), pageRenderer({ header: [], account: [], footer: [] }, NO_ASSETS));
app.route("/", createStyleRoutes()).route("/en", createStyleRoutes());

const page = async (path: string) => (await app.request(path)).text();
const send = (path: string, fields: Record<string, string>) =>
  app.request(path, { method: "POST", body: new URLSearchParams(fields) });
/** The rows of the table; the charts below it have tables of their own. */
const rowsIn = (html: string) =>
  [...(html.split('id="cijfers"')[0] ?? "").matchAll(/scope="row" class="table__name">(Straat \d+)</g)].map(
    ([, row]) => row,
  );

const FILLED = { naam: "Sam", dag: "3 maart", mensen: "2", hoe: "kom", akkoord: "on" };

describe("the page that shows every part", () => {
  it("sorts, filters and pages its table by the address", async () => {
    expect(rowsIn(await page("/huis/stijl?sorteer=-straat"))[0]).toBe("Straat 62");
    expect(rowsIn(await page("/huis/stijl?sorteer=straat&pagina=999"))[0]).toBe("Straat 51");
    expect(rowsIn(await page("/huis/stijl?zoek=STRAAT+7"))).toEqual(["Straat 7"]);
  });

  it("says what would be there when nothing is found", async () => {
    expect(await page("/huis/stijl?zoek=brug")).toContain("Niets gevonden");
  });

  it("opens for any address somebody may have typed", async () => {
    expect((await app.request("/huis/stijl?sorteer=kleur&pagina=-1&onderwerp=alles&gelukt=%3Cb%3E")).status).toBe(200);
  });

  it("gives the rows that are asked as a file, all pages of it", async () => {
    const answer = await app.request("/huis/stijl/tabel.csv?sorteer=-straat&pagina=2");
    const lines = (await answer.text()).trim().split("\r\n");

    expect(answer.headers.get("Content-Type")).toContain("text/csv");
    expect(lines).toHaveLength(63);
    expect(lines[1]).toMatch(/^Straat 62;/);
  });
});

describe("its form", () => {
  it("comes back with what was typed and what is missing, in the reader's language", async () => {
    const answer = await send("/en/huis/stijl", { ...FILLED, dag: " ", verhaal: "a < b" });
    const html = await answer.text();

    expect(answer.status).toBe(422);
    expect(html).toMatch(/id="fouten".*href="#veld-dag">Fill in a day/s);
    expect(html).toContain("a &lt; b</textarea>");
    expect(html).not.toContain("#veld-naam");
  });

  it("leads on when nothing is missing", async () => {
    const answer = await send("/huis/stijl", FILLED);

    expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/huis/stijl?gelukt=verstuurd"]);
    expect(await page("/huis/stijl?gelukt=verstuurd")).toMatch(/role="status">.*Verstuurd/s);
  });
});

describe("its question to be sure", () => {
  it("is the same on its own page as on top of this one", async () => {
    const form = /<form class="form" method="post" action="\/huis\/stijl\/bevestigen".*?<\/form>/s;
    const [onPage, onTop] = [form.exec(await page("/huis/stijl/bevestigen")), form.exec(await page("/huis/stijl"))];

    expect(onPage?.[0]).toBeDefined();
    expect(onPage?.[0]).toBe(onTop?.[0]);
  });
});
