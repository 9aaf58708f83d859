import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { replaceAreas } from "#web/features/areas/index.ts";
import { leadsTo, text } from "#web/testing/answers.ts";
import { ENGINES, freshEngine } from "#web/testing/databases.ts";
import { openHouse, type TestHouse } from "#web/testing/house.ts";
import { aStreet, type Street } from "#web/testing/street.ts";
import { isSameArea } from "../reporting/service.ts";

const listOf = (year: number, names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([code, name]) => ({ code, name, year }));
const THEN = listOf(2025, { WK990101: "Oud-Lindehoven", BU99010101: "Havenbuurt", BU99010102: "Waterkwartier" });
const NOW = listOf(2026, { WK990101: "Oud-Lindehoven", BU99010101: "Waterkwartier", BU99010102: "Waterkant" });

describe("isSameArea", () => {
  it("goes by the code where both have one, and by the words where one has none", () => {
    const one = (area: string, areaCode: string | null) => ({ area, areaCode });

    expect(isSameArea(one("Waterkwartier", "BU99010102"), one("Waterkant", "BU99010102"))).toBe(true);
    expect(isSameArea(one("Centrum", "BU99010102"), one("Centrum", "BU99020102"))).toBe(false);
    expect(isSameArea(one("Waterkwartier", "BU99010102"), one("waterkwartier", null))).toBe(true);
    expect(isSameArea(one("Dijk", null), one("Kade", null))).toBe(false);
  });
});

describe.each(ENGINES)("the area of a diagnosis (%s)", (kind) => {
  let house: TestHouse;
  let street: Street;

  beforeAll(async () => {
    house = await openHouse(await freshEngine(kind));
  });
  afterAll(() => house.platform.close());

  const hasList = (areas: typeof THEN) => street.marleen.does((unit, actor) => replaceAreas(unit, actor, areas));
  const prepares = (fields: Readonly<Record<string, string>>) =>
    street.joost.sends("/diagnoses/nieuw", Object.entries(fields));

  it("is chosen from the list by district, the whole district too, and shown with its code and year", async () => {
    street = await aStreet(house);
    await hasList(THEN);
    const form = await text(street.joost.opens("/diagnoses/nieuw"));
    const path = leadsTo(await prepares({ listed: "BU99010102.2025", part: "Rond het pleintje" }));

    expect(form).toMatch(
      /<optgroup label="Oud-Lindehoven">.*Oud-Lindehoven \(hele wijk\).*Havenbuurt.*Waterkwartier.*<\/optgroup>/s,
    );
    expect(await text(street.joost.opens(path))).toMatch(
      /<h1[^>]*>Waterkwartier<.*BU99010102 in de indeling van 2025/s,
    );
  });

  it("is said in own words where there is no list, or where the list does not have it", async () => {
    street = await aStreet(house);
    expect(await text(street.joost.opens("/diagnoses/nieuw"))).not.toContain("<optgroup");
    expect((await prepares({ area: "Kade" })).status).toBe(303);
    await hasList(THEN);
    const path = leadsTo(await prepares({ area: "De dorpen langs de dijk" }));

    expect(await text(street.joost.opens(path))).not.toContain("in de indeling van");
    expect(await text(street.joost.opens("/diagnoses/nieuw"))).toContain('<option value="De dorpen langs de dijk">');
  });

  it("is one: neither none, nor from the list and in own words at once, nor of a list that was replaced meanwhile", async () => {
    street = await aStreet(house);
    await hasList(NOW);
    const none = await prepares({ part: "Plein" });
    const two = await prepares({ listed: "BU99010102.2026", area: "Kade" });
    const stale = await prepares({ listed: "BU99010102.2025", part: "Plein" });

    expect([none.status, await none.text()]).toEqual([
      422,
      expect.stringContaining("Kies een gebied of schrijf het op"),
    ]);
    expect([two.status, await two.text()]).toEqual([422, expect.stringContaining("Maak een van de twee leeg")]);
    expect([stale.status, await stale.text()]).toEqual([409, expect.stringContaining("die is net vervangen")]);
  });

  it("keeps its name, code and year when a newer list comes, also when the preparation is changed after that", async () => {
    street = await aStreet(house);
    await hasList(THEN);
    const path = leadsTo(await prepares({ listed: "BU99010102.2025" }));
    await hasList(NOW);
    const form = await text(street.joost.opens(`${path}/voorbereiding`));
    expect(form).toMatch(/<option value="BU99010102.2025"[^>]* selected[^>]*>Waterkwartier, zoals in 2025/);
    await street.joost.sends(`${path}/voorbereiding`, [
      ["listed", "BU99010102.2025"],
      ["social", "3"],
    ]);

    expect(await text(street.joost.opens(path))).toMatch(
      /<h1[^>]*>Waterkwartier<.*BU99010102 in de indeling van 2025/s,
    );
  });

  it("keeps them when the list goes", async () => {
    street = await aStreet(house);
    await hasList(THEN);
    const path = leadsTo(await prepares({ listed: "BU99010102.2025" }));
    await street.marleen.sends("/wijken-en-buurten/verwijderen", []);

    expect(await text(street.joost.opens(path))).toContain("BU99010102 in de indeling van 2025");
    expect(await text(street.joost.opens(`${path}/voorbereiding`))).toContain("Waterkwartier, zoals in 2025");
  });

  it("lays this year beside last year by code: under another name too, and not by a name that moved", async () => {
    street = await aStreet(house);
    const settled = async (listed: string, problem: string) => {
      const path = leadsTo(await prepares({ listed, social: "4" }));
      await street.joost.sends(`${path}/vaststellen`, [["problems", problem]]);
      return path;
    };
    await hasList(THEN);
    await settled("BU99010102.2025", "unfamiliarity");
    await hasList(NOW);
    const renamed = await settled("BU99010102.2026", "isolation");
    const sameName = await settled("BU99010101.2026", "isolation");

    expect(await text(street.joost.opens(`${renamed}/verslag`))).toContain("Naast de vorige keer");
    expect(await text(street.joost.opens(`${sameName}/verslag`))).not.toContain("Naast de vorige keer");
  });
});
