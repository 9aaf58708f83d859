import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { leadsTo, statusOf, text } from "#web/testing/answers.ts";
import { browserOf, createBrowser } from "#web/testing/browser.ts";
import { ENGINES, freshEngine } from "#web/testing/databases.ts";
import { everyRow } from "#web/testing/every-row.ts";
import { openHouse, type TestHouse } from "#web/testing/house.ts";
import { readPdf } from "#web/testing/pdf.ts";
import { aStreet, type Neighbour, type Street } from "#web/testing/street.ts";

type Fields = readonly (readonly [string, string])[];
const FIRST: Fields = [
  ["problems", "isolation"],
  ["divides", "young-old"],
  ["goal", "Ieder kent een buur."],
];
const SECOND: Fields = [
  ["problems", "isolation"],
  ["problems", "unfamiliarity"],
  ["goal", "Buren groeten elkaar."],
];

describe.each(ENGINES)("the versions of a report (%s)", (kind) => {
  let house: TestHouse;
  let street: Street;
  /** Just before and just after midnight in Amsterdam, which is an hour ahead of the clock of the server. */
  let moment = new Date("2026-11-23T22:50:00Z");
  const SECOND_DAY = new Date("2026-11-23T23:10:00Z");

  beforeAll(async () => {
    house = await openHouse(await freshEngine(kind), { now: () => moment });
    street = await aStreet(house);
  });
  afterAll(() => house.platform.close());

  const prepared = async (area = "Kade") => leadsTo(await street.joost.sends("/diagnoses/nieuw", [["area", area]]));
  const settles = async (by: Neighbour, path: string, what: Fields) => {
    const from = /name="from" value="([^"]*)"/.exec(await text(by.opens(`${path}/vaststellen`)))?.[1] ?? "";
    return leadsTo(await by.sends(`${path}/vaststellen`, [["from", from], ...what]));
  };
  const settledTwice = async () => {
    const path = await prepared();
    moment = new Date("2026-11-23T22:50:00Z");
    await settles(street.joost, path, FIRST);
    moment = SECOND_DAY;
    await settles(street.ineke, path, SECOND);
    return path;
  };
  const opens = (address: string) => text(street.hakim.opens(address));

  it("say which one it is, of which day in Amsterdam, and whether it is the newest", async () => {
    const path = await settledTwice();

    expect(await opens(`${path}/verslag`)).toContain(
      "Versie 2, vastgesteld op 24 november 2026. Dit is de nieuwste versie.",
    );
    expect(await opens(`${path}/verslag?versie=1`)).toContain(
      "Versie 1, vastgesteld op 23 november 2026. Er is een nieuwere versie.",
    );
    expect(await opens(`${await prepared()}/verslag`)).not.toContain("Versie");
  });

  it("are listed on the newest, which names no one who settled them", async () => {
    const path = await settledTwice();
    const page = await opens(`${path}/verslag`);

    expect(page).toMatch(/Eerdere versies[\s\S]*verslag\?versie=1">Versie 1: 23 november 2026/);
    expect(page).not.toContain('versie=2">Versie 2');
    for (const shown of [page, await opens(`${path}/verslag?versie=1`)])
      for (const { name } of [street.joost, street.ineke]) expect(shown).not.toContain(name);
    const once = await prepared();
    await settles(street.joost, once, FIRST);
    expect(await opens(`${once}/verslag`)).not.toContain("Eerdere versies");
  });

  it("open as they were settled, and say what holds now and what is settled otherwise since", async () => {
    const path = await settledTwice();
    const page = await opens(`${path}/verslag?versie=1`);
    const settled = page.slice(page.indexOf('id="vastgesteld"'), page.indexOf('id="besloten"'));

    expect(settled).toContain("Ieder kent een buur.");
    expect(settled).not.toContain("Buren groeten elkaar.");
    expect(page).toMatch(/notice--careful[\s\S]*Nu geldt versie 2, vastgesteld op 24 november 2026\./);
    expect(page).toContain(`href="${path}/verslag?versie=2"`);
    const since = page.slice(page.indexOf('id="sindsdien"'), page.indexOf('id="wie"'));
    expect(since).toMatch(/Ieder kent een buur\.[\s\S]*Buren groeten elkaar\./);
    expect(since).toMatch(/Tussen wie[\s\S]*Jong en oud[\s\S]*\(niets\)/);
    expect(since).not.toContain("Waar</");
    expect(await opens(`${path}/verslag?versie=2`)).not.toContain("U leest een eerdere versie");
  });

  it("say plainly that decisions, which have none, are those of now", async () => {
    const path = await settledTwice();
    await street.joost.sends(`${path}/besluit`, [
      ["slug", "jolo"],
      ["kind", "kept"],
      ["reason", "Eerst praten."],
    ]);
    const page = await opens(`${path}/verslag?versie=1`);

    expect(page).toMatch(
      /Wat is besloten[\s\S]*Besluiten hebben geen versies: dit zijn die van 24 november 2026\.[\s\S]*Eerst praten\./,
    );
    expect(await opens(`${path}/verslag`)).not.toContain("Besluiten hebben geen versies");
  });

  it("are printed and taken along as a file, each with its number in the name", async () => {
    const path = await settledTwice();
    const nameOf = (answer: Response) =>
      /filename="([^"]+)"/.exec(answer.headers.get("content-disposition") ?? "")?.[1];
    const paper = async (query: string) => street.hakim.opens(`${path}/verslag.pdf${query}`);
    const file = async (query: string) => street.hakim.opens(`${path}/situatie.json${query}`);

    expect(nameOf(await paper(""))).toBe("naast-diagnose-versie-2.pdf");
    expect(nameOf(await file(""))).toBe("situatie-versie-2.json");
    expect(nameOf(await file("?versie=1"))).toBe("situatie-versie-1.json");
    expect(await (await file("?versie=1")).json()).toMatchObject({ situation: { goal: "Ieder kent een buur." } });
    const earlier = await paper("?versie=1");
    expect(nameOf(earlier)).toBe("naast-diagnose-versie-1.pdf");
    const { titles } = readPdf(await earlier.bytes());
    expect(titles).toContain("Wat er sindsdien veranderde");
    expect(readPdf(await (await paper("")).bytes()).titles).not.toContain("Wat er sindsdien veranderde");
    expect(await opens(`${path}/verslag?versie=1`)).toMatch(/verslag\.pdf\?versie=1[\s\S]*situatie\.json\?versie=1/);
  });

  it("are not there where nothing was settled so often, and for nobody else", async () => {
    const path = await settledTwice();

    for (const page of ["verslag", "verslag.pdf", "situatie.json"]) {
      for (const version of ["0", "3", "-1", "1.5", "een", ""]) {
        const answer = await street.hakim.opens(`${path}/${page}?versie=${version}`);
        expect([answer.status, version]).toEqual([404, version]);
        expect(await answer.text()).toContain("Deze versie van het verslag is er niet.");
      }
      for (const stranger of [street.fatima, street.marleen])
        expect(await statusOf(stranger.opens(`${path}/${page}?versie=1`))).toBe(404);
    }
  });

  it("are read on record, as the report is, by their number", async () => {
    const path = await settledTwice();
    await opens(`${path}/verslag`);
    await opens(`${path}/verslag?versie=1`);
    await opens(`${path}/verslag?versie=9`);
    const audit = (await everyRow(house, ["audit_entry"])).filter(
      ({ params, kind: done }) => done === "read" && JSON.stringify(params).includes(path.replace("/diagnoses/", "")),
    );

    expect(audit.map(({ action }) => action)).toEqual(["diagnosis.audit.reportRead", "diagnosis.audit.versionRead"]);
    expect(audit[1]).toMatchObject({ actor_id: street.hakim.id, params: { version: 1 } });
    expect(await text(street.marleen.opens("/logboek"))).toContain("Versie 1 van het verslag van een diagnose bekeken");
  });

  it("do not grow when the same is settled again, in another order", async () => {
    const path = await settledTwice();
    const same = await settles(street.joost, path, SECOND.toReversed());

    expect(same).toBe(`${path}?gelijk=1#vaststellen`);
    expect(await opens(same.replace(/#.*/, ""))).toContain("Er veranderde niets, dus versie 2 blijft gelden.");
    expect(await opens(`${path}/verslag`)).toContain("Versie 2, vastgesteld op");
    const rows = (await everyRow(house, ["audit_entry"])).filter(
      ({ action, params }) =>
        action === "diagnosis.audit.settled" && JSON.stringify(params).includes(path.replace("/diagnoses/", "")),
    );
    expect(rows).toHaveLength(2);
    expect(await settles(street.joost, path, [...SECOND, ["reasoning", "De straat wil het."]])).toBe(`${path}#kiezen`);
    expect(await opens(`${path}/verslag`)).toContain("Versie 3, vastgesteld op");
  });

  it("stay closed to a secret link, which shows what holds now", async () => {
    const path = await settledTwice();
    const leader = browserOf(house.app, street.ineke);
    await leader.sends(`${path}/delen`, [
      ["variant", "write"],
      ["days", "30"],
      ["meantFor", "GGD"],
    ]);
    const token = /\/gedeeld\/([\w-]+)/.exec(await text(leader.opens(`${path}/delen`)))?.[1] ?? "";
    const visitor = createBrowser(house.app);
    await visitor.opens(`/gedeeld/${token}`);

    for (const address of ["/gedeeld", "/gedeeld?versie=1"]) {
      const page = await text(visitor.opens(address));
      expect(page).toContain("Versie 2, vastgesteld op 24 november 2026. Dit is de nieuwste versie.");
      expect(page).not.toContain("Eerdere versies");
      expect(page).not.toContain("Ieder kent een buur.");
      expect(page).not.toContain("/diagnoses/");
    }
    const paper = await visitor.opens("/gedeeld/verslag.pdf?versie=1");
    expect(paper.headers.get("content-disposition")).toContain("naast-diagnose-versie-2.pdf");
  });

  it("lead from the page of the diagnosis to what changed since the time before, where there was one", async () => {
    const [before, now, alone] = [await prepared("Haven"), await prepared("haven"), await prepared("Werf")];
    const link = (path: string) => `href="${path}/verslag#veranderd"`;
    await settles(street.joost, now, FIRST);
    await settles(street.joost, alone, FIRST);
    expect(await opens(now)).not.toContain(link(now));
    await settles(street.joost, before, SECOND);

    expect(await opens(now)).toContain(link(now));
    expect(await opens(alone)).not.toContain(link(alone));
    expect(await opens(`${now}/verslag`)).toContain('id="veranderd"');
  });
});
