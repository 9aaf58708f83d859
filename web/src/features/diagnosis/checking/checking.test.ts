import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { leadsTo, statusOf, text } from "#web/testing/answers.ts";
import { type Browser, createBrowser } from "#web/testing/browser.ts";
import { ENGINES, freshEngine } from "#web/testing/databases.ts";
import { everyRow } from "#web/testing/every-row.ts";
import { openHouse, type TestHouse } from "#web/testing/house.ts";
import { aStreet, type Street } from "#web/testing/street.ts";

const PLAIN = "Op het plein staan ’s avonds jongeren. Buren slapen er slecht van en durven niets te zeggen.";

describe.each(ENGINES)("residents who check it (%s)", (kind) => {
  let house: TestHouse;
  let street: Street;

  beforeAll(async () => {
    house = await openHouse(await freshEngine(kind));
    street = await aStreet(house);
  });
  afterAll(() => house.platform.close());

  const prepared = async () => leadsTo(await street.joost.sends("/diagnoses/nieuw", [["area", "Kade"]]));
  const asked = async () => {
    const path = await prepared();
    await street.joost.sends(`${path}/bewoners`, [["text", PLAIN]]);
    const page = await text(street.joost.opens(`${path}/bewoners`));
    return { path, code: /<p class="code__letters">([^<]+)</.exec(page)?.[1] ?? "" };
  };
  const comes = async (code: string): Promise<Browser> => {
    const phone = createBrowser(house.app);
    expect(leadsTo(await phone.sends("/meedoen", [["code", code]]))).toBe("/klopt-dit");
    return phone;
  };
  const says = async (code: string, verdict: string, words = "") =>
    (await comes(code)).sends("/klopt-dit", [
      ["verdict", verdict],
      ["words", words],
    ]);

  it("read it in plain words without an account, in Arabic around it too", async () => {
    const { code } = await asked();
    const phone = await comes(code);

    expect(await text(phone.opens("/klopt-dit"))).toMatch(/Klopt dit\?[\s\S]*jongeren/);
    expect(await text(phone.opens("/ar/klopt-dit"))).toMatch(/lang="nl" dir="ltr"[\s\S]*jongeren/);
  });

  it.each([
    ["the name of a street", "In de Merelstraat 12 is het al maanden onrustig en niemand doet er iets aan."],
    ["a word that labels them", "Kwetsbare bewoners hebben last van polarisatie, al maanden en elke avond weer."],
    ["a word about origin", "Turkse buren en andere buren groeten elkaar al maanden niet meer in de gang."],
  ])("are never sent %s", async (_, plain) => {
    const answer = await street.joost.sends(`${await prepared()}/bewoners`, [["text", plain]]);

    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Hier staat:");
  });

  it("are heard at once in their own words, and counted in words from five on", async () => {
    const { path, code } = await asked();
    await says(code, "wrong", "Het zijn geen jongeren maar klanten van de snackbar.");
    const first = await text(street.ineke.opens(`${path}/bewoners`));
    for (let answer = 0; answer < 4; answer++) await says(code, "right");
    const ofFive = await text(street.ineke.opens(`${path}/bewoners`));

    expect(first).toContain("klanten van de snackbar");
    expect(first).toContain("bij vijf antwoorden of meer");
    expect(ofFive).toContain("bijna iedereen: het klopt en enkelen: het klopt niet");
  });

  it("leave no moment, no id that begins with one, and nothing in the log", async () => {
    const { path, code } = await asked();
    await says(code, "partly");
    const id = path.replace("/diagnoses/", "");
    const [row, ...others] = (await everyRow(house, ["diagnosis_check"])).filter((one) => one.diagnosis_id === id);

    expect(others).toEqual([]);
    expect(Object.values(row ?? {}).filter((value) => value instanceof Date)).toEqual([]);
    expect(String(row?.id)[14]).toBe("4");
    const audit = (await everyRow(house, ["audit_entry"])).filter(({ params }) => JSON.stringify(params).includes(id));
    expect(audit.map(({ action }) => action)).toEqual(["diagnosis.audit.prepared", "diagnosis.audit.residentsAsked"]);
  });

  it("are not held to what they said of another text", async () => {
    const { path, code } = await asked();
    await says(code, "wrong", "Dit gaat over de oude tekst.");
    await street.joost.sends(`${path}/bewoners`, [["text", `${PLAIN} Wij zetten een bankje terug.`]]);

    expect(await text(street.joost.opens(`${path}/bewoners`))).not.toContain("Dit gaat over de oude tekst.");
    expect(await statusOf(createBrowser(house.app).sends("/meedoen", [["code", code]]))).toBe(422);
  });

  it("cannot answer once the code is closed, nor when the diagnosis is gone", async () => {
    const { path, code } = await asked();
    const phone = await comes(code);
    await street.joost.sends(`${path}/bewoners/sluiten`, []);

    expect(await statusOf(phone.sends("/klopt-dit", [["verdict", "right"]]))).toBe(409);
    const gone = await asked();
    await street.joost.sends(`${gone.path}/verwijderen`, []);
    expect(await statusOf(createBrowser(house.app).sends("/meedoen", [["code", gone.code]]))).toBe(422);
  });

  it("do not come to the table with their code, nor colleagues here with theirs", async () => {
    const { path, code } = await asked();
    expect(leadsTo(await (await comes(code)).opens("/aan-tafel"))).toBe("/meedoen?voorbij=1");

    await street.joost.sends(`${path}/openen`, []);
    const table = /<p class="code__letters">([^<]+)</.exec(await text(street.joost.opens(path)))?.[1] ?? "";
    const colleague = createBrowser(house.app);
    expect(leadsTo(await colleague.sends("/meedoen", [["code", table]]))).toBe("/aan-tafel");
    expect(leadsTo(await colleague.opens("/klopt-dit"))).toBe("/meedoen?voorbij=1");
  });
});
