import { readSituation } from "@naast/catalogue";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formState } from "#web/platform/form/form-state.ts";
import { leadsTo, statusOf, text } from "#web/testing/answers.ts";
import { ENGINES, freshEngine } from "#web/testing/databases.ts";
import { catalogue, openHouse, type TestHouse } from "#web/testing/house.ts";
import { aStreet, type Street } from "#web/testing/street.ts";
import { settlementForm } from "./schema.ts";
import { settlingData } from "./service.ts";

type Fields = readonly (readonly [string, string])[];
const WHAT: Fields = [
  ["problems", "youth-nuisance"],
  ["problems", "discrimination-exclusion"],
  ["divides", "young-old"],
  ["locations", "square"],
  ["phase", "incidents"],
  ["running", "jolo"],
  ["goal", "Jongeren en buren weten elkaar te vinden."],
];

describe.each(ENGINES)("settling (%s)", (kind) => {
  let house: TestHouse;
  let street: Street;

  beforeAll(async () => {
    house = await openHouse(await freshEngine(kind));
    street = await aStreet(house);
  });
  afterAll(() => house.platform.close());

  const prepared = async () => leadsTo(await street.joost.sends("/diagnoses/nieuw", [["area", "Kade"]]));
  const form = (): Fields[number] => ["form", formState(settlementForm(catalogue)).submission];
  const settled = async (what = WHAT) => {
    const path = await prepared();
    expect(leadsTo(await street.joost.sends(`${path}/vaststellen`, [form(), ...what]))).toBe(`${path}#kiezen`);
    return path;
  };

  it("gives a situation that the command line reads as it is", async () => {
    const path = await settled();
    const file = await street.ineke.opens(`${path}/situatie.json`);
    const read = readSituation({ path: "situatie.json", text: await file.text() }, catalogue);

    expect(read).toMatchObject({
      ok: true,
      situation: {
        problems: ["youth-nuisance", "discrimination-exclusion"],
        goal: "Jongeren en buren weten elkaar te vinden.",
      },
    });
  });

  it("proposes nothing before the table was seen, and asks for what is going on", async () => {
    const path = await prepared();

    expect(await text(street.joost.opens(`${path}/vaststellen`))).toContain("Er is nog geen beeld van de tafel.");
    expect(await statusOf(street.joost.sends(`${path}/vaststellen`, [form()]))).toBe(422);
  });

  it("belongs to those who work for the organisation", async () => {
    const path = await settled();

    for (const page of ["vaststellen", "situatie.json"])
      expect(await statusOf(street.marleen.opens(`${path}/${page}`)), page).toBe(404);
  });

  it("stays when whoever settled it is erased, without their name", async () => {
    const other = await aStreet(house);
    const path = leadsTo(await other.joost.sends("/diagnoses/nieuw", [["area", "Kade"]]));
    await other.joost.sends(`${path}/vaststellen`, [form(), ...WHAT]);
    const held = () => other.does((unit) => settlingData.collect(unit, other.joost.id));
    expect((await held())[0]?.facts[0]?.value).toBe(1);
    await other.does((unit) => settlingData.erase(unit, other.joost.id));

    expect(await held()).toEqual([]);
    expect(await text(other.ineke.opens(path))).toContain("Jongeren en buren weten elkaar te vinden.");
  });
});
