import { readSituation } from "@naast/catalogue";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formState } from "#web/platform/form/form-state.ts";
import { leadsTo, statusOf, text } from "#web/testing/answers.ts";
import { createBrowser } from "#web/testing/browser.ts";
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

  it.each(["goal", "reasoning"])(
    "stops for a word for what people are in the %s, keeps it, and believes a name",
    async (name) => {
      const path = await prepared();
      const typed: Fields = [form(), ["problems", "isolation"], [name, "Die Turken moeten weg van het plein."]];
      const refused = await street.joost.sends(`${path}/vaststellen`, typed);

      expect(refused.status).toBe(422);
      expect(await refused.text()).toMatch(/zegt wat mensen zijn[\s\S]*Die Turken moeten weg van het plein\./);
      const named = await street.joost.sends(`${path}/vaststellen`, [...typed, ["asItIs", "on"]]);
      expect(leadsTo(named)).toBe(`${path}#kiezen`);
    },
  );

  it("asks which of the two, where a way is both wanted and impossible", async () => {
    const method = Object.keys(catalogue.taxonomy.methods)[0]!;
    const both: Fields = [form(), ["problems", "isolation"], ["wanted", method], ["impossible", method]];
    const refused = await street.joost.sends(`${await prepared()}/vaststellen`, both);

    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Dit staat ook bij wat u zou willen doen. Kies één van de twee.");
  });

  it.each(["Mevrouw Jansen belt aan.", "Bel 06-12345678.", "Schrijf naar buren@straat.nl."])(
    "does not take in who somebody is or how to reach them: %s",
    async (goal) => {
      const path = await prepared();
      const refused = await street.joost.sends(`${path}/vaststellen`, [
        form(),
        ["problems", "isolation"],
        ["goal", goal],
      ]);

      expect(refused.status).toBe(422);
      expect(await refused.text()).toContain("Schrijf niet hoe iemand heet of te bereiken is.");
    },
  );

  /** What the hidden fields of the form say, opened by somebody. */
  const opened = async (page: Promise<Response>): Promise<Fields[number]> => [
    "from",
    /name="from" value="([^"]*)"/.exec(await text(page))?.[1] ?? "",
  ];

  it("is never settled over unseen: whoever comes second sees both, loses nothing, and decides", async () => {
    const path = await settled();
    const hers = await opened(street.ineke.opens(`${path}/vaststellen`));
    const his = await opened(street.joost.opens(`${path}/vaststellen`));
    const anew = (goal: string): Fields => [
      ["problems", "isolation"],
      ["goal", goal],
    ];
    expect(await statusOf(street.ineke.sends(`${path}/vaststellen`, [hers, ...anew("Ieder kent een buur.")]))).toBe(
      303,
    );

    const refused = await street.joost.sends(`${path}/vaststellen`, [his, ...anew("Het plein is van iedereen.")]);
    const page = await text(refused);
    expect(refused.status).toBe(409);
    for (const said of [
      "Ieder kent een buur.",
      "Het plein is van iedereen.</textarea>",
      "vandaag om",
      "door een collega",
    ])
      expect(page).toContain(said);
    expect(page).not.toContain(street.ineke.name);
    expect(await text(street.joost.opens(path))).toContain("Ieder kent een buur.");

    const again = await opened(Promise.resolve(new Response(page)));
    expect(
      await statusOf(street.joost.sends(`${path}/vaststellen`, [again, ...anew("Het plein is van iedereen.")])),
    ).toBe(303);
    expect(await text(street.joost.opens(path))).toContain("Het plein is van iedereen.");
  });

  it("lets one of two through who press in the same moment", async () => {
    const path = await prepared();
    const both = await Promise.all(
      [street.ineke, street.joost].map((one) =>
        statusOf(one.sends(`${path}/vaststellen`, [["problems", "isolation"]])),
      ),
    );

    expect(both.toSorted()).toEqual([303, 409]);
  });

  it("shows on top what was seen, with how many saw it, ticks what most saw, and groups the rest by theme", async () => {
    const path = await prepared();
    await street.joost.sends(`${path}/openen`, []);
    const code = /<p class="code__letters">([^<]+)</.exec(await text(street.joost.opens(path)))?.[1] ?? "";
    for (let form = 0; form < 6; form++) {
      const phone = createBrowser(house.app);
      await phone.sends("/meedoen", [["code", code]]);
      const second: Fields = form < 3 ? [["problem2", "isolation"]] : [];
      await phone.sends("/aan-tafel", [["problem1", "youth-nuisance"], ...second]);
    }
    await street.joost.sends(`${path}/sluiten`, []);
    const page = await text(street.joost.opens(`${path}/vaststellen`));
    const [top = "", rest = ""] = page.slice(page.indexOf('id="wat-speelt"')).split("Iets anders: Wat speelt er");

    expect(top).toMatch(/value="youth-nuisance" checked[\s\S]*Genoemd door bijna iedereen/);
    expect(top).toMatch(/value="isolation" aria-describedby[\s\S]*Genoemd door een deel/);
    expect(rest).not.toContain('value="isolation"');
    for (const { nl } of Object.values(catalogue.taxonomy.themes))
      expect(rest).toContain(`<legend class="tick-group__name">${nl}</legend>`);
  });

  it("has no answer chosen that nobody chose", async () => {
    const page = await text(street.joost.opens(`${await prepared()}/vaststellen`));

    expect(page).toContain("Weten we niet");
    expect(page).not.toMatch(/<input[^>]*type="radio"[^>]*checked/);
    const path = await settled([...WHAT.filter(([name]) => name !== "phase"), ["phase", "not-known"]]);
    expect(await (await street.ineke.opens(`${path}/situatie.json`)).text()).not.toContain("phase");
  });

  it("is told in the list of diagnoses, and so is a decision", async () => {
    const other = await aStreet(house);
    const path = leadsTo(await other.joost.sends("/diagnoses/nieuw", [["area", "Kade"]]));
    const list = () => text(other.joost.opens("/diagnoses"));
    await other.joost.sends(`${path}/vaststellen`, WHAT);
    expect(await list()).toContain("Vastgesteld");
    const decision: Fields = [
      ["slug", "jolo"],
      ["kind", "chosen"],
      ["reason", "De straat kent het."],
      ["owner", "Jongerenwerk"],
      ["reviewOn", "2027-06-01"],
    ];
    await other.joost.sends(`${path}/besluit`, decision);
    expect(await list()).toContain("Besloten");
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
