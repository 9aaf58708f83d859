import { beforeAll, describe, expect, it } from "vitest";
import { listMails } from "#web/platform/mail/store.ts";
import { leadsTo, statusOf, text } from "#web/testing/answers.ts";
import { ENGINES } from "#web/testing/databases.ts";
import { houseOn, type TestHouse } from "#web/testing/house.ts";
import { invitation } from "#web/testing/invitation.ts";
import { aStreet, type Street } from "#web/testing/street.ts";

describe.each(ENGINES)("inviting somebody (%s)", (kind) => {
  let house: TestHouse;
  let street: Street;
  let elsewhere: Street;

  beforeAll(async () => {
    house = await houseOn(kind);
    [street, elsewhere] = [await aStreet(house), await aStreet(house)];
  });

  describe("an invitation", () => {
    it("lets somebody in, writes to them, and leads to their page", async () => {
      const own = await aStreet(house);
      const fields = invitation(own, { role: "coordinator", email: "Saar@Example.org" });
      const answer = await own.hakim.sends("/mensen/nieuw", fields);
      const page = await text(own.hakim.opens(leadsTo(answer)));
      const mails = await own.does((unit) => listMails(unit, 9));

      expect(answer.status).toBe(303);
      expect(leadsTo(answer)).toMatch(/^\/mensen\/[0-9a-f-]{36}\?uitgenodigd=1$/);
      expect(page).toContain("Saar de Vries is uitgenodigd");
      expect(page).toContain("Coördinator");
      expect(mails.map(({ address, subject }) => [address, subject])).toEqual([
        ["Saar@Example.org", "Welkom bij Naast"],
      ]);
      for (const part of [
        "Beste Saar de Vries",
        "Hakim heeft u uitgenodigd",
        own.housing.name,
        "http://localhost/aanmelden\n",
      ])
        expect(mails[0]?.body).toContain(part);
    });

    it("is written in the language of whoever is invited", async () => {
      const own = await aStreet(house);
      for (const language of ["en", "ar"]) await own.marleen.sends("/mensen/nieuw", invitation(own, { language }));
      const bodies = (await own.does((unit) => listMails(unit, 9))).map(({ body }) => body);

      expect(bodies.some((body) => body.includes("Dear Saar") && body.includes("/en/aanmelden"))).toBe(true);
      expect(bodies.some((body) => body.includes("السلام عليكم Saar") && body.includes("/ar/aanmelden"))).toBe(true);
    });

    it("that is sent twice is one: one person, one mail", async () => {
      const own = await aStreet(house);
      const fields = invitation(own);
      const [one, two] = await Promise.all([
        own.hakim.sends("/mensen/nieuw", fields),
        own.hakim.sends("/mensen/nieuw", fields),
      ]);
      const third = await own.hakim.sends("/mensen/nieuw", fields);
      const people = await own.does(({ db }) => db.selectFrom("person").select("id").execute());

      expect([one.status, two.status, third.status]).toEqual([303, 303, 303]);
      expect(new Set([one, two, third].map(leadsTo)).size).toBe(1);
      expect(people).toHaveLength(6);
      expect(await own.does((unit) => listMails(unit, 9))).toHaveLength(1);
    });

    it("with something wrong comes back with all that was typed", async () => {
      const answer = await street.marleen.sends(
        "/mensen/nieuw",
        invitation(street, { name: "S", email: "geen adres", role: "" }),
      );
      const page = await answer.text();

      expect(answer.status).toBe(422);
      expect(page).toContain('value="geen adres"');
      expect(page).toContain("Schrijf een e-mailadres, bijvoorbeeld naam@voorbeeld.nl.");
      expect(page).toContain("Schrijf ten minste 2 tekens.");
      expect(page).toMatch(new RegExp(`<option value="${street.housing.id}" selected`));
    });

    it("for an address that is there already says so at that field", async () => {
      const answer = await street.marleen.sends(
        "/mensen/nieuw",
        invitation(street, { email: street.joost.email.toUpperCase() }),
      );
      const page = await answer.text();

      expect(answer.status).toBe(409);
      expect(page).toContain("Er is al iemand met dit e-mailadres.");
      expect(page).toContain('href="#veld-email"');
    });

    it("for one address by two administrators at once lets one person in", async () => {
      const email = `dubbel@example.org`;
      const answers = await Promise.all(
        [street.marleen, street.hakim].map((who) => who.sends("/mensen/nieuw", invitation(street, { email }))),
      );

      expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    });

    it("is not for an organisation that somebody does not look after", async () => {
      const toTown = await street.hakim.sends("/mensen/nieuw", invitation(street, { organisation: street.town.id }));
      const toOthers = await street.marleen.sends(
        "/mensen/nieuw",
        invitation(street, { organisation: elsewhere.housing.id }),
      );

      expect([toTown.status, toOthers.status]).toEqual([404, 404]);
      expect(await statusOf(street.ineke.sends("/mensen/nieuw", invitation(street)))).toBe(404);
    });
  });
});
