import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formState } from "#web/platform/form/form-state.ts";
import { leadsTo, statusOf, text } from "#web/testing/answers.ts";
import { createBrowser } from "#web/testing/browser.ts";
import { ENGINES, freshEngine } from "#web/testing/databases.ts";
import { everyRow } from "#web/testing/every-row.ts";
import { catalogue, openHouse, type TestHouse } from "#web/testing/house.ts";
import { aStreet, type Street } from "#web/testing/street.ts";
import {
  closeTable,
  codeOn,
  type Filled,
  NUISANCE,
  openTable,
  prepareTable,
  sayAt,
  sendForm,
  sitDown,
} from "#web/testing/table.ts";
import { assessmentForm } from "./answering/schema.ts";
import { diagnosisRules } from "./kept/jobs.ts";
import { sureForm } from "./schema.ts";
import { diagnosisData } from "./service.ts";

const QUIET: Filled = [
  ["problem1", "little-contact"],
  ["phase", "calm"],
];

describe.each(ENGINES)("a table of colleagues (%s)", (kind) => {
  let house: TestHouse;
  let street: Street;
  let elsewhere: Street;

  beforeAll(async () => {
    house = await openHouse(await freshEngine(kind));
    [street, elsewhere] = [await aStreet(house), await aStreet(house)];
  });
  afterAll(() => house.platform.close());

  it("is prepared with empty chairs, and shows them", async () => {
    const path = await prepareTable(street.joost);
    const page = await text(street.joost.opens(path));

    expect(page).toMatch(/chair--empty[\s\S]*Zorg[\s\S]*lege stoel/);
    expect(await text(street.ineke.opens("/diagnoses"))).toContain("Waterkwartier");
  });

  it("is seen by those who work for its organisation, and by nobody else, also in the database", async () => {
    const path = await prepareTable(street.joost);
    const id = path.replace("/diagnoses/", "");

    for (const stranger of [street.fatima, street.marleen, elsewhere.marleen, elsewhere.joost])
      expect(await statusOf(stranger.opens(path))).toBe(404);
    for (const colleague of [street.ineke, street.hakim]) expect(await statusOf(colleague.opens(path))).toBe(200);
    const found = await street.marleen.does(({ db }) =>
      db.selectFrom("diagnosis").where("id", "=", id).select("id").execute(),
    );
    expect(found).toEqual([]);
  });

  it("is entered by its code, which stands in no address afterwards, and by no other", async () => {
    const { code } = await openTable(street.joost);
    const phone = createBrowser(house.app);
    const entered = await phone.opens(`/meedoen/${code.replace(" ", "")}`);

    expect([entered.status, leadsTo(entered)]).toEqual([303, "/aan-tafel"]);
    expect(await text(phone.opens("/aan-tafel"))).toContain("Wat ziet u in de buurt?");
    expect(leadsTo(await createBrowser(house.app).opens("/aan-tafel"))).toBe("/meedoen?voorbij=1");
    expect(leadsTo(await createBrowser(house.app).opens("/meedoen/BCDFGHJK"))).toBe("/meedoen?voorbij=1");
    expect(await statusOf(createBrowser(house.app).sends("/meedoen", [["code", "BCDF GHJK"]]))).toBe(422);
  });

  it("counts a form that is sent twice once", async () => {
    const { path, code } = await openTable(street.joost);
    const phone = await sitDown(house, code);
    const twice: Filled = [["form", formState(assessmentForm(catalogue.taxonomy)).submission], ...NUISANCE];
    await phone.sends("/aan-tafel", twice);

    expect(leadsTo(await phone.sends("/aan-tafel", twice))).toBe("/aan-tafel/verstuurd");
    expect(await text(street.joost.opens(path))).toContain("Eén heeft verstuurd");
  });

  it("counts twelve forms that come at the same moment as twelve, whatever else happens then", async () => {
    const { path, code } = await openTable(street.joost);
    const phones = await Promise.all(Array.from({ length: 12 }, () => sitDown(house, code)));
    const mixed = (place: number): Filled => (place % 2 === 0 ? NUISANCE : [...NUISANCE].reverse());
    const sent = await Promise.all(phones.map((phone, place) => sendForm(phone, mixed(place))));
    await closeTable(street.joost, path);

    expect(sent.map(({ status }) => status)).toEqual(sent.map(() => 303));
    expect(await text(street.joost.opens(path))).toMatch(/Uit 12 formulieren/);
  });

  it("either counts a form that comes while the round closes, or gives it back; never neither", async () => {
    const { path, code } = await openTable(street.joost);
    const phones = await Promise.all(Array.from({ length: 9 }, () => sitDown(house, code)));
    for (const phone of phones.slice(0, 5)) await sendForm(phone, NUISANCE);
    const last = phones.slice(5).map((phone) => sendForm(phone, NUISANCE));
    const [answers] = await Promise.all([Promise.all(last), closeTable(street.joost, path)]);
    const counted = 5 + answers.filter(({ status }) => status === 303).length;

    expect(answers.every(({ status }) => status === 303 || status === 409)).toBe(true);
    expect(await text(street.joost.opens(path))).toContain(`Er kwamen ${counted} formulieren binnen.`);
  });

  it("keeps what somebody filled in when the round closed before it was sent, and counts none of it", async () => {
    const { path, code } = await openTable(street.joost);
    const phone = await sitDown(house, code);
    await closeTable(street.joost, path);
    const late = await sendForm(phone, [...NUISANCE, ["words", "Er staan elke avond scooters."]]);

    expect(late.status).toBe(409);
    expect(await late.text()).toMatch(/De ronde is gesloten[\s\S]*Er staan elke avond scooters/);
    expect(await text(street.joost.opens(path))).toContain("Er kwam geen formulier binnen.");
  });

  it("asks for what happens when a word says where people come from, and believes that a street is called so", async () => {
    const { code } = await openTable(street.joost);
    const phone = await sitDown(house, code);
    const words: Filled[number] = ["words", "Turkse jongens bij de Surinamestraat"];
    const asked = await sendForm(phone, [...NUISANCE, words]);

    expect(asked.status).toBe(422);
    expect(await asked.text()).toMatch(/U schreef: Turkse en Surinamestraat[\s\S]*Turkse jongens/);
    expect(await statusOf(sendForm(phone, [...NUISANCE, words, ["asItIs", "on"]]))).toBe(303);
  });

  it("shows nothing before it closes and nothing of four; from five on what is shared, in words", async () => {
    const { path, code } = await openTable(street.joost);
    for (let form = 0; form < 4; form++) await sayAt(house, code, NUISANCE);
    const open = await text(street.joost.opens(path));
    await closeTable(street.joost, path);
    const ofFour = await text(street.joost.opens(path));

    for (const page of [open, ofFour]) expect(page).not.toContain("Overlast door jongeren");
    expect(ofFour).toContain("Er kwamen 4 formulieren binnen: er is geen beeld");

    await street.joost.sends(`${path}/openen`, []);
    await sayAt(house, await codeOn(street.joost, path), QUIET);
    await closeTable(street.joost, path);
    const ofFive = await text(street.joost.opens(path));
    expect(ofFive).toMatch(/Dit zien de meesten van u[\s\S]*Overlast door jongeren[\s\S]*bijna iedereen/);
    expect(ofFive).toMatch(/Dit noemen enkelen, of een deel van u[\s\S]*Weinig contact/);
  });

  it("adds what comes later only with three at once", async () => {
    const { path, code } = await openTable(street.joost);
    for (let form = 0; form < 5; form++) await sayAt(house, code, NUISANCE);
    await closeTable(street.joost, path);
    const seen = async () => /<div class="picture">[\s\S]*<\/div>/.exec(await text(street.joost.opens(path)))?.[0];
    const before = await seen();
    await street.joost.sends(`${path}/openen`, []);
    const again = await codeOn(street.joost, path);
    for (let form = 0; form < 2; form++) await sayAt(house, again, QUIET);
    await closeTable(street.joost, path);
    expect(before).toContain("Uit 5 formulieren");
    expect(await text(street.joost.opens(path))).toContain("2 formulieren wachten. Ze tellen mee zodra er drie zijn.");
    expect((await seen())?.match(/Uit \d+ formulieren/)?.[0]).toBe("Uit 5 formulieren");
    expect(await seen()).not.toContain("Weinig contact");

    await street.joost.sends(`${path}/openen`, []);
    await sayAt(house, await codeOn(street.joost, path), QUIET);
    await closeTable(street.joost, path);
    expect(await seen()).toMatch(/Uit 8 formulieren[\s\S]*Weinig contact/);
  });

  it("shows own words after whoever leads it has read them, and only those", async () => {
    const { path, code } = await openTable(street.joost);
    for (let form = 0; form < 4; form++) await sayAt(house, code, NUISANCE);
    await sayAt(house, code, [...NUISANCE, ["words", "Om elf uur wordt het stil."]]);
    await sayAt(house, code, [...NUISANCE, ["words", "Bij nummer zes gaat het mis."]]);
    await closeTable(street.joost, path);
    const room = () => text(street.joost.opens(`${path}/zaal`));
    expect(await room()).not.toContain("Om elf uur");

    const words = await text(street.joost.opens(`${path}/woorden`));
    const kept = /value="([^"]+)"[^>]*>\s*<label[^>]*>Om elf uur/.exec(words)?.[1] ?? "";
    await street.joost.sends(`${path}/woorden`, [["shown", kept]]);
    expect(await room()).toContain("Om elf uur");
    expect(await room()).not.toContain("nummer zes");
  });

  it("goes for ever with all that was counted and written in it", async () => {
    const { path, code } = await openTable(street.joost);
    await sayAt(house, code, [...NUISANCE, ["words", "Dit moet echt weg."]]);
    const id = path.replace("/diagnoses/", "");
    await street.joost.sends(`${path}/verwijderen`, [["form", formState(sureForm).submission]]);

    expect(await statusOf(street.joost.opens(path))).toBe(404);
    const tables = ["diagnosis", "diagnosis_seat", "diagnosis_count", "diagnosis_words", "participation_code"];
    expect(JSON.stringify(await everyRow(house, tables))).not.toContain(id);
  });

  it("holds of a person only how often they prepared one, and forgets that", async () => {
    const other = await aStreet(house);
    await prepareTable(other.joost);
    const held = () => other.does((unit) => diagnosisData.collect(unit, other.joost.id));
    expect((await held())[0]?.facts[0]?.value).toBe(1);
    await other.does((unit) => diagnosisData.erase(unit, other.joost.id));

    expect(await held()).toEqual([]);
    expect(await text(other.ineke.opens("/diagnoses"))).toContain("Waterkwartier");
  });

  it("is forgotten after five years, and not before", async () => {
    const other = await aStreet(house);
    const [old, young] = [await prepareTable(other.joost, "Oud"), await prepareTable(other.joost, "Jong")];
    const yearsAgo = async (path: string, days: number) =>
      house.platform.database.engine.asOwner(async (client) => {
        await client.query("alter table diagnosis no force row level security");
        await client.query("update diagnosis set prepared_at = now() - make_interval(days => $1) where id = $2", [
          days,
          path.replace("/diagnoses/", ""),
        ]);
        await client.query("alter table diagnosis force row level security");
      });
    await yearsAgo(old, 5 * 365 + 3);
    await yearsAgo(young, 5 * 365 - 3);
    for (const { forget } of diagnosisRules) if (forget) await other.does(forget);

    expect(await statusOf(other.joost.opens(old))).toBe(404);
    expect(await statusOf(other.joost.opens(young))).toBe(200);
  });
});
