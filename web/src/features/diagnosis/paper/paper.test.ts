import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { leadsTo, statusOf, text } from "#web/testing/answers.ts";
import { ENGINES, freshEngine } from "#web/testing/databases.ts";
import { catalogue, openHouse, type TestHouse } from "#web/testing/house.ts";
import { readPdf } from "#web/testing/pdf.ts";
import { aStreet, type Street } from "#web/testing/street.ts";
import { assessmentFrom, numberedLists, typingForm } from "./schema.ts";

const { taxonomy } = catalogue;
const lists = numberedLists(taxonomy);
const numberOf = (list: readonly string[], id: string) => String(list.indexOf(id) + 1);
const nuisance = numberOf(lists.problems, "youth-nuisance");
const square = numberOf(lists.locations, "square");

const FIELDS = [["area", "Kade"] as const, ["formLength", "short"] as const];

describe("a sheet that is typed over", () => {
  const form = typingForm(taxonomy, "long");

  it("says the same as a phone would", () => {
    const typed = form.parse({
      see1: `${nuisance} ${square} 2 1 1`,
      see2: nuisance,
      own: "1",
      between: "3 5",
      far: "3",
      words: "Zo.",
    });

    expect(assessmentFrom(typed, taxonomy)).toMatchObject({
      problem1: "youth-nuisance",
      location1: "square",
      since1: "months",
      basis1: "seen",
      certainty1: "sure",
      problem2: "youth-nuisance",
      location2: undefined,
      problem3: undefined,
      ownPart: "yes",
      divides: [lists.divides[2], lists.divides[4]],
      phase: "tension",
      words: "Zo.",
    });
  });

  it.each([
    ["a number that is on no list", { see1: "99" }],
    ["a place that is on no list", { see1: `${nuisance} 99` }],
    ["six numbers", { see1: `${nuisance} 1 1 1 1 1` }],
    ["a word", { see1: "scooters" }],
    ["two phases", { see1: nuisance, far: "2 3" }],
    ["a divide that is on no list", { see1: nuisance, between: "1 40" }],
  ])("is refused with %s", (_, typed) => {
    expect(form.safeParse(typed).success).toBe(false);
  });
});

describe.each(ENGINES)("paper at the table (%s)", (kind) => {
  let house: TestHouse;
  let street: Street;

  beforeAll(async () => {
    house = await openHouse(await freshEngine(kind));
    street = await aStreet(house);
  });
  afterAll(() => house.platform.close());

  const opened = async () => {
    const path = leadsTo(await street.joost.sends("/diagnoses/nieuw", FIELDS));
    await street.joost.sends(`${path}/openen`, []);
    return path;
  };
  const types = (path: string) =>
    street.joost.sends(`${path}/papier`, [
      ["see1", `${nuisance} ${square} 2 1 1`],
      ["far", "3"],
    ]);

  it("is the form of the phone on one sheet that everybody can read, with the code of the table", async () => {
    const answer = await street.joost.opens(`${await opened()}/formulier.pdf`);
    const sheet = readPdf(await answer.bytes());

    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(sheet).toMatchObject({ pages: 2, isAccessible: true, language: "nl" });
    expect(sheet.titles).toContain("Wat ziet u in de buurt?");
  });

  it("counts beside the phones while the round is open, and leads to the next sheet", async () => {
    const path = await opened();

    for (let sheet = 0; sheet < 5; sheet++) expect(leadsTo(await types(path))).toBe(`${path}/papier?geteld=1`);
    await street.joost.sends(`${path}/sluiten`, []);
    expect(await text(street.joost.opens(path))).toMatch(
      /Uit 5 formulieren[\s\S]*Overlast door jongeren[\s\S]*bijna iedereen/,
    );
  });

  it("changes nothing that can be seen when one or two sheets come after closing, and joins with three", async () => {
    const path = await opened();
    for (let sheet = 0; sheet < 5; sheet++) await types(path);
    await street.joost.sends(`${path}/sluiten`, []);
    const forms = async () => /Uit (\d+) formulieren/.exec(await text(street.joost.opens(path)))?.[1];

    const seen = [];
    for (let sheet = 0; sheet < 3; sheet++) {
      await types(path);
      seen.push(await forms());
    }
    expect(seen).toEqual(["5", "5", "8"]);
  });

  it("is typed over only at a table that began, by those who may", async () => {
    const prepared = leadsTo(await street.joost.sends("/diagnoses/nieuw", [["area", "Kade"]]));

    expect(await statusOf(types(prepared))).toBe(409);
    expect(await statusOf(street.marleen.opens(`${await opened()}/papier`))).toBe(404);
    expect(await statusOf(street.marleen.opens(`${prepared}/formulier.pdf`))).toBe(404);
  });
});
