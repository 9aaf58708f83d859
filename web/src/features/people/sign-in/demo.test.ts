import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTransaction } from "#web/platform/database/transaction.ts";
import { createBrowser } from "../../../testing/browser.ts";
import { ENGINES, freshEngine } from "../../../testing/databases.ts";
import { openHouse, type TestHouse } from "../../../testing/house.ts";
import { aStreet, type Street } from "../../../testing/street.ts";
import { addMunicipality, addPerson } from "../index.ts";

describe.each(ENGINES)("being somebody in a demonstration (%s)", (kind) => {
  let house: TestHouse;
  let street: Street;

  beforeAll(async () => {
    house = await openHouse(await freshEngine(kind), { settings: { isDemo: true } });
    street = await aStreet(house);
  });
  afterAll(() => house.platform.close());

  it("offers one person for each role, and opens a session like any other", async () => {
    const browser = createBrowser(house.app);
    const page = await (await browser.opens("/aanmelden?terug=/over")).text();
    for (const { name } of [street.marleen, street.hakim, street.ineke, street.joost, street.fatima])
      expect(page).toContain(`Doe alsof u ${name} bent`);

    const done = await browser.sends("/aanmelden/als", [
      ["person", street.fatima.id],
      ["terug", "/over"],
    ]);
    expect([done.status, done.headers.get("location")]).toEqual([303, "/over"]);
    const sessions = await street.fatima.does(({ db }) => db.selectFrom("session").select("device").execute());
    expect(sessions).toEqual([{ device: "Firefox, Linux" }, { device: "Firefox, Linux" }]);
    const [entry] = await street.does(({ db }) =>
      db.selectFrom("audit_entry").where("action", "=", "people.audit.signedIn").select("actor_id").execute(),
    );
    expect(entry?.actor_id).toBe(street.fatima.id);
  });

  it("refuses people of a municipality that is none, and ids of nobody", async () => {
    const visiting = house.platform.contextFor({ kind: "visitor" }, "test");
    const real = await inTransaction(visiting, async (unit) => {
      const town = await addMunicipality(unit, "Echt", { isDemo: false });
      const person = { name: "Echt", email: "echt@example.org", language: "nl", role: "administrator" } as const;
      return addPerson(town.unit, town.id, { ...person, organisationId: town.organisationId });
    });
    const browser = createBrowser(house.app);

    for (const id of [real, "00000000-0000-7000-8000-000000000000", "x", ""])
      expect((await browser.sends("/aanmelden/als", [["person", id]])).status).toBe(404);
    expect(browser.cookies.size).toBe(0);
  });

  it("offers nobody in a house that is no demonstration", async () => {
    const real = await openHouse(await freshEngine(kind), { settings: { isDemo: false } });
    const there = await aStreet(real);
    const browser = createBrowser(real.app);

    expect(await (await browser.opens("/aanmelden")).text()).not.toContain("Doe alsof");
    expect((await browser.sends("/aanmelden/als", [["person", there.joost.id]])).status).toBe(404);
    await real.platform.close();
  });
});
