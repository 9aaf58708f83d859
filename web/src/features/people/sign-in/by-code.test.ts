import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ENGINES } from "../../../testing/databases.ts";
import { type FrontDoor, openFrontDoor } from "../../../testing/front-door.ts";
import { aStreet, type Street } from "../../../testing/street.ts";

describe.each(ENGINES)("signing in by a code (%s)", (kind) => {
  let door: FrontDoor;
  let street: Street;

  beforeAll(async () => {
    door = await openFrontDoor(kind);
  });
  beforeEach(async () => {
    street = await aStreet(door.house);
  });
  afterAll(() => door.close());

  it("works by the code in the browser that asked, and nowhere else", async () => {
    const { browser, code, link } = await door.asked(street.joost.email, { wanted: "/over" });
    const other = (await door.asked(street.ineke.email)).browser;
    for (const elsewhere of [other, door.browse()])
      expect((await elsewhere.sends("/aanmelden/code", [["code", code]])).status).toBe(422);

    const done = await browser.sends("/aanmelden/code", [["code", `${code.slice(0, 3)} ${code.slice(3)}`]]);
    expect([done.status, done.headers.get("location")]).toEqual([303, "/over"]);
    expect(await door.isOut(browser)).toBe(false);
    await other.opens(link);
    expect((await other.opens("/aanmelden/bevestigen")).status).toBe(410);
  });

  it("takes five wrong codes, keeps what was typed, and then not even the right one", async () => {
    const { browser, code } = await door.asked(street.joost.email);
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, "0");
    for (let guess = 0; guess < 5; guess++) {
      const answer = await browser.sends("/aanmelden/code", [["code", wrong]]);
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain(`value="${wrong}"`);
    }

    const sixth = await browser.sends("/aanmelden/code", [["code", code]]);
    expect([sixth.status, await sixth.text()]).toEqual([429, expect.stringContaining("te vaak een verkeerde code")]);
    expect(await door.isOut(browser)).toBe(true);
  });

  it("counts guesses that come at the same moment one by one", async () => {
    const { browser, code } = await door.asked(street.joost.email);
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, "0");
    const guesses = Array.from({ length: 12 }, () => browser.sends("/aanmelden/code", [["code", wrong]]));
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);

    expect(statuses.filter((status) => status === 422)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(7);
  });

  it("takes twenty guesses a day from one place, and twenty at one address from anywhere", async () => {
    const onePlace = async (email: string, place?: string) => {
      const browser = door.browse(place);
      await browser.sends("/aanmelden", [["email", email]]);
      const statuses = [];
      for (let guess = 0; guess < 5; guess++)
        statuses.push((await browser.sends("/aanmelden/code", [["code", "x"]])).status);
      return statuses;
    };
    const place = street.municipalityId;
    for (const { email } of [street.joost, street.ineke, street.hakim, street.marleen])
      expect(await onePlace(email, place)).toEqual([422, 422, 422, 422, 422]);
    expect(await onePlace(street.fatima.email, place)).toEqual([429, 429, 429, 429, 429]);

    for (let visit = 0; visit < 3; visit++) await onePlace(street.joost.email);
    expect(await onePlace(street.joost.email)).toEqual([429, 429, 429, 429, 429]);
  });
});
