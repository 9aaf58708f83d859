import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ENGINES } from "../../../testing/databases.ts";
import { everyRow } from "../../../testing/every-row.ts";
import { type FrontDoor, openFrontDoor } from "../../../testing/front-door.ts";
import { aStreet, type Street } from "../../../testing/street.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

describe.each(ENGINES)("a session (%s)", (kind) => {
  let door: FrontDoor;
  let street: Street;

  beforeAll(async () => {
    door = await openFrontDoor(kind);
  });
  beforeEach(async () => {
    street = await aStreet(door.house);
  });
  afterAll(() => door.close());

  async function sessionsOf(person: string): Promise<number> {
    const rows = await everyRow(door.house, ["session"]);
    return rows.filter(({ person_id }) => person_id === person).length;
  }

  it("leaves the session that this browser had before", async () => {
    const browser = await door.comesIn(street.joost.email);
    const second = await door.asked(street.ineke.email, { browser });
    await browser.opens(second.link);
    await browser.sends("/aanmelden/bevestigen");

    // The street itself opened one for each.
    expect([await sessionsOf(street.joost.id), await sessionsOf(street.ineke.id)]).toEqual([1, 2]);
  });

  it("ends with the session, and the token opens nothing any more", async () => {
    const browser = await door.comesIn(street.joost.email);
    const token = browser.cookies.get("naast") ?? "";
    const left = await browser.sends("/afmelden");

    expect([left.status, left.headers.get("location")]).toEqual([303, "/"]);
    expect(browser.cookies.has("naast")).toBe(false);
    const thief = await door.house.app.request("/aanmelden", { headers: { cookie: `naast=${token}` } });
    expect(thief.status).toBe(200);
  });

  it("gives a new token every day, and lets the old one finish what was under way", async () => {
    const browser = await door.comesIn(street.joost.email);
    const first = browser.cookies.get("naast");
    door.clock += DAY_MS + HOUR_MS;
    await browser.opens("/over");
    expect(browser.cookies.get("naast")).not.toBe(first);

    const withOld = () => door.house.app.request("/aanmelden", { headers: { cookie: `naast=${first}` } });
    expect((await withOld()).status).toBe(303);
    door.clock += 2 * MINUTE_MS;
    expect((await withOld()).status).toBe(200);
    expect(await door.isOut(browser)).toBe(false);
    door.clock += 31 * DAY_MS;
    expect(await door.isOut(browser)).toBe(true);
  });
});
