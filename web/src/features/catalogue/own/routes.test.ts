import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formState } from "#web/platform/form/form-state.ts";
import { leadsTo, statusOf, text } from "#web/testing/answers.ts";
import { ENGINES, freshEngine } from "#web/testing/databases.ts";
import { catalogue, openHouse, type TestHouse } from "#web/testing/house.ts";
import { aStreet, type Neighbour, type Street } from "#web/testing/street.ts";
import { createOwnShelf } from "./routes.tsx";
import { ownPracticeForm, sureForm } from "./schema.ts";
import { ownPracticeData } from "./service.ts";

const TITLE = "Soep op de stoep";

describe.each(ENGINES)("practices of a municipality's own (%s)", (kind) => {
  let house: TestHouse;
  let street: Street;
  let elsewhere: Street;

  beforeAll(async () => {
    house = await openHouse(await freshEngine(kind));
    [street, elsewhere] = [await aStreet(house), await aStreet(house)];
  });
  afterAll(() => house.platform.close());

  const form = ownPracticeForm(catalogue.taxonomy);
  const filled = (change: Readonly<Record<string, string>> = {}): [string, string][] =>
    Object.entries({
      form: formState(form).submission,
      title: TITLE,
      summary: "Eén keer in de maand eet de straat samen soep op de stoep.",
      who: "Bewoners koken om de beurt.",
      goals: "- Buren kennen elkaar\n- Wie alleen is, komt buiten",
      approach: "Een pan, een tafel en een flyer.",
      steps: "1. Kies een dag\n2. Kook soep",
      problems: "little-contact",
      groups: "all-residents",
      locations: "street",
      directions: "meeting-dialogue",
      methods: "dialogue",
      phases: "calm",
      scales: "street",
      initiative: "residents",
      effort: "light",
      studied: "not-evaluated",
      sourceTitle: "De bewonerscommissie",
      note: "Eerste beschrijving",
      ...change,
    });
  const written = async (by: Neighbour, change: Readonly<Record<string, string>> = {}) =>
    leadsTo(await by.sends("/eigen-praktijken/nieuw", filled(change)))?.replace(/\?.*/, "") ?? "";
  const shown = (path: string, visible: boolean) =>
    street.marleen.sends(`${path}/zichtbaar`, [["zichtbaar", visible ? "ja" : "nee"]]);
  const page = async (path: string) => (await house.app.request(path)).text();

  it("begin as a draft that only colleagues of the same municipality see", async () => {
    const path = await written(street.joost);

    expect(await text(street.marleen.opens(path))).toContain(TITLE);
    expect(await text(street.ineke.opens("/eigen-praktijken"))).toContain(TITLE);
    expect(await statusOf(street.fatima.opens(path))).toBe(404);
    expect(await statusOf(elsewhere.marleen.opens(path))).toBe(404);
    expect(await statusOf(house.app.request("/praktijken/soep-op-de-stoep"))).toBe(404);
  });

  it("stand beside ours once the municipality shows them, under its name, and fit a situation", async () => {
    const path = await written(street.joost, { title: "Thee op de trap" });
    expect(leadsTo(await shown(path, true))).toBe(`${path}?zichtbaar=1`);

    expect(await page("/praktijken/thee-op-de-trap")).toMatch(/Thee op de trap.*Van /s);
    expect(await page("/praktijken")).toContain("/praktijken/thee-op-de-trap");
    expect(await page("/wat-past?probleem=little-contact&plek=street&wil=dialogue&groep=all-residents")).toContain(
      "Thee op de trap",
    );

    await shown(path, false);
    expect(await statusOf(house.app.request("/praktijken/thee-op-de-trap"))).toBe(404);
  });

  it("are shown, changed while they are shown, and hidden by whoever answers for the municipality only", async () => {
    const path = await written(street.joost, { title: "Koffie op de hoek" });
    const asJoost = (to: string) => street.joost.sends(`${path}/zichtbaar`, [["zichtbaar", to]]);

    expect(await statusOf(asJoost("ja"))).toBe(409);
    await shown(path, true);
    expect(await statusOf(asJoost("nee"))).toBe(409);
    expect(await statusOf(street.joost.sends(path, filled({ title: "Anders" })))).toBe(409);
    expect(await text(street.joost.opens(path))).not.toContain('name="approach"');
    expect(
      await statusOf(street.marleen.sends(`${path}/verwijderen`, [["form", formState(sureForm).submission]])),
    ).toBe(409);
  });

  it("tell who saved them when and why, and keep their address when their name changes", async () => {
    const path = await written(street.joost, { title: "Brood op het plein" });
    await street.ineke.sends(path, filled({ title: "Broodje op het plein", note: "Andere naam" }));
    const history = await text(street.marleen.opens(path));

    expect(history).toMatch(/Andere naam.*Ineke.*Eerste beschrijving.*Joost/s);
    await shown(path, true);
    expect(await page("/praktijken/brood-op-het-plein")).toContain("Broodje op het plein");
  });

  it("get the next free address when somebody has it already, whoever that is", async () => {
    const first = await written(street.joost, { title: "Jolo" });
    const second = await written(elsewhere.marleen, { title: "Jolo" });
    await shown(first, true);
    await elsewhere.marleen.sends(`${second}/zichtbaar`, [["zichtbaar", "ja"]]);

    expect(await statusOf(house.app.request("/praktijken/jolo-2"))).toBe(200);
    expect(await statusOf(house.app.request("/praktijken/jolo-3"))).toBe(200);
  });

  it("come back with what was typed when something is missing, and store nothing", async () => {
    const answer = await street.joost.sends("/eigen-praktijken/nieuw", filled({ title: "Halve praktijk", steps: "" }));
    const again = await answer.text();

    expect(answer.status).toBe(422);
    expect(again).toContain("Bewoners koken om de beurt.");
    expect(await text(street.joost.opens("/eigen-praktijken"))).not.toContain("Halve praktijk");
  });

  it.each([
    ["ages that run backwards", { youngest: "12", oldest: "8" }, "De hoogste leeftijd ligt onder de laagste."],
    ["a study without an outcome", { studied: "before-after" }, "schrijf ook wat eruit kwam"],
    ["an outcome without a study", { outcome: "Het hielp." }, "kies hoe het is onderzocht"],
  ])("come back with %s, and keep what was typed", async (_, change, sentence) => {
    const answer = await street.joost.sends("/eigen-praktijken/nieuw", filled({ title: "Scheve praktijk", ...change }));
    const again = await answer.text();

    expect(answer.status).toBe(422);
    expect(again).toContain(sentence);
    for (const typed of Object.values(change)) expect(again).toContain(typed);
    expect(await text(street.joost.opens("/eigen-praktijken"))).not.toContain("Scheve praktijk");
  });

  it("are thrown away while they are drafts", async () => {
    const path = await written(street.joost, { title: "Weg ermee" });
    expect(await text(street.joost.opens(`${path}/verwijderen`))).toContain("Weg ermee");

    expect(leadsTo(await street.joost.sends(`${path}/verwijderen`, [["form", formState(sureForm).submission]]))).toBe(
      "/eigen-praktijken?verwijderd=1",
    );
    expect(await statusOf(street.joost.opens(path))).toBe(404);
  });

  it("stay when who wrote them is erased, without their name", async () => {
    const other = await aStreet(house);
    const path = await written(other.joost, { title: "Blijft staan" });
    const held = await other.does((unit) => ownPracticeData.collect(unit, other.joost.id));
    expect(held[0]?.facts[0]?.value).toBe(1);
    await other.does((unit) => ownPracticeData.erase(unit, other.joost.id));

    const history = await text(other.marleen.opens(path));
    expect(history).toContain("Iemand die hier niet meer is");
    expect(history).not.toContain("Joost");
  });

  it("leave the catalogue the very same for as long as nothing was published, so that it is indexed once", async () => {
    const { context } = street.marleen;
    const own = createOwnShelf(catalogue);
    const first = await own.freshShelf(context);
    own.changed();
    expect(await own.freshShelf(context)).toBe(first);

    await shown(await written(street.joost, { title: "Nieuw op de plank" }), true);
    own.changed();
    expect((await own.freshShelf(context)).practices.length).toBe(first.practices.length + 1);
  });
});

describe("the catalogue, when the database is away", () => {
  it("is read all the same", async () => {
    const house = await openHouse(await freshEngine("embedded"));
    const { context } = (await aStreet(house)).marleen;
    await house.platform.close();
    const { shelf, freshShelf } = createOwnShelf(catalogue);

    expect(await freshShelf(context)).toBe(catalogue);
    expect(shelf()).toBe(catalogue);
  });
});
