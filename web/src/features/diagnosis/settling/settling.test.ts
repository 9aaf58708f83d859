import { matchPractices, readSituation } from "@naast/catalogue";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formState } from "#web/platform/form/form-state.ts";
import { leadsTo, statusOf, text } from "#web/testing/answers.ts";
import { ENGINES, freshEngine } from "#web/testing/databases.ts";
import { catalogue, openHouse, type TestHouse } from "#web/testing/house.ts";
import { aStreet, type Street } from "#web/testing/street.ts";
import { settlementForm } from "./schema.ts";
import { matrixOf, settlingData } from "./service.ts";

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

/** A practice of the street's own, as its form sends it. */
const SOUP: Fields = Object.entries({
  title: "Soep op de stoep",
  summary: "Eén keer in de maand eet de straat samen soep op de stoep.",
  who: "Bewoners koken om de beurt.",
  goals: "- Buren kennen elkaar",
  approach: "Een pan, een tafel en een flyer.",
  steps: "1. Kies een dag",
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
});

describe.each(ENGINES)("settling and choosing (%s)", (kind) => {
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

  it("chooses among what a municipality wrote down and published itself, and counts it against the white spots", async () => {
    const own = leadsTo(await street.joost.sends("/eigen-praktijken/nieuw", SOUP)).replace(/\?.*/, "");
    const what: Fields = [
      ["problems", "little-contact"],
      ["locations", "street"],
    ];
    const path = await settled(what);
    expect(await text(street.joost.opens(`${path}/kiezen`))).not.toContain("Soep op de stoep");

    await street.marleen.sends(`${own}/zichtbaar`, [["zichtbaar", "ja"]]);
    expect(await text(street.joost.opens(`${path}/kiezen`))).toContain('<option value="soep-op-de-stoep"');
    const chosen: Fields = [
      ["slug", "soep-op-de-stoep"],
      ["kind", "chosen"],
      ["reason", "De straat kent het."],
      ["owner", "Opbouwwerk"],
      ["reviewOn", "2027-06-01"],
    ];
    expect(leadsTo(await street.joost.sends(`${path}/kiezen`, chosen))).toBe(`${path}/kiezen`);
    const page = await text(street.joost.opens(`${path}/kiezen`));
    expect(page).toMatch(/data-label="Koos u"><div>[^<]*Soep op de stoep/);
    expect(await text(street.joost.opens(`${path}/verslag`))).toContain("Soep op de stoep (Opbouwwerk");

    await street.joost.sends(`${path}/vaststellen`, [...what, ["running", "soep-op-de-stoep"]]);
    expect(await text(street.joost.opens(`${path}/kiezen`))).toMatch(/Loopt hier al"><div>[^<]*Soep op de stoep/);
  });

  it("puts handing over first after incidents, and names the service against discrimination beside it", async () => {
    const page = await text(street.joost.opens(`${await settled()}/kiezen`));

    expect(page).toMatch(
      /openbare orde en veiligheid[\s\S]*antidiscriminatievoorziening[\s\S]*passen bij wat u vaststelde/,
    );
  });

  it("shows what runs here, and as a white spot what nothing meets", async () => {
    const path = await settled();
    const page = await text(street.joost.opens(`${path}/kiezen`));

    expect(page).toMatch(/Overlast door jongeren of scholieren[\s\S]*?JOLO/);
    expect(page).toContain("Witte vlek");
  });

  it("keeps a decision with its reason, who carries it and the day to look back, and takes the newest of a practice", async () => {
    const path = await settled();
    const decides = (fields: Fields) => street.joost.sends(`${path}/kiezen`, fields);
    const jolo: Fields = [
      ["slug", "jolo"],
      ["kind", "chosen"],
      ["reason", "Het loopt al bij de buren."],
    ];
    const open = await decides(jolo);
    expect(open.status).toBe(422);
    expect(await open.text()).toContain("Noem een functie of organisatie.");

    const whole: Fields = [...jolo, ["owner", "Jongerenwerk"], ["reviewOn", "1 juni 2027"]];
    expect(await statusOf(decides(whole))).toBe(303);
    expect(await text(street.joost.opens(`${path}/kiezen`))).toMatch(
      /Gaan we doen[\s\S]*Jongerenwerk[\s\S]*1 juni 2027/,
    );
    await decides([...jolo.slice(0, 1), ["kind", "left out"], ["reason", "Er is geen begeleider."]]);
    const after = await text(street.joost.opens(`${path}/kiezen`));
    expect(after).toContain("Er is geen begeleider.");
    expect(after).not.toContain("Het loopt al bij de buren.");
  });

  it("proposes nothing before the table was seen, and asks for what is going on", async () => {
    const path = await prepared();

    expect(await text(street.joost.opens(`${path}/vaststellen`))).toContain("Er is nog geen beeld van de tafel.");
    expect(await statusOf(street.joost.sends(`${path}/vaststellen`, [form()]))).toBe(422);
    expect(await statusOf(street.joost.opens(`${path}/kiezen`))).toBe(409);
  });

  it("belongs to those who work for the organisation", async () => {
    const path = await settled();

    for (const page of ["vaststellen", "kiezen", "situatie.json"])
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

describe("matrixOf", () => {
  it("has a row for each problem and place, and counts what is only said of a practice's chapter for nothing", () => {
    const asked = { problems: ["unfamiliarity"], locations: ["street"], running: ["buurtbemiddeling"] };
    const read = readSituation({ path: "x.json", text: JSON.stringify(asked) }, catalogue);
    if (!read.ok) throw new Error("The situation has faults.");
    const { situation } = read;
    const result = matchPractices(catalogue, situation);
    const chosen = { slug: "opzoomeren", kind: "chosen", reason: "", owner: "", reviewOn: "" } as const;
    const rows = matrixOf({ situation, result, decisions: [chosen] });

    // The source says of the chapter of buurtbemiddeling, not of itself, that it is about anonymity and streets.
    const reasons = result.results.find(({ slug }) => slug === "buurtbemiddeling")?.for ?? [];
    expect(reasons.filter(({ inherited }) => inherited).map(({ criterion }) => criterion)).toEqual([
      "problems",
      "locations",
    ]);
    expect(rows).toEqual([
      { spot: { criterion: "problems", id: "unfamiliarity" }, running: [], chosen: ["opzoomeren"] },
      { spot: { criterion: "locations", id: "street" }, running: [], chosen: ["opzoomeren"] },
    ]);
  });
});
