import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { leadsTo, text } from "#web/testing/answers.ts";
import { ENGINES, freshEngine } from "#web/testing/databases.ts";
import { openHouse, type TestHouse } from "#web/testing/house.ts";
import { aStreet, type Street } from "#web/testing/street.ts";
import { closeTable, codeOn, NUISANCE, openTable, prepareTable, sayAt, sendForm, sitDown } from "#web/testing/table.ts";

describe.each(ENGINES)("leading a table (%s)", (kind) => {
  let house: TestHouse;
  let street: Street;

  beforeAll(async () => {
    house = await openHouse(await freshEngine(kind));
    street = await aStreet(house);
  });
  afterAll(() => house.platform.close());

  it("lets whoever was filling in when it closed send on after it opens again, by the code it had", async () => {
    const { path, code } = await openTable(street.joost);
    const [waiting, late] = [await sitDown(house, code), await sitDown(house, code)];
    await closeTable(street.joost, path);
    const form = await sendForm(waiting, NUISANCE);
    // A phone finds by the id of the table what it kept.
    expect([form.status, await form.text()]).toEqual([
      409,
      expect.stringContaining(`data-subject="${path.slice(11)}"`),
    ]);
    expect(leadsTo(await late.opens("/aan-tafel"))).toBe("/meedoen?voorbij=1");
    expect(await text(late.opens("/meedoen?voorbij=1"))).toMatch(
      new RegExp(`dezelfde code[\\s\\S]*value="${code.replace(" ", "")}"`),
    );
    expect(await text(street.joost.opens(path))).not.toContain(code);

    await street.joost.sends(`${path}/openen`, []);
    expect(await codeOn(street.joost, path)).toBe(code);
    for (const phone of [waiting, late]) expect(leadsTo(await sendForm(phone, NUISANCE))).toBe("/aan-tafel/verstuurd");
    expect(await text(street.joost.opens(path))).toContain("2 hebben verstuurd");
  });

  it("asks before it closes whether it must, where not everybody sent, and only there", async () => {
    const { path, code } = await openTable(street.joost);
    const asks = [["vraag", "1"]] as const;
    for (let form = 0; form < 5; form++) await sayAt(house, code, NUISANCE);

    expect(leadsTo(await street.joost.sends(`${path}/sluiten`, asks))).toBe(`${path}/sluiten`);
    const question = await text(street.joost.opens(`${path}/sluiten`));
    expect(question).toContain("Er verstuurden 5 van 8. Toch sluiten?");
    expect(question).not.toContain("Met minder dan vijf");
    expect(await text(street.joost.opens(path))).toContain("5 hebben verstuurd");
    expect(leadsTo(await street.joost.sends(`${path}/sluiten`, [["vanaf", "zaal"]]))).toBe(`${path}/zaal`);
    expect(leadsTo(await street.joost.opens(`${path}/sluiten`))).toBe(`${path}#waarnemen`);

    await street.joost.sends(`${path}/openen`, []);
    for (let form = 0; form < 3; form++) await sayAt(house, code, NUISANCE);
    expect(leadsTo(await street.joost.sends(`${path}/sluiten`, asks))).toBe(`${path}#samen`);
  });

  it("says to fewer than five that they settle without a picture, on their own page and in the room", async () => {
    const { path, code } = await openTable(street.joost);
    for (let form = 0; form < 2; form++) await sayAt(house, code, NUISANCE);
    await closeTable(street.joost, path);
    const page = await text(street.joost.opens(path));

    expect(page).toMatch(/2 formulieren binnen: er is geen beeld[\s\S]*href="[^"]*#vaststellen"/);
    expect(page).toMatch(/KIS-stap 3: oplossingsrichting <span class="only-heard">Nu</);
    expect(await text(street.joost.opens(`${path}/zaal`))).toMatch(/Dank u wel[\s\S]*te weinig voor een beeld/);
  });

  it("says where residents and authorities come from, which nobody could tick", async () => {
    const { path, code } = await openTable(street.joost);
    for (let form = 0; form < 5; form++) await sayAt(house, code, NUISANCE);
    await closeTable(street.joost, path);

    for (const page of [path, `${path}/zaal`])
      expect(await text(street.joost.opens(page))).toMatch(/Bewoners en overheid[\s\S]*?komt van ‘ja’ bij/);
  });

  it("keeps the room waiting, and warns before words that nobody has read", async () => {
    const { path, code } = await openTable(street.joost);
    for (let form = 0; form < 5; form++)
      await sayAt(house, code, [...NUISANCE, ["words", "Om elf uur wordt het stil."]]);
    await closeTable(street.joost, path);

    expect(await text(street.joost.opens(`${path}/zaal?even=1`))).toMatch(/Even geduld[\s\S]*Verder op het scherm/);
    expect(await text(street.joost.opens(`${path}/zaal?even=1`))).not.toContain("Overlast");
    expect(await text(street.joost.opens(path))).toMatch(/Zet eerst de beamer op zwart[\s\S]*\/woorden"/);
    expect(await text(street.joost.opens(`${path}/woorden`))).toMatch(/beamer op zwart[\s\S]*Om elf uur/);
  });

  it("says why the length stays as it is, once it is open", async () => {
    const path = await prepareTable(street.joost);
    expect(await text(street.joost.opens(path))).not.toContain("De lengte ligt vast");
    await street.joost.sends(`${path}/openen`, []);

    expect(await text(street.joost.opens(path))).toContain("De lengte ligt vast sinds de tafel open is");
  });

  it("says that no phone comes in where only this machine can, and nothing of it where the house has an address", async () => {
    const { path } = await openTable(street.joost);
    for (const page of [path, `${path}/zaal`])
      expect(await text(street.joost.opens(page))).toContain("Telefoons bereiken dit adres niet");

    const settings = { origin: () => "https://naast.example.nl" };
    const reached = await openHouse(await freshEngine(kind), { settings });
    const there = await aStreet(reached);
    const other = leadsTo(await there.joost.sends("/diagnoses/nieuw", [["area", "Kade"]]));
    await there.joost.sends(`${other}/openen`, []);
    for (const page of [other, `${other}/zaal`])
      expect(await text(there.joost.opens(page))).not.toContain("Telefoons bereiken dit adres niet");
    await reached.platform.close();
  });
});
