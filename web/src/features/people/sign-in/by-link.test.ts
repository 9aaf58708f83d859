import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inTransaction } from "#web/platform/database/transaction.ts";
import { ENGINES } from "../../../testing/databases.ts";
import { everyRow } from "../../../testing/every-row.ts";
import { type FrontDoor, openFrontDoor } from "../../../testing/front-door.ts";
import { aStreet, type Street } from "../../../testing/street.ts";
import { addMunicipality, addPerson } from "../index.ts";

const MINUTE_MS = 60_000;

describe.each(ENGINES)("signing in by a link (%s)", (kind) => {
  let door: FrontDoor;
  let street: Street;

  beforeAll(async () => {
    door = await openFrontDoor(kind);
  });
  beforeEach(async () => {
    street = await aStreet(door.house);
  });
  afterAll(() => door.close());

  it("works by a link in a real mail, and leads to the page that was wanted", async () => {
    const { browser, answer, link, body } = await door.asked(street.joost.email, {
      wanted: "/praktijken?thema=safety",
    });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/aanmelden/verstuurd"]);
    expect(body).toContain("Dag Joost,");
    expect(body).toMatch(/werken tot 11:30, en maar één keer/);

    const opened = await browser.opens(link);
    expect([opened.status, opened.headers.get("location")]).toEqual([303, "/aanmelden/bevestigen"]);
    const question = await browser.opens("/aanmelden/bevestigen");
    const words = await question.text();
    expect(words).toContain(`U meldt zich aan met j•••@example.org bij ${street.town.name}.`);
    expect(question.headers.get("cache-control")).toBe("no-store");
    expect(await door.isOut(browser)).toBe(true);

    const done = await browser.sends("/aanmelden/bevestigen");
    expect([done.status, done.headers.get("location")]).toEqual([303, "/praktijken?thema=safety"]);
    expect(await door.isOut(browser)).toBe(false);
    const [entry] = await street.does(({ db }) =>
      db.selectFrom("audit_entry").where("action", "=", "people.audit.signedIn").select("actor_id").execute(),
    );
    expect(entry?.actor_id).toBe(street.joost.id);
  });

  it("knows an address however it is written", async () => {
    const browser = door.browse();
    await browser.sends("/aanmelden", [["email", ` ${street.joost.email.toUpperCase()} `]]);

    expect(await door.mailTo(street.joost.email)).toBeDefined();
  });

  it("lets a link be opened by a program that reads mail first, in any browser, and then used once", async () => {
    const { link } = await door.asked(street.joost.email);
    await door.browse().opens(link);
    const elsewhere = door.browse();
    await elsewhere.opens(link);
    expect((await elsewhere.sends("/aanmelden/bevestigen")).status).toBe(303);

    const again = door.browse();
    await again.opens(link);
    const used = await again.opens("/aanmelden/bevestigen");
    expect([used.status, await used.text()]).toEqual([410, expect.stringContaining("Deze link werkt niet meer")]);
    expect((await again.sends("/aanmelden/bevestigen")).status).toBe(410);
    expect(await door.isOut(again)).toBe(true);
    await elsewhere.opens(link);
    const ledOn = await elsewhere.opens("/aanmelden/bevestigen");
    expect([ledOn.status, ledOn.headers.get("location")]).toEqual([303, "/mijn"]);
  });

  it("uses a link once, however many ask at the same moment", async () => {
    const { link } = await door.asked(street.joost.email);
    const browsers = Array.from({ length: 4 }, () => door.browse());
    for (const browser of browsers) await browser.opens(link);
    const answers = await Promise.all(browsers.map((browser) => browser.sends("/aanmelden/bevestigen")));

    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 410, 410, 410]);
  });

  it("opens nothing by a link that is over half an hour old, nor by its code", async () => {
    const { browser, link, code } = await door.asked(street.joost.email);
    door.clock += 31 * MINUTE_MS;
    await browser.opens(link);

    expect((await browser.sends("/aanmelden/bevestigen")).status).toBe(410);
    const late = await browser.sends("/aanmelden/code", [["code", code]]);
    expect([late.status, await late.text()]).toEqual([422, expect.stringContaining("Deze code werkt hier niet meer")]);
  });

  it("asks for an address that can be one", async () => {
    const answer = await door.browse().sends("/aanmelden", [
      ["email", "joost"],
      ["terug", "/over"],
    ]);
    const page = await answer.text();

    expect(answer.status).toBe(422);
    expect(page).toContain('value="joost"');
    expect(page).toContain('name="terug" value="/over"');
  });

  it.each(["//evil.example", "/\\evil.example", "https://evil.example/"])(
    "never leads to another site (%s)",
    async (wanted) => {
      const page = await (await door.browse().opens(`/aanmelden?terug=${encodeURIComponent(wanted)}`)).text();
      expect(page).toContain('name="terug" value=""');

      const { browser, link } = await door.asked(street.joost.email, { wanted });
      await browser.opens(link);
      expect((await browser.sends("/aanmelden/bevestigen")).headers.get("location")).toBe("/mijn");
    },
  );

  it("writes in the language of whoever receives it, and its link leads to that language", async () => {
    const email = `amal.${street.municipalityId}@example.org`;
    await street.does((unit) =>
      addPerson(unit, street.municipalityId, {
        name: "Amal",
        email,
        language: "ar",
        organisationId: street.housing.id,
        role: "volunteer",
      }),
    );
    const { browser, body, link } = await door.asked(email);

    expect(body).toContain("مرحبًا");
    expect(link).toMatch(/^\/ar\/aanmelden\/link\//);
    expect((await browser.opens(link)).headers.get("location")).toBe("/ar/aanmelden/bevestigen");
    const done = await browser.sends("/ar/aanmelden/bevestigen");
    expect(done.headers.get("location")).toBe("/mijn");
  });

  describe("at an address that two municipalities know", () => {
    let email = "";
    let second = { name: "", id: "" };

    beforeEach(async () => {
      email = street.joost.email;
      const visiting = door.house.platform.contextFor({ kind: "visitor" }, "test");
      second = await inTransaction(visiting, async (unit) => {
        const name = `Zuid ${street.municipalityId}`;
        const { unit: asHouse, id, organisationId } = await addMunicipality(unit, name, { isDemo: false });
        const person = { name: "Joost", email, language: "nl", organisationId, role: "professional" } as const;
        return { name, id: await addPerson(asHouse, id, person) };
      });
    });

    it("asks which, and opens a session there", async () => {
      const { browser, link } = await door.asked(email);
      await browser.opens(link);
      const page = await (await browser.opens("/aanmelden/bevestigen")).text();
      expect(page).toContain(street.town.name);
      expect(page).toContain(second.name);

      const unchosen = await browser.sends("/aanmelden/bevestigen");
      expect([unchosen.status, await unchosen.text()]).toEqual([422, expect.stringContaining("Kies een gemeente.")]);
      const strange = await browser.sends("/aanmelden/bevestigen", [["person", street.marleen.id]]);
      expect(strange.status).toBe(422);
      expect((await browser.sends("/aanmelden/bevestigen", [["person", second.id]])).status).toBe(303);
      expect(await sessionsOf(second.id)).toBe(1);
    });

    it("asks which after a code as well", async () => {
      const { browser, code } = await door.asked(email);
      const chosen = await browser.sends("/aanmelden/code", [["code", code]]);
      expect(chosen.headers.get("location")).toBe("/aanmelden/bevestigen");

      expect((await browser.sends("/aanmelden/bevestigen", [["person", second.id]])).status).toBe(303);
      expect(await sessionsOf(second.id)).toBe(1);
    });
  });

  async function sessionsOf(person: string): Promise<number> {
    const rows = await everyRow(door.house, ["session"]);
    return rows.filter(({ person_id }) => person_id === person).length;
  }
});
