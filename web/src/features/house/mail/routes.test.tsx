import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addMunicipality } from "#web/features/people/index.ts";
import { inTransaction } from "#web/platform/database/transaction.ts";
import { writeMail } from "#web/platform/mail/mail.ts";
import { workOff } from "#web/platform/platform.ts";
import { createBrowser } from "../../../testing/browser.ts";
import { ENGINES, freshEngine } from "../../../testing/databases.ts";
import { open, openHouse, type TestHouse } from "../../../testing/house.ts";
import { aStreet, type Street } from "../../../testing/street.ts";

describe.each(ENGINES)("the mail of a demonstration (%s)", (kind) => {
  let house: TestHouse;
  let street: Street;

  beforeAll(async () => {
    house = await openHouse(await freshEngine(kind), { settings: { isDemo: true } });
    street = await aStreet(house);
  });
  afterAll(() => house.platform.close());

  const mail = (subject: string, body: string) =>
    street.does((unit) => writeMail(unit, { address: street.fatima.email, subject, body }));

  it("says what would be there while there is none", async () => {
    expect(await open("/huis/post", house.app)).toContain("Er is geen post");
  });

  it("lets whoever tries it sign in by mail, with the link as with the code", async () => {
    const browser = createBrowser(house.app);
    await browser.sends("/aanmelden", [["email", street.joost.email]]);
    await workOff(house.platform);
    const page = await (await browser.opens("/huis/post")).text();
    const link = /<a class="nl-link" href="http:\/\/localhost(\/aanmelden\/link\/[\w-]+)"/.exec(page)?.[1] ?? "";
    const code = /\b\d{6}\b/.exec(page)?.[0] ?? "";

    expect(code).not.toBe("");
    const opened = await browser.opens(link);
    expect(opened.headers.get("location")).toBe("/aanmelden/bevestigen");
    expect((await browser.sends("/aanmelden/bevestigen")).status).toBe(303);
  });

  it("shows the newest first, and what somebody wrote as text", async () => {
    await mail("Eerste", "Dag <b>Fatima</b>,\n\nTot\nmorgen.");
    await mail("Tweede", "Kijk op https://naast.test/over.");
    const answer = await house.app.request("/huis/post");
    const page = await answer.text();

    expect(page.indexOf("Tweede")).toBeLessThan(page.indexOf("Eerste"));
    expect(page).toContain("Dag &lt;b&gt;Fatima&lt;/b&gt;,</p>");
    expect(page).toContain("Tot<br/>morgen.");
    expect(page).toContain('href="https://naast.test/over" dir="ltr">https://naast.test/over</a>.');
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  it("never shows mail of a municipality that is no demonstration", async () => {
    const visiting = house.platform.contextFor({ kind: "visitor" }, "test");
    await inTransaction(visiting, async (unit) => {
      const real = await addMunicipality(unit, "Echt", { isDemo: false });
      await writeMail(real.unit, { address: "echt@example.org", subject: "Geheim", body: "Niet voor iedereen." });
    });
    await inTransaction(visiting, (unit) =>
      writeMail(unit, { address: "niemand@example.org", subject: "Van niemand", body: "Ook niet." }),
    );
    const page = await open("/huis/post", house.app);

    expect(page).not.toMatch(/Geheim|Van niemand/);
  });

  it("is not there in a house that is no demonstration", async () => {
    const real = await openHouse(await freshEngine(kind), { settings: { isDemo: false } });
    const missing = ["/huis/post", "/en/huis/post", "/huis/stijl", "/ar/huis/stijl"];
    const statuses = await Promise.all(missing.map(async (path) => (await real.app.request(path)).status));
    await real.platform.close();

    expect(statuses).toEqual([404, 404, 404, 404]);
    expect((await house.app.request("/ar/huis/stijl")).status).toBe(200);
  });
});
