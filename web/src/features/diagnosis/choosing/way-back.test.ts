import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { leadsTo, text } from "#web/testing/answers.ts";
import { ENGINES, freshEngine } from "#web/testing/databases.ts";
import { openHouse, type TestHouse } from "#web/testing/house.ts";
import { aStreet, type Street } from "#web/testing/street.ts";

const ADDRESSES = ["/wat-past", "/praktijken/vergelijken", "/praktijken/jolo"];
const ELSEWHERE = ["https://example.org/kiezen", "//example.org/kiezen", "/\\example.org/kiezen", "/afmelden"];

describe.each(ENGINES)("the way back to a table (%s)", (kind) => {
  let house: TestHouse;
  let street: Street;

  beforeAll(async () => {
    house = await openHouse(await freshEngine(kind));
    street = await aStreet(house);
  });
  afterAll(() => house.platform.close());

  it("travels along to what fits, to side by side and to a practice", async () => {
    const path = leadsTo(await street.joost.sends("/diagnoses/nieuw", [["area", "Kade"]]));
    await street.joost.sends(`${path}/vaststellen`, [["problems", "youth-nuisance"]]);
    const choosing = await text(street.joost.opens(`${path}/kiezen`));
    const way = encodeURIComponent(`${path}/kiezen`);

    expect(choosing).toContain(`terug=${way}`);
    expect(choosing).toMatch(/<input type="hidden" name="terug" value="[^"]+\/kiezen"/);
    for (const address of ADDRESSES) {
      const shown = await text(street.joost.opens(`${address}?probleem=youth-nuisance&terug=${way}`));
      expect(shown, address).toContain(`href="${path}/kiezen#wat-past"`);
    }
  });

  it("leads nobody anywhere else", async () => {
    for (const address of ADDRESSES)
      for (const elsewhere of ELSEWHERE) {
        const shown = await text(street.joost.opens(`${address}?terug=${encodeURIComponent(elsewhere)}`));
        expect(shown, elsewhere).not.toContain("Terug naar de tafel");
      }
  });
});
