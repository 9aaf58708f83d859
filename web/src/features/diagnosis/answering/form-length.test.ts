import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { leadsTo, text } from "#web/testing/answers.ts";
import { createBrowser } from "#web/testing/browser.ts";
import { ENGINES, freshEngine } from "#web/testing/databases.ts";
import { openHouse, type TestHouse } from "#web/testing/house.ts";
import { readPdf } from "#web/testing/pdf.ts";
import { aStreet, type Street } from "#web/testing/street.ts";

const ASKED_LONG = ["since1", "basis1", "certainty1", "signs", "causes", "directions"];
const ASKED_ALWAYS = ["problem1", "location1", "ownPart", "divides", "phase", "words"];

describe.each(ENGINES)("how much the form asks (%s)", (kind) => {
  let house: TestHouse;
  let street: Street;

  beforeAll(async () => {
    house = await openHouse(await freshEngine(kind));
    street = await aStreet(house);
  });
  afterAll(() => house.platform.close());

  async function opened(formLength: "short" | "long") {
    const fields = [["area", "Kade"] as const, ["formLength", formLength] as const];
    const path = leadsTo(await street.joost.sends("/diagnoses/nieuw", fields));
    await street.joost.sends(`${path}/openen`, []);
    const code = /<p class="code__letters">([^<]+)</.exec(await text(street.joost.opens(path)))?.[1] ?? "";
    return { path, code };
  }

  async function phoneAt(code: string) {
    const phone = createBrowser(house.app);
    await phone.sends("/meedoen", [["code", code]]);
    return phone;
  }

  const fieldsOf = (page: string) => new Set([...page.matchAll(/ name="(\w+)"/g)].map(([, name]) => name));

  it("is what choosing needs at a table of half an hour, and all steps at one of two hours, in Arabic too", async () => {
    for (const address of ["/aan-tafel", "/ar/aan-tafel"]) {
      const short = fieldsOf(await text((await phoneAt((await opened("short")).code)).opens(address)));
      const long = fieldsOf(await text((await phoneAt((await opened("long")).code)).opens(address)));

      for (const name of ASKED_ALWAYS) expect([short.has(name), long.has(name)], name).toEqual([true, true]);
      for (const name of ASKED_LONG) expect([short.has(name), long.has(name)], name).toEqual([false, true]);
    }
  });

  it("is the same on paper, on the two sides of one sheet", async () => {
    const sheetOf = async (path: string) => readPdf(await (await street.joost.opens(`${path}/formulier.pdf`)).bytes());
    const [short, long] = [await opened("short"), await opened("long")];

    expect(await sheetOf(short.path)).toMatchObject({ pages: 2, isAccessible: true });
    expect(await sheetOf(long.path)).toMatchObject({ pages: 2, isAccessible: true });
    const [typedShort, typedLong] = [short, long].map(({ path }) => street.joost.opens(`${path}/papier`));
    expect(fieldsOf(await text(typedShort as Promise<Response>)).has("beneath")).toBe(false);
    expect(fieldsOf(await text(typedLong as Promise<Response>)).has("beneath")).toBe(true);
  });

  it("shows what a long form brought, from phone and paper together, and ticks the way most would go", async () => {
    const { path, code } = await opened("long");
    for (let form = 0; form < 3; form++)
      await (await phoneAt(code)).sends("/aan-tafel", [
        ["problem1", "little-contact"],
        ["signs", "withdrawing"],
        ["causes", "few-ties"],
        ["directions", "resilience"],
      ]);
    for (let sheet = 0; sheet < 2; sheet++)
      await street.joost.sends(`${path}/papier`, [
        ["see1", "1"],
        ["shows", "1"],
        ["beneath", "4"],
        ["ways", "8"],
      ]);
    await street.joost.sends(`${path}/sluiten`, []);

    expect(await text(street.ineke.opens(`${path}/zaal`))).toMatch(
      /Mensen trekken zich terug[\s\S]*bijna iedereen[\s\S]*Mensen kennen elkaar niet[\s\S]*bijna iedereen/,
    );
    expect(await text(street.joost.opens(`${path}/vaststellen`))).toMatch(/<input[^>]*value="resilience"[^>]*checked/);
  });

  it("stays as it is once the first could fill it in", async () => {
    const { path, code } = await opened("short");
    expect(await text(street.joost.opens(`${path}/voorbereiding`))).not.toContain('name="formLength"');
    await street.joost.sends(`${path}/voorbereiding`, [
      ["area", "Kade"],
      ["formLength", "long"],
    ]);

    expect(fieldsOf(await text((await phoneAt(code)).opens("/aan-tafel"))).has("signs")).toBe(false);
  });
});
