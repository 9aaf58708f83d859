import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { leadsTo, statusOf, text } from "#web/testing/answers.ts";
import { type Browser, browserOf, createBrowser } from "#web/testing/browser.ts";
import { ENGINES, freshEngine } from "#web/testing/databases.ts";
import { everyRow } from "#web/testing/every-row.ts";
import { openHouse, printer, type TestHouse } from "#web/testing/house.ts";
import { readPdf } from "#web/testing/pdf.ts";
import { aStreet, type Street } from "#web/testing/street.ts";
import { deleteExpiredShares } from "./store.ts";

const NOON = new Date("2026-11-24T12:00:00Z");
const DAY_MS = 24 * 60 * 60 * 1000;
const PAGES = ["/gedeeld", "/gedeeld/verslag.pdf", "/gedeeld/vaststellen", "/gedeeld/kiezen", "/gedeeld/besluit"];

describe.each(ENGINES)("a secret link to a diagnosis (%s)", (kind) => {
  let house: TestHouse;
  let street: Street;
  let later = 0;
  let isBusy = false;

  beforeAll(async () => {
    const now = () => new Date(NOON.getTime() + ++later);
    house = await openHouse(await freshEngine(kind), {
      now,
      settings: { logsEveryRequest: true },
      printer: { ...printer, print: async (paper) => (isBusy ? { kind: "busy" } : printer.print(paper)) },
    });
    street = await aStreet(house);
  });
  afterAll(() => house.platform.close());

  /** A table that settled something, and Ineke of the same organisation, who makes a link to it in her browser. */
  async function shared(variant: "read" | "write", days = "30") {
    const path = leadsTo(await street.joost.sends("/diagnoses/nieuw", [["area", "Kade"]]));
    await street.joost.sends(`${path}/vaststellen`, [
      ["problems", "unfamiliarity"],
      ["goal", "Buren groeten elkaar."],
    ]);
    const leader = browserOf(house.app, street.ineke);
    await leader.sends(`${path}/delen`, [
      ["variant", variant],
      ["days", days],
      ["meantFor", "GGD"],
    ]);
    const page = await text(leader.opens(`${path}/delen`));
    const token = /\/gedeeld\/([\w-]+)/.exec(page)?.[1] ?? "";
    return { path, leader, page, token };
  }

  async function visitorWith(token: string): Promise<Browser> {
    const visitor = createBrowser(house.app);
    await visitor.opens(`/gedeeld/${token}`);
    return visitor;
  }

  it("leads on to an address without the secret, and shows the report and its paper without an account", async () => {
    const { token } = await shared("read");
    const visitor = createBrowser(house.app);
    const first = await visitor.opens(`/gedeeld/${token}`);

    expect([first.status, leadsTo(first)]).toEqual([303, "/gedeeld"]);
    const page = await text(visitor.opens("/gedeeld"));
    expect(page).toContain("Buren groeten elkaar.");
    expect(page).toContain("Dit verslag is met u gedeeld met een geheime link, die werkt tot");
    expect(page).not.toContain("voor de collega");
    expect(page).not.toContain(token);
    const paper = readPdf(await (await visitor.opens("/gedeeld/verslag.pdf")).bytes());
    expect(paper.titles).toContain("Diagnose Kade");
  });

  it("leads back to the report, and not to a page of colleagues, when the paper cannot be made now", async () => {
    const visitor = await visitorWith((await shared("read")).token);
    isBusy = true;
    const answer = await visitor.opens("/gedeeld/verslag.pdf");
    isBusy = false;

    expect(answer.status).toBe(503);
    const page = await answer.text();
    expect(page).toContain('href="/gedeeld"');
    expect(page).not.toContain("/diagnoses/");
  });

  it("is used up by nobody who opens it, such as what reads mail beforehand", async () => {
    const { token } = await shared("read");
    for (let opened = 0; opened < 3; opened += 1) await visitorWith(token);

    expect(await statusOf((await visitorWith(token)).opens("/gedeeld"))).toBe(200);
  });

  it("says what to do where it leads nowhere: none was opened, it was mistyped, or it may only read", async () => {
    const { token } = await shared("read");
    const nobody = await createBrowser(house.app).opens("/gedeeld");
    const cut = await createBrowser(house.app).opens(`/gedeeld/${token.slice(0, 9)}`);
    const mistyped = await (await visitorWith(`x${token.slice(1)}`)).opens("/gedeeld");
    const readOnly = await (await visitorWith(token)).opens("/gedeeld/vaststellen");

    expect([nobody, cut, mistyped, readOnly].map(({ status }) => status)).toEqual([410, 410, 410, 410]);
    expect(await nobody.text()).toMatch(/Open eerst de geheime link[\s\S]*Open de link nog eens uit uw bericht/);
    expect(await cut.text()).toMatch(/werkt niet, of niet meer[\s\S]*of er mist een stuk van het adres/);
    expect(await mistyped.text()).toMatch(/werkt niet, of niet meer[\s\S]*Vraag een nieuwe link aan wie hem u gaf/);
    expect(await readOnly.text()).toMatch(/kunt u alleen lezen[\s\S]*href="\/gedeeld">Terug naar het verslag/);
  });

  it("to write leads to settling first where nothing is settled yet", async () => {
    const path = leadsTo(await street.joost.sends("/diagnoses/nieuw", [["area", "Kade"]]));
    const leader = browserOf(house.app, street.ineke);
    await leader.sends(`${path}/delen`, [
      ["variant", "write"],
      ["days", "30"],
      ["meantFor", "GGD"],
    ]);
    const token = /\/gedeeld\/([\w-]+)/.exec(await text(leader.opens(`${path}/delen`)))?.[1] ?? "";

    expect(leadsTo(await (await visitorWith(token)).opens("/gedeeld/kiezen"))).toBe("/gedeeld/vaststellen");
  });

  it("is made with a warning as long as residents did not check what it shows", async () => {
    const { path, page } = await shared("read");

    expect(page).toMatch(/Bewoners keken dit nog niet na[\s\S]*\/bewoners">Laat bewoners het nakijken/);
    expect(page).toContain(`href="${path}/bewoners"`);
    expect(page).toMatch(/<label[^>]*>De geheime link<\/label>[\s\S]*<input[^>]*readonly/);
  });

  it("to read settles and decides nothing", async () => {
    const { path, token } = await shared("read");
    const visitor = await visitorWith(token);

    expect(await text(visitor.opens("/gedeeld"))).not.toContain("/gedeeld/vaststellen");
    expect(await statusOf(visitor.opens("/gedeeld/vaststellen"))).toBe(410);
    expect(await statusOf(visitor.sends("/gedeeld/vaststellen", [["problems", "isolation"]]))).toBe(410);
    expect(await statusOf(visitor.opens("/gedeeld/kiezen"))).toBe(410);
    expect(await statusOf(visitor.sends("/gedeeld/besluit", KEPT))).toBe(410);
    await street.joost.sends(`${path}/besluit`, KEPT);
    expect(await statusOf(visitor.sends("/gedeeld/besluit/jolo/ongedaan", []))).toBe(410);
    const report = await text(visitor.opens("/gedeeld"));
    expect(report).toContain("Eerst praten.");
    expect(report).toContain("Witte vlekken");
    expect(report).not.toContain('<form method="post"');
    expect(report).not.toContain("/besluit");
    expect(await text(street.joost.opens(`${path}/verslag`))).not.toContain("Eenzaamheid");
  });

  it("to write settles and decides along, by nobody in particular", async () => {
    const { path, token } = await shared("write");
    const visitor = await visitorWith(token);

    const form = await text(visitor.opens("/gedeeld/vaststellen"));
    const fields = [
      ["from", /name="from" value="([^"]+)"/.exec(form)?.[1] ?? ""],
      ["problems", "unfamiliarity"],
      ["goal", "De school doet mee."],
    ] as const;
    expect(leadsTo(await visitor.sends("/gedeeld/vaststellen", fields))).toBe("/gedeeld");
    expect(await text(visitor.opens("/gedeeld/besluit?praktijk=jolo&besluit=niet"))).toContain("JOLO");
    expect(leadsTo(await visitor.sends("/gedeeld/besluit", KEPT))).toBe("/gedeeld/kiezen?besloten=jolo#wat-past");
    expect(await text(visitor.opens("/gedeeld/besluit?praktijk=jolo"))).toContain(
      'action="/gedeeld/besluit/jolo/ongedaan"',
    );
    const report = await text(street.joost.opens(`${path}/verslag`));
    for (const said of ["De school doet mee.", "Eerst praten."]) expect(report).toContain(said);
    const id = path.replace("/diagnoses/", "");
    const [decision] = (await everyRow(house, ["diagnosis_decision"])).filter((row) => row.diagnosis_id === id);
    expect(decision).toMatchObject({ decided_by: null });
    expect(leadsTo(await visitor.sends("/gedeeld/besluit/jolo/ongedaan"))).toBe(
      "/gedeeld/kiezen?teruggenomen=jolo#wat-past",
    );
    expect(await text(street.joost.opens(`${path}/verslag`))).not.toContain("Eerst praten.");
  });

  it("opens no other page of the house and no other diagnosis", async () => {
    const { path, token } = await shared("write");
    const visitor = await visitorWith(token);

    for (const page of [path, `${path}/verslag`, `${path}/delen`, `${path}/woorden`])
      expect(await statusOf(visitor.opens(page))).toBe(303);
    expect(await text(visitor.opens("/gedeeld"))).not.toContain(`href="${path}`);
  });

  it("opens nothing once it is taken back, ends, or the diagnosis is gone", async () => {
    const back = await shared("write");
    const visitor = await visitorWith(back.token);
    const button = new RegExp(`action="(${back.path}/delen/[^"]+/intrekken)"`).exec(back.page)?.[1] ?? "";
    await back.leader.sends(button);
    for (const page of PAGES) expect(await statusOf(visitor.opens(page)), page).toBe(410);

    const gone = await shared("read");
    await street.joost.sends(`${gone.path}/verwijderen`, []);
    expect(await statusOf((await visitorWith(gone.token)).opens("/gedeeld"))).toBe(410);

    const ended = await shared("read", "7");
    const late = await visitorWith(ended.token);
    later += 8 * DAY_MS;
    expect(await statusOf(late.opens("/gedeeld"))).toBe(410);
    expect(await street.does(deleteExpiredShares)).toBe(1);
    later -= 8 * DAY_MS;
  });

  it("stands nowhere in the database, and is shown only to the browser that made it", async () => {
    const { path, token } = await shared("read");

    expect(token).toMatch(/^[\w-]{32}$/);
    expect(JSON.stringify(await everyRow(house))).not.toContain(token);
    expect(await text(street.joost.opens(`${path}/delen`))).not.toContain(token);
  });

  it("is made and read on record, by its id, and the log holds the pattern of its address only", async () => {
    const lines: string[] = [];
    const info = vi.spyOn(console, "log").mockImplementation((line) => void lines.push(String(line)));
    const { path, token } = await shared("read");
    await (await visitorWith(token)).opens("/gedeeld");
    info.mockRestore();

    expect(lines.join("\n")).not.toContain(token);
    const patterns = lines.map((line) => JSON.parse(line).route);
    for (const pattern of ["/gedeeld/:token", "/gedeeld"]) expect(patterns).toContain(pattern);
    const id = path.replace("/diagnoses/", "");
    const audit = (await everyRow(house, ["audit_entry"])).filter(({ params }) => JSON.stringify(params).includes(id));
    expect(audit.map(({ action }) => action).toSorted()).toEqual(
      ["prepared", "settled", "shared", "sharedRead"].map((done) => `diagnosis.audit.${done}`),
    );
    expect(audit.find(({ kind: done }) => done === "read")).toMatchObject({ actor_id: null });
  });

  it("is made by those who work for the organisation, all of whom see the diagnosis without it", async () => {
    const { path } = await shared("read");

    for (const stranger of [street.fatima, street.marleen])
      expect(await statusOf(stranger.opens(`${path}/delen`))).toBe(404);
    for (const colleague of [street.joost, street.ineke, street.hakim])
      expect(await statusOf(colleague.opens(`${path}/verslag`))).toBe(200);
  });
});

const KEPT = [
  ["slug", "jolo"],
  ["kind", "kept"],
  ["reason", "Eerst praten."],
] as const;
