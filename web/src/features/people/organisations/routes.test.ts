import { beforeAll, describe, expect, it } from "vitest";
import { formState } from "#web/platform/form/form-state.ts";
import { leadsTo, statusOf, text } from "#web/testing/answers.ts";
import { ENGINES } from "#web/testing/databases.ts";
import { houseOn, type TestHouse } from "#web/testing/house.ts";
import { aStreet, type Street } from "#web/testing/street.ts";
import { organisationForm } from "./schema.ts";

describe.each(ENGINES)("the organisations (%s)", (kind) => {
  let house: TestHouse;
  let street: Street;
  let elsewhere: Street;

  beforeAll(async () => {
    house = await houseOn(kind);
    [street, elsewhere] = [await aStreet(house), await aStreet(house)];
  });

  const asked = (name: string, organisationKind: string): [string, string][] => [
    ["form", formState(organisationForm).submission],
    ["name", name],
    ["kind", organisationKind],
  ];

  it("are all there for the municipality, with how many people each has", async () => {
    const page = await text(street.marleen.opens("/organisaties?sorteer=-mensen"));
    const [first, second] = [page.indexOf(street.housing.name), page.indexOf(`>${street.town.name}</a>`)];

    expect(page).toContain("2 organisaties");
    expect(page).toContain("Organisatie toevoegen");
    expect(first).toBeGreaterThan(0);
    expect(second).toBeGreaterThan(first);
    expect(page).not.toContain(elsewhere.housing.name);
  });

  it("are for an organisation's administrator only their own, to look at", async () => {
    const list = await text(street.hakim.opens("/organisaties"));
    const own = await text(street.hakim.opens(`/organisaties/${street.housing.id}`));

    expect(list).not.toContain(street.town.name);
    expect(list).not.toContain("Organisatie toevoegen");
    expect(own).toContain(">Joost</a>");
    expect(own).not.toContain("Naam of soort veranderen");
    for (const path of ["/organisaties/nieuw", `/organisaties/${street.town.id}`])
      expect(await statusOf(street.hakim.opens(path)), path).toBe(404);
    expect(
      await statusOf(street.hakim.sends(`/organisaties/${street.housing.id}`, asked("Van Hakim", "welfare"))),
    ).toBe(404);
    expect(await statusOf(street.hakim.sends("/organisaties/nieuw", asked("Van Hakim", "welfare")))).toBe(404);
  });

  it("are not there for others", async () => {
    for (const path of ["/organisaties", "/organisaties/nieuw", `/organisaties/${street.housing.id}`]) {
      for (const who of [street.ineke, street.joost, street.fatima])
        expect(await statusOf(who.opens(path)), `${who.name} ${path}`).toBe(404);
      expect(leadsTo(await house.app.request(path))).toBe(`/aanmelden?terug=${encodeURIComponent(path)}`);
    }
    expect(await statusOf(elsewhere.marleen.opens(`/organisaties/${street.housing.id}`))).toBe(404);
    expect(await statusOf(street.marleen.opens("/organisaties/nergens"))).toBe(404);
  });

  it("are added once, however often the form is sent", async () => {
    const own = await aStreet(house);
    const fields = asked("Welzijn Noord", "welfare");
    const [one, two] = await Promise.all([
      own.marleen.sends("/organisaties/nieuw", fields),
      own.marleen.sends("/organisaties/nieuw", fields),
    ]);
    const page = await text(own.marleen.opens(leadsTo(one)));

    expect([one.status, two.status, leadsTo(two)]).toEqual([303, 303, leadsTo(one)]);
    expect(page).toContain("Welzijn Noord is toegevoegd");
    expect(page).toContain("Hier is nog niemand");
    expect(await text(own.marleen.opens("/organisaties"))).toContain("3 organisaties");
  });

  it("have each a name of their own, and a kind that can be chosen", async () => {
    const same = await street.marleen.sends("/organisaties/nieuw", asked(street.housing.name.toUpperCase(), "welfare"));
    const second = await street.marleen.sends("/organisaties/nieuw", asked("Nog een gemeente", "municipality"));
    const nameless = await street.marleen.sends("/organisaties/nieuw", asked(" ", "school"));

    expect([same.status, second.status, nameless.status]).toEqual([409, 422, 422]);
    expect(await same.text()).toContain("Er is al een organisatie met deze naam.");
    expect(await nameless.text()).toContain('value="school" checked');
  });

  it("take another name or kind; the municipality another name only", async () => {
    const own = await aStreet(house);
    const [housing, town] = [`/organisaties/${own.housing.id}`, `/organisaties/${own.town.id}`];
    const changed = await own.marleen.sends(housing, asked("Wonen Zuid", "other"));
    await own.marleen.sends(town, asked("Gemeente Zuid", "municipality"));
    const stubborn = await own.marleen.sends(town, asked("Gemeente Zuid", "welfare"));
    const rows = await own.does(({ db }) =>
      db.selectFrom("organisation").select(["name", "kind"]).orderBy("name").execute(),
    );

    expect(await text(own.marleen.opens(leadsTo(changed)))).toContain("Bewaard");
    expect(stubborn.status).toBe(422);
    expect(rows).toEqual([
      { name: "Gemeente Zuid", kind: "municipality" },
      { name: "Wonen Zuid", kind: "other" },
    ]);
    expect(await text(own.marleen.opens(town))).toContain("Naam veranderen");
  });
});
