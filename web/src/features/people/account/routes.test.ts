import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createBrowser } from "../../../testing/browser.ts";
import { ENGINES } from "../../../testing/databases.ts";
import { everyRow } from "../../../testing/every-row.ts";
import { houseOn, type TestHouse } from "../../../testing/house.ts";
import { aStreet, type Neighbour, type Street } from "../../../testing/street.ts";

describe.each(ENGINES)("what somebody finds about themselves (%s)", (kind) => {
  let house: TestHouse;
  let street: Street;

  beforeAll(async () => {
    house = await houseOn(kind);
  });
  beforeEach(async () => {
    street = await aStreet(house);
  });

  const page = async (who: Neighbour, path: string) => (await who.opens(path)).text();

  /** Another browser in which somebody signed in as well. */
  async function elsewhere(who: Neighbour) {
    const browser = createBrowser(house.app);
    await browser.sends("/aanmelden/als", [["person", who.id]]);
    return browser;
  }

  const sessionsOf = (who: Neighbour) =>
    who.does(({ db }) => db.selectFrom("session").select("id").orderBy("id").execute());

  it("is for whoever signed in, and leads others to where they can", async () => {
    for (const path of ["/mijn", "/mijn/gegevens", "/mijn/gegevens.json", "/mijn/wissen"]) {
      const answer = await createBrowser(house.app).opens(path);
      expect([answer.status, answer.headers.get("location")]).toEqual([
        303,
        `/aanmelden?terug=${encodeURIComponent(path)}`,
      ]);
    }
  });

  it("tells their roles in words and where they are signed in, and stays out of every cache", async () => {
    const answer = await street.hakim.opens("/mijn");
    const words = await answer.text();

    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(words).toContain(`Beheerder bij ${street.housing.name}`);
    expect(words).toContain("Firefox, Linux (dit apparaat)");
  });

  it("changes their name and language, once for a form sent twice", async () => {
    const form = "11111111-2222-4333-8444-555555555555".replace("11111111", street.municipalityId.slice(0, 8));
    const fields = [
      ["form", form],
      ["name", "Joost de Vries"],
      ["language", "ar"],
    ] as const;
    for (let press = 0; press < 2; press++) {
      const answer = await street.joost.sends("/mijn", fields);
      expect([answer.status, answer.headers.get("location")]).toEqual([303, "/mijn?gelukt=bewaard"]);
    }

    expect(await page(street.joost, "/mijn?gelukt=bewaard")).toMatch(/Bewaard[\s\S]*value="Joost de Vries"/);
    const told = await street.does(({ db }) =>
      db.selectFrom("audit_entry").where("action", "=", "people.audit.ownDataChanged").select("actor_id").execute(),
    );
    expect(told).toEqual([{ actor_id: street.joost.id }]);
  });

  it("asks for a name, and keeps what was typed", async () => {
    const answer = await street.joost.sends("/mijn", [
      ["name", "  "],
      ["language", "en"],
    ]);

    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/value="en" checked/);
  });

  it("signs another device of theirs out, which is out at once", async () => {
    const other = await elsewhere(street.joost);
    expect((await other.opens("/mijn")).status).toBe(200);
    const [, newest] = await sessionsOf(street.joost);
    const answer = await street.joost.sends(`/mijn/apparaten/${newest?.id}/afmelden`, []);

    expect(answer.headers.get("location")).toBe("/mijn?gelukt=afgemeld");
    expect((await other.opens("/mijn")).status).toBe(303);
    expect((await street.joost.opens("/mijn")).status).toBe(200);
  });

  it("ends no session of somebody else, whatever id is written", async () => {
    const [strange] = await sessionsOf(street.ineke);
    for (const id of [strange?.id, "00000000-0000-7000-8000-000000000000", "x"])
      expect((await street.joost.sends(`/mijn/apparaten/${id}/afmelden`, [])).status).toBe(404);

    expect((await street.ineke.opens("/mijn")).status).toBe(200);
  });

  it("signs them out here, or everywhere", async () => {
    const other = await elsewhere(street.joost);
    const left = await street.joost.sends(`/mijn/apparaten/${street.joost.actor.sessionId}/afmelden`, []);
    expect(left.headers.get("location")).toBe("/");
    expect((await street.joost.opens("/mijn")).status).toBe(303);
    expect((await other.opens("/mijn")).status).toBe(200);

    const third = await elsewhere(street.joost);
    await other.sends("/mijn/overal-afmelden");
    expect((await third.opens("/mijn")).status).toBe(303);
    expect((await other.opens("/mijn")).status).toBe(303);
  });

  it("tells everything that is held about them, and nothing of anybody else", async () => {
    await street.joost.sends("/mijn", [
      ["name", "Joost"],
      ["language", "en"],
    ]);
    const words = await page(street.joost, "/mijn/gegevens");
    for (const held of [street.joost.email, "English", street.housing.name, "Firefox, Linux", "Het logboek"])
      expect(words).toContain(held);
    for (const { email } of [street.ineke, street.hakim]) expect(words).not.toContain(email);
  });

  it("gives the same as a file", async () => {
    const answer = await street.joost.opens("/mijn/gegevens.json");
    const told = (await answer.json()) as { what: string; facts: { label: string; value: unknown }[] }[];

    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="mijn-gegevens.json"');
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(told.find(({ what }) => what === "Wie u bent")?.facts).toContainEqual({ label: "Naam", value: "Joost" });
  });

  describe("erasing", () => {
    it("says first what goes and what stays, and asks whether they are sure", async () => {
      const words = await page(street.joost, "/mijn/wissen");
      expect(words).toContain("Dit wissen we");
      expect(words).toContain("Het logboek, zonder uw naam; twee jaar");

      const unsure = await street.joost.sends("/mijn/wissen", []);
      expect([unsure.status, await unsure.text()]).toEqual([422, expect.stringContaining("Kruis aan dat u het zeker")]);
      expect((await street.joost.opens("/mijn")).status).toBe(200);
    });

    it("leaves neither name nor address anywhere, and what was done without a name", async () => {
      await street.joost.sends("/mijn", [
        ["name", "Joost de Allereerste"],
        ["language", "nl"],
      ]);
      const answer = await street.joost.sends("/mijn/wissen", [["sure", "on"]]);
      expect([answer.status, answer.headers.get("location")]).toEqual([303, "/gewist"]);
      expect(answer.headers.getSetCookie().join()).toMatch(/naast=;.*Max-Age=0/);
      expect((await street.joost.opens("/mijn")).status).toBe(303);

      const left = JSON.stringify(await everyRow(house));
      for (const gone of [street.joost.email, "Joost de Allereerste"]) expect(left).not.toContain(gone);
      expect(left).toContain(`"actor_id":"${street.joost.id}"`);
      const browser = createBrowser(house.app);
      expect((await browser.sends("/aanmelden/als", [["person", street.joost.id]])).status).toBe(404);
    });

    it("tells the last administrator why not, and does not do it", async () => {
      expect(await page(street.hakim, "/mijn/wissen")).toContain(
        `U bent de enige beheerder van ${street.housing.name}.`,
      );
      const answer = await street.hakim.sends("/mijn/wissen", [["sure", "on"]]);

      expect([answer.status, await answer.text()]).toEqual([
        409,
        expect.stringContaining("Dit is de laatste beheerder"),
      ]);
      expect((await street.hakim.opens("/mijn")).status).toBe(200);
    });
  });
});
