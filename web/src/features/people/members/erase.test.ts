import { beforeAll, describe, expect, it } from "vitest";
import { formState } from "#web/platform/form/form-state.ts";
import { listMails } from "#web/platform/mail/store.ts";
import { leadsTo, statusOf, text } from "#web/testing/answers.ts";
import { ENGINES } from "#web/testing/databases.ts";
import { houseOn, type TestHouse } from "#web/testing/house.ts";
import { invitation } from "#web/testing/invitation.ts";
import { aStreet, type Neighbour, type Street } from "#web/testing/street.ts";

import { sureForm } from "./schema.ts";

describe.each(ENGINES)("erasing somebody (%s)", (kind) => {
  let house: TestHouse;
  let street: Street;
  let elsewhere: Street;

  beforeAll(async () => {
    house = await houseOn(kind);
    [street, elsewhere] = [await aStreet(house), await aStreet(house)];
  });

  describe("erasing somebody", () => {
    it("first says what goes and what stays", async () => {
      const page = await text(street.marleen.opens(`/mensen/${street.joost.id}/wissen`));

      for (const part of ["Joost wissen?", "alle rollen", "Dit blijft", "kan niet ongedaan"])
        expect(page).toContain(part);
    });

    it("blanks the person, ends roles, sessions and mail, and the log tells it without the name", async () => {
      const own = await aStreet(house);
      await own.marleen.sends("/mensen/nieuw", invitation(own, { email: "weg@example.org" }));
      await own.joost.opens("/mensen");
      const answer = await own.marleen.sends(`/mensen/${own.joost.id}/wissen`, [
        ["form", formState(sureForm).submission],
      ]);
      const rows = await own.does(async ({ db }) => ({
        person: await db
          .selectFrom("person")
          .where("id", "=", own.joost.id)
          .select(["name", "email"])
          .executeTakeFirst(),
        roles: await db.selectFrom("role").where("person_id", "=", own.joost.id).select("id").execute(),
        sessions: await db.selectFrom("session").where("person_id", "=", own.joost.id).select("id").execute(),
        erasure: await db
          .selectFrom("person_erasure")
          .where("person_id", "=", own.joost.id)
          .select("erased_by")
          .execute(),
      }));

      expect([answer.status, leadsTo(answer)]).toEqual([303, "/mensen?gewist=1"]);
      expect(rows).toEqual({
        person: { name: null, email: null },
        roles: [],
        sessions: [],
        erasure: [{ erased_by: own.marleen.id }],
      });
      expect(await statusOf(own.joost.opens("/mensen"))).toBe(303);
      expect(await statusOf(own.marleen.opens(`/mensen/${own.joost.id}`))).toBe(404);
      expect(await text(own.marleen.opens(leadsTo(answer)))).toContain("De persoon is gewist");
    });

    it("takes mail that waits for them along", async () => {
      const own = await aStreet(house);
      const invited = await own.marleen.sends("/mensen/nieuw", invitation(own));
      const path = leadsTo(invited).replace("?uitgenodigd=1", "/wissen");
      expect(await own.does((unit) => listMails(unit, 9))).toHaveLength(1);

      await own.marleen.sends(path, []);
      expect(await own.does((unit) => listMails(unit, 9))).toEqual([]);
    });

    it("is refused for the last administrator, with the reason", async () => {
      const answer = await street.marleen.sends(`/mensen/${street.hakim.id}/wissen`, []);

      expect(answer.status).toBe(409);
      expect(await answer.text()).toContain("Dit is de laatste beheerder.");
    });

    it("is not for who has work elsewhere too, for oneself, or for strangers", async () => {
      const own = await aStreet(house);
      await own.marleen.sends(`/mensen/${own.fatima.id}/rollen`, [
        ["organisation", own.town.id],
        ["role", "volunteer"],
      ]);
      const asked: [Neighbour, string][] = [
        [own.hakim, own.fatima.id],
        [own.marleen, own.marleen.id],
        [own.joost, own.fatima.id],
        [elsewhere.marleen, own.fatima.id],
      ];

      for (const [who, id] of asked) {
        expect(await statusOf(who.opens(`/mensen/${id}/wissen`)), who.name).toBe(404);
        expect(await statusOf(who.sends(`/mensen/${id}/wissen`, [])), who.name).toBe(404);
      }
      expect(await statusOf(own.hakim.opens(`/mensen/${own.joost.id}/wissen`))).toBe(200);
    });
  });
});
