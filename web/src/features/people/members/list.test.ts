import { beforeAll, describe, expect, it } from "vitest";
import { leadsTo, statusOf, text } from "#web/testing/answers.ts";
import { ENGINES } from "#web/testing/databases.ts";
import { houseOn, type TestHouse } from "#web/testing/house.ts";
import { invitation } from "#web/testing/invitation.ts";
import { aStreet, type Street } from "#web/testing/street.ts";

describe.each(ENGINES)("the list of people (%s)", (kind) => {
  let house: TestHouse;
  let street: Street;
  let elsewhere: Street;

  beforeAll(async () => {
    house = await houseOn(kind);
    [street, elsewhere] = [await aStreet(house), await aStreet(house)];
  });

  describe("the list", () => {
    it("shows everybody to the administrator of the municipality, and nobody of another", async () => {
      const page = await text(street.marleen.opens("/mensen"));

      for (const { email } of [street.marleen, street.hakim, street.joost]) expect(page).toContain(email);
      expect(page).not.toContain(elsewhere.joost.email);
    });

    it("shows an organisation's administrator the people of that organisation only", async () => {
      const page = await text(street.hakim.opens("/mensen"));

      expect(page).toContain(street.joost.email);
      expect(page).not.toContain(street.marleen.email);
      expect(page).not.toContain(street.town.id);
    });

    it("tells nothing of what somebody does for another organisation", async () => {
      const own = await aStreet(house);
      await own.marleen.sends(`/mensen/${own.fatima.id}/rollen`, [
        ["organisation", own.town.id],
        ["role", "professional"],
      ]);
      const [toHakim, toMarleen] = [own.hakim, own.marleen].map((who) => who.opens(`/mensen/${own.fatima.id}`));

      expect(await text(toHakim!)).not.toContain(own.town.name);
      expect(await text(toMarleen!)).toContain(own.town.name);
    });

    it("does not exist for whoever looks after nobody", async () => {
      for (const who of [street.ineke, street.joost, street.fatima])
        for (const path of ["/mensen", "/mensen.csv", "/mensen/nieuw", `/mensen/${street.joost.id}`])
          expect(await statusOf(who.opens(path)), `${who.name} ${path}`).toBe(404);
    });

    it("leads whoever is not signed in to where they can be", async () => {
      for (const path of ["/mensen", "/mensen.csv", "/mensen/nieuw", `/mensen/${street.joost.id}`]) {
        const answer = await house.app.request(path);
        expect([answer.status, leadsTo(answer)]).toEqual([303, `/aanmelden?terug=${encodeURIComponent(path)}`]);
      }
    });

    it("is kept by no browser", async () => {
      expect((await street.marleen.opens("/mensen")).headers.get("cache-control")).toBe("no-store");
    });

    it("keeps to the role and organisation in the address, and sorts", async () => {
      const page = await text(
        street.marleen.opens(`/mensen?rol=volunteer&organisatie=${street.housing.id}&sorteer=-naam`),
      );

      expect(page).toContain(street.fatima.email);
      expect(page).not.toContain(street.joost.email);
      expect(page).toContain("Eén persoon");
    });

    it("finds somebody by a part of name or address, however accented, without an address that says so", async () => {
      const answer = await street.marleen.sends("/mensen", [["zoek", "HÁKI"]]);
      const page = await answer.text();

      expect([answer.status, leadsTo(answer)]).toEqual([200, ""]);
      expect(page).toContain(street.hakim.email);
      expect(page).not.toContain(street.joost.email);
      expect(page).not.toMatch(/href="[^"]*zoek=/);
    });

    it("does not read a name in an address", async () => {
      expect(await text(street.marleen.opens("/mensen?zoek=hakim"))).toContain(street.joost.email);
    });

    it("gives a choice without words an address", async () => {
      const answer = await street.marleen.sends("/en/mensen", [
        ["zoek", " "],
        ["rol", "volunteer"],
        ["organisatie", ""],
      ]);

      expect([answer.status, leadsTo(answer)]).toEqual([303, "/en/mensen?rol=volunteer"]);
    });

    it("says what to do when nobody is found", async () => {
      expect(await text(street.marleen.sends("/mensen", [["zoek", "niemand heet zo"]]))).toContain("Niemand gevonden");
    });

    it("shows 25 on a page, and the rest behind it, also of what was found", async () => {
      const own = await aStreet(house);
      for (let number = 10; number < 40; number++)
        await own.marleen.sends("/mensen/nieuw", [
          ...invitation(own, { name: `Bewoner ${number}`, email: `bewoner${number}@example.org` }),
        ]);
      const first = await text(own.marleen.opens("/mensen?sorteer=naam"));
      const second = await text(own.marleen.opens("/mensen?sorteer=naam&pagina=2"));
      const found = await text(
        own.marleen.sends("/mensen", [
          ["zoek", "bewoner"],
          ["pagina", "2"],
          ["sorteer", "naam"],
        ]),
      );

      expect(first).toContain("1 tot 25 van 35");
      expect(first.replaceAll("&amp;", "&")).toContain("/mensen?sorteer=naam&pagina=2");
      expect(second).toContain("26 tot 35 van 35");
      expect(found).toContain("26 tot 30 van 30");
      expect(found).toContain("bewoner39@example.org");
    });
  });

  describe("the file", () => {
    it("holds who was asked for, and nothing a spreadsheet would run", async () => {
      const own = await aStreet(house);
      await own.marleen.sends("/mensen/nieuw", invitation(own, { name: "=SUM(A1)", email: "som@example.org" }));
      const answer = await own.marleen.opens("/mensen.csv?rol=volunteer&sorteer=mail");
      const [head, ...rows] = (await answer.text()).trim().split("\r\n");

      expect(answer.headers.get("content-disposition")).toBe('attachment; filename="mensen.csv"');
      expect(answer.headers.get("content-type")).toContain("text/csv");
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(head).toBe("Naam;E-mail;Rollen;Taal;Sinds");
      expect(rows.map((row) => row.split(";").slice(0, 4))).toEqual([
        ["Fatima", own.fatima.email, `Vrijwilliger bij ${own.housing.name}`, "nl"],
        ["'=SUM(A1)", "som@example.org", `Vrijwilliger bij ${own.housing.name}`, "nl"],
      ]);
    });

    it("holds what was found by words that came by form", async () => {
      const rows = (await text(street.hakim.sends("/mensen.csv", [["zoek", "joost"]]))).trim().split("\r\n");

      expect(rows).toHaveLength(2);
      expect(rows[1]).toContain(street.joost.email);
    });

    it("is written down when it is taken", async () => {
      const own = await aStreet(house);
      await own.hakim.opens("/mensen.csv");
      const entries = await own.does(({ db }) =>
        db
          .selectFrom("audit_entry")
          .where("action", "=", "people.audit.listTaken")
          .select(["actor_id", "kind"])
          .execute(),
      );

      expect(entries).toEqual([{ actor_id: own.hakim.id, kind: "read" }]);
    });
  });
});
