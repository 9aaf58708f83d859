import { beforeAll, describe, expect, it } from "vitest";
import { statusOf, text } from "#web/testing/answers.ts";
import { freshEngine } from "#web/testing/databases.ts";
import { open, openHouse, type TestHouse } from "#web/testing/house.ts";
import { aStreet, type Street } from "#web/testing/street.ts";

const GUIDE = "/een-tafel-leiden";

describe("leading a table", () => {
  let house: TestHouse;
  let street: Street;

  beforeAll(async () => {
    house = await openHouse(await freshEngine("embedded"));
    street = await aStreet(house);
    return () => house.platform.close();
  });

  it("is told on one page to everybody: who may, how long, and what to do before, during and after", async () => {
    const guide = await open(GUIDE);

    expect(guide).toMatch(/Wie mag[\s\S]*Hoe lang[\s\S]*Vooraf[\s\S]*Aan tafel[\s\S]*Daarna/);
    expect(guide).toContain(`href="/aanmelden?terug=${encodeURIComponent(GUIDE)}"`);
  });

  it("begins there for whoever works for an organisation", async () => {
    const guide = await text(street.joost.opens(GUIDE));

    expect(guide).toContain('href="/diagnoses/nieuw"');
    expect(guide).toContain('href="/diagnoses">Naar uw tafels');
  });

  it("is nothing for a volunteer alone, who reads whom to ask", async () => {
    const guide = await text(street.fatima.opens(GUIDE));

    expect(guide).toContain("Vraag de coördinator of de beheerder van uw organisatie");
    expect(guide).not.toContain('href="/diagnoses');
  });

  it("is what somebody who just signed in is pointed to, in a way that they can go on", async () => {
    const worker = await text(street.joost.opens("/mijn"));
    const volunteer = await text(street.fatima.opens("/mijn"));

    expect(worker).toMatch(/<article class="card"><h2[^>]*><a[^>]*href="\/diagnoses">Leid een tafel met collega/);
    expect(worker).toMatch(/href="\/diagnoses"[^>]*>Tafels</);
    expect(volunteer).toMatch(
      /<article class="card"><h2[^>]*><a[^>]*href="\/een-tafel-leiden">Leid een tafel met collega/,
    );
    expect(volunteer).not.toContain('href="/diagnoses"');
  });

  it("never ends at a table that is not there: the way on stands below it", async () => {
    const gone = "/diagnoses/0198f0c0-0000-7000-8000-000000000000";
    const worker = await text(street.joost.opens(gone));
    const volunteer = await text(street.fatima.opens(gone));

    expect(await statusOf(street.joost.opens(gone))).toBe(404);
    expect(worker).toMatch(/Deze tafel is er niet[\s\S]*href="\/diagnoses">Naar uw tafels/);
    expect(volunteer).toMatch(/Deze tafel is er niet[\s\S]*href="\/een-tafel-leiden">Wie een tafel mag leiden/);
  });
});
