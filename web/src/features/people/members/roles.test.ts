import { beforeAll, describe, expect, it } from "vitest";
import { leadsTo, statusOf, text } from "#web/testing/answers.ts";
import { ENGINES } from "#web/testing/databases.ts";
import { houseOn, type TestHouse } from "#web/testing/house.ts";
import { aStreet, type Neighbour, type Street } from "#web/testing/street.ts";
import { takeRole } from "./service.ts";
import { findRole } from "./store.ts";

describe.each(ENGINES)("the roles of a person (%s)", (kind) => {
  let house: TestHouse;
  let street: Street;
  let elsewhere: Street;

  beforeAll(async () => {
    house = await houseOn(kind);
    [street, elsewhere] = [await aStreet(house), await aStreet(house)];
  });

  /** The role somebody has at the housing association. */
  async function roleOf(neighbour: Neighbour, at = street): Promise<string> {
    const roles = await at.does(({ db }) =>
      db.selectFrom("role").where("person_id", "=", neighbour.id).select("id").execute(),
    );
    return roles[0]?.id ?? "";
  }

  describe("a role", () => {
    it("is given, taken and given back", async () => {
      const own = await aStreet(house);
      const page = `/mensen/${own.joost.id}`;
      const given = await own.hakim.sends(`${page}/rollen`, [
        ["organisation", own.housing.id],
        ["role", "coordinator"],
      ]);
      expect(await text(own.hakim.opens(leadsTo(given)))).toContain("De rol is gegeven");

      const role = await roleOf(own.joost, own);
      expect(await text(own.hakim.opens(`${page}/rollen/${role}/afnemen`))).toContain("afnemen?");
      const taken = await own.hakim.sends(`${page}/rollen/${role}/afnemen`, []);
      const notice = await text(own.hakim.opens(leadsTo(taken)));
      expect(leadsTo(taken)).toBe(`${page}?afgenomen=professional&bij=${own.housing.id}`);
      expect(notice).toContain("De rol is afgenomen");
      expect(notice).toContain("Geef de rol terug");

      await own.hakim.sends(`${page}/rollen`, [
        ["organisation", own.housing.id],
        ["role", "professional"],
      ]);
      expect(await text(own.hakim.opens(leadsTo(taken)))).not.toContain("De rol is afgenomen");
      const held = await own.does(({ db }) =>
        db.selectFrom("role").where("person_id", "=", own.joost.id).select("role").execute(),
      );
      expect(held.map((one) => one.role).toSorted()).toEqual(["coordinator", "professional"]);
    });

    it("that was somebody's last can be given back by whoever took it, for an hour, and by nobody else there", async () => {
      const own = await aStreet(house);
      await own.marleen.sends(`/mensen/${own.ineke.id}/rollen`, [
        ["organisation", own.housing.id],
        ["role", "administrator"],
      ]);
      const back: [string, string][] = [
        ["organisation", own.housing.id],
        ["role", "professional"],
      ];
      const taken = await own.hakim.sends(`/mensen/${own.joost.id}/rollen/${await roleOf(own.joost, own)}/afnemen`, []);

      expect(leadsTo(taken)).toBe(`/mensen?afgenomen=professional&bij=${own.housing.id}&wie=${own.joost.id}`);
      expect(await text(own.hakim.opens(leadsTo(taken)))).toContain("staat daarom niet meer in uw lijst");
      expect(await statusOf(own.hakim.opens(`/mensen/${own.joost.id}`))).toBe(404);
      expect(await statusOf(own.ineke.sends(`/mensen/${own.joost.id}/rollen`, back))).toBe(404);
      const other: [string, string][] = [
        ["organisation", own.housing.id],
        ["role", "coordinator"],
      ];
      expect(await statusOf(own.hakim.sends(`/mensen/${own.joost.id}/rollen`, other))).toBe(404);
      expect(await statusOf(own.hakim.sends(`/mensen/${own.joost.id}/rollen`, back))).toBe(303);
      expect(await statusOf(own.hakim.opens(`/mensen/${own.joost.id}`))).toBe(200);
    });

    it("of the last administrator stays, and the page says why", async () => {
      const role = await roleOf(street.hakim);
      const answer = await street.marleen.sends(`/mensen/${street.hakim.id}/rollen/${role}/afnemen`, []);

      expect(answer.status).toBe(409);
      expect(await answer.text()).toContain("Dit is de laatste beheerder. Maak eerst iemand anders beheerder.");
      expect(await roleOf(street.hakim)).toBe(role);
    });

    it("of one of two administrators stays when each takes the other's at the same time", async () => {
      const own = await aStreet(house);
      await own.marleen.sends(`/mensen/${own.joost.id}/rollen`, [
        ["organisation", own.housing.id],
        ["role", "administrator"],
      ]);
      const [one, other] = await own.does(({ db }) =>
        db
          .selectFrom("role")
          .where("role", "=", "administrator")
          .where("scope_id", "=", own.housing.id)
          .select("id")
          .execute(),
      );
      const taken = Promise.withResolvers<void>();
      const first = own.marleen.does(async (unit, actor) => {
        await takeRole(unit, actor, one?.id ?? "");
        taken.resolve();
        // Long enough for the second to come to the end, were it not to wait.
        for (let times = 0; times < 50; times++) await findRole(unit, other?.id ?? "");
      });
      await taken.promise;
      const second = own.marleen.does((unit, actor) => takeRole(unit, actor, other?.id ?? ""));

      await first;
      await expect(second).rejects.toThrow("people.errors.lastAdministrator");
    });

    it("that somebody takes from themselves leads them to where they may still be", async () => {
      const own = await aStreet(house);
      await own.marleen.sends(`/mensen/${own.joost.id}/rollen`, [
        ["organisation", own.housing.id],
        ["role", "administrator"],
      ]);
      const taken = await own.hakim.sends(`/mensen/${own.hakim.id}/rollen/${await roleOf(own.hakim, own)}/afnemen`, []);

      expect(leadsTo(taken)).toBe("/");
      expect(await statusOf(own.hakim.opens("/mensen"))).toBe(404);
    });

    it("of another municipality, another organisation or nobody is not there", async () => {
      const theirs = `/mensen/${elsewhere.joost.id}/rollen/${await roleOf(elsewhere.joost, elsewhere)}/afnemen`;
      const towns = `/mensen/${street.marleen.id}/rollen/${await roleOf(street.marleen)}/afnemen`;

      for (const path of [
        theirs,
        "/mensen/x/rollen/y/afnemen",
        `/mensen/${street.joost.id}/rollen/${"00000000-0000-4000-8000-000000000000"}/afnemen`,
      ]) {
        expect(await statusOf(street.marleen.opens(path)), path).toBe(404);
        expect(await statusOf(street.marleen.sends(path, [])), path).toBe(404);
      }
      expect(await statusOf(street.hakim.sends(towns, []))).toBe(404);
      expect(await statusOf(street.joost.sends(towns, []))).toBe(404);
      expect(await roleOf(elsewhere.joost, elsewhere)).not.toBe("");
    });
  });
});
