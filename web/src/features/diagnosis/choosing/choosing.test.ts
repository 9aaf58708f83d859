import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { leadsTo, statusOf, text } from "#web/testing/answers.ts";
import { ENGINES, freshEngine } from "#web/testing/databases.ts";
import { everyRow } from "#web/testing/every-row.ts";
import { openHouse, type TestHouse } from "#web/testing/house.ts";
import { aStreet, type Street } from "#web/testing/street.ts";

type Fields = readonly (readonly [string, string])[];

const NOON = new Date("2026-11-24T12:00:00Z");
const DAY_MS = 24 * 60 * 60 * 1000;
const WHAT: Fields = [
  ["problems", "youth-nuisance"],
  ["problems", "discrimination-exclusion"],
  ["divides", "young-old"],
  ["locations", "square"],
  ["phase", "incidents"],
  ["running", "jolo"],
];
const JOLO: Fields = [
  ["slug", "jolo"],
  ["kind", "chosen"],
  ["reason", "Het loopt al bij de buren."],
];
const WHOLE: Fields = [...JOLO, ["owner", "Jongerenwerk"], ["reviewOn", "1 juni 2027"]];

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

describe.each(ENGINES)("choosing (%s)", (kind) => {
  let house: TestHouse;
  let street: Street;
  let later = 0;

  beforeAll(async () => {
    const now = () => new Date(NOON.getTime() + ++later);
    house = await openHouse(await freshEngine(kind), { now });
    street = await aStreet(house);
  });
  afterAll(() => house.platform.close());

  const settled = async (what = WHAT) => {
    const path = leadsTo(await street.joost.sends("/diagnoses/nieuw", [["area", "Kade"]]));
    await street.joost.sends(`${path}/vaststellen`, what);
    return path;
  };
  const page = (path: string) => text(street.joost.opens(`${path}/kiezen`));
  const decides = (path: string, fields: Fields) => street.joost.sends(`${path}/besluit`, fields);
  /** One part of a page, by its id, up to the next. */
  const partOf = (whole: string, id: string) =>
    whole.slice(whole.indexOf(`id="${id}"`)).replace(/<\/section>[\s\S]*/, "");

  it("puts handing over first after incidents, and names the service against discrimination beside it", async () => {
    expect(await page(await settled())).toMatch(
      /openbare orde en veiligheid[\s\S]*antidiscriminatievoorziening[\s\S]*passen bij wat u vaststelde/,
    );
  });

  it("shows what runs here, and says in words which fields are white", async () => {
    const matrix = partOf(await page(await settled()), "witte-vlekken");

    expect(matrix).toMatch(/Overlast door jongeren of scholieren[\s\S]*?Tussen jong en oud[\s\S]*?Loopt: JOLO/);
    expect(matrix).toMatch(/Discriminatie en uitsluiting[\s\S]*?Witte vlek[\s\S]*?Kan: Utrecht zijn we samen/);
  });

  it("keeps a decision with its reason, who carries it and the day to look back, and takes the newest of a practice", async () => {
    const path = await settled();
    expect(leadsTo(await decides(path, WHOLE))).toBe(`${path}/kiezen?besloten=jolo#wat-past`);
    expect(await text(street.joost.opens(`${path}/kiezen?besloten=jolo`))).toMatch(
      /Bewaard: JOLO[\s\S]*Gaan we doen[\s\S]*Jongerenwerk[\s\S]*1 juni 2027/,
    );

    const leftOut: Fields = [...JOLO.slice(0, 1), ["kind", "left out"], ["reason", "Er is geen begeleider."]];
    await decides(path, [...leftOut, ["owner", "Jongerenwerk"]]);
    const after = partOf(await page(path), "besloten");
    expect(after).toContain("Er is geen begeleider.");
    expect(after).not.toContain("Het loopt al bij de buren.");
    expect(after).not.toContain("Jongerenwerk");
  });

  it("asks for who carries it and a day that is still to come, and for no name of anybody", async () => {
    const path = await settled();
    const answer = async (fields: Fields) => {
      const sent = await decides(path, fields);
      return [sent.status, await sent.text()] as const;
    };
    for (const [fields, said] of [
      [JOLO, "Noem een functie of organisatie."],
      [JOLO, "Kies een dag om terug te kijken"],
      [[...JOLO, ["owner", "Jongerenwerk"], ["reviewOn", "24 november 2026"]], "Deze dag is al geweest."],
      [[...JOLO, ["owner", "Jongerenwerk"], ["reviewOn", "1 juni 9999"]], "Kies een dag binnen vijf jaar."],
      [[...JOLO, ["owner", "mevrouw Jansen"], ["reviewOn", "1 juni 2027"]], "niet hoe iemand heet"],
      [[...JOLO, ["owner", "f.jansen@example.org"], ["reviewOn", "1 juni 2027"]], "niet hoe iemand heet"],
      [[...JOLO.slice(0, 2), ["reason", "De Turkse jongens willen het."]], "zegt wat mensen zijn"],
      [JOLO.slice(0, 2), "Waarom"],
      [[["slug", "geen-praktijk"], ...JOLO.slice(1)], "Kies een praktijk"],
    ] as readonly (readonly [Fields, string])[]) {
      const [status, shown] = await answer(fields);
      expect(status, said).toBe(422);
      expect(shown).toContain(said);
    }
    const named: Fields = [
      ["slug", "jolo"],
      ["kind", "kept"],
      ["reason", "Café Turks Fruit doet mee."],
      ["asItIs", "ja"],
    ];
    expect(await statusOf(decides(path, named))).toBe(303);
    const council: Fields = [...JOLO, ["owner", "MR van de school"], ["reviewOn", "25 november 2026"]];
    expect(await statusOf(decides(path, council))).toBe(303);
  });

  it("opens the form about one practice with what is about to be decided, or with what was decided", async () => {
    const path = await settled();
    const fresh = await text(street.joost.opens(`${path}/besluit?praktijk=jolo&besluit=niet`));
    expect(fresh).toContain("Wat besluit u over JOLO (Jongeren Lossen Het Op)?");
    expect(fresh).toMatch(/value="left out"[^>]*checked|checked[^>]*value="left out"/);

    await decides(path, WHOLE);
    const again = await text(street.joost.opens(`${path}/besluit?praktijk=jolo`));
    expect(again).toContain("Het loopt al bij de buren.");
    expect(again).toContain('value="2027-06-01"');
    expect(await text(street.joost.opens(`${path}/besluit?praktijk=bestaat-niet&besluit=x`))).toContain(
      "Kies een praktijk",
    );
  });

  it("takes what is left out from the list and the covering set, keeps it in a fold with the reason, and takes it back in", async () => {
    const path = await settled([
      ["problems", "youth-nuisance"],
      ["locations", "square"],
    ]);
    const fitting = async () => partOf(await page(path), "wat-past");
    const set = async () => partOf(await page(path), "samen-raken");
    expect(await set()).toContain("Zakgeldprojecten");

    await decides(path, [
      ["slug", "zakgeldprojecten"],
      ["kind", "left out"],
      ["reason", "Er is geen begeleider."],
    ]);
    expect(await fitting()).toMatch(
      /Uitgesloten: één praktijk[\s\S]*Zakgeldprojecten[\s\S]*Er is geen begeleider\.[\s\S]*Toch weer meenemen/,
    );
    expect(await fitting()).not.toContain('value="zakgeldprojecten"');
    expect(await set()).not.toContain("Zakgeldprojecten");

    const undone = await street.joost.sends(`${path}/besluit/zakgeldprojecten/ongedaan`, []);
    expect(leadsTo(undone)).toBe(`${path}/kiezen?teruggenomen=zakgeldprojecten#wat-past`);
    expect(await text(street.joost.opens(leadsTo(undone)))).toContain("Het besluit over Zakgeldprojecten is weg.");
    expect(await fitting()).toContain('value="zakgeldprojecten"');
    expect(await statusOf(street.joost.sends(`${path}/besluit/zakgeldprojecten/ongedaan`, []))).toBe(303);
    const id = path.replace("/diagnoses/", "");
    const undoings = (await everyRow(house, ["audit_entry"])).filter(
      ({ action, params }) => action === "diagnosis.audit.undone" && JSON.stringify(params).includes(id),
    );
    expect(undoings).toHaveLength(1);
  });

  it("puts what is pinned on top and into the covering set, without asking who and when", async () => {
    const path = await settled([
      ["problems", "youth-nuisance"],
      ["locations", "square"],
    ]);
    await decides(path, [
      ["slug", "thuis-op-straat"],
      ["kind", "pinned"],
      ["reason", "De kinderen kennen het."],
    ]);
    const shown = await page(path);

    expect(/<article class="card"><h3[^>]*><a[^>]*>([^<]+)/.exec(shown)?.[1]).toContain("Thuis Op Straat");
    expect(partOf(shown, "samen-raken")).toMatch(/Thuis Op Straat[\s\S]*?Staat vast/);
    expect(partOf(shown, "witte-vlekken")).toContain("Staat vast: Thuis Op Straat");
  });

  it("lays what is ticked side by side with this situation, without script", async () => {
    const shown = partOf(await page(await settled()), "wat-past");
    const [form = ""] = /<form method="get" action="\/praktijken\/vergelijken">[\s\S]*?<\/form>/.exec(shown) ?? [];
    const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]+)"/g)].map(
      ([, name, value]) => `${name}=${value}`,
    );
    const ticks = [...form.matchAll(/name="praktijk" value="([^"]+)"/g)].map(([, slug]) => `praktijk=${slug}`);
    const compared = await text(
      street.joost.opens(`/praktijken/vergelijken?${[...hidden, ...ticks.slice(0, 3)].join("&")}`),
    );

    expect(hidden).toContain("probleem=youth-nuisance");
    expect(compared).toContain("U koos: ");
    expect(compared.match(/compare__title/g)?.length).toBe(3);
  });

  it("names whose it is with what a municipality published itself, wherever it stands", async () => {
    const own = leadsTo(await street.joost.sends("/eigen-praktijken/nieuw", SOUP)).replace(/\?.*/, "");
    const what: Fields = [
      ["problems", "little-contact"],
      ["locations", "street"],
    ];
    const path = await settled(what);
    expect(await page(path)).not.toContain("Soep op de stoep");

    await street.marleen.sends(`${own}/zichtbaar`, [["zichtbaar", "ja"]]);
    const marked = /Soep op de stoep \(van [^)]+\)/;
    expect(await text(street.joost.opens(`${path}/besluit`))).toMatch(
      new RegExp(`<option value="soep-op-de-stoep">${marked.source}`),
    );
    await decides(path, [
      ["slug", "soep-op-de-stoep"],
      ["kind", "chosen"],
      ["reason", "De straat kent het."],
      ["owner", "Opbouwwerk"],
      ["reviewOn", "2027-06-01"],
    ]);
    const shown = await page(path);
    for (const part of ["besloten", "samen-raken", "witte-vlekken"]) expect(partOf(shown, part), part).toMatch(marked);
    expect(partOf(shown, "wat-past")).toMatch(/Soep op de stoep<\/a>[\s\S]*?>Van [^<]+</);
    expect(await text(street.joost.opens(`${path}/verslag`))).toMatch(/Soep op de stoep \(van [^)]+\) \(Opbouwwerk/);

    const form = await text(street.joost.opens(`${path}/vaststellen`));
    const from = /name="from" value="([^"]+)"/.exec(form)?.[1] ?? "";
    await street.joost.sends(`${path}/vaststellen`, [...what, ["from", from], ["running", "soep-op-de-stoep"]]);
    expect(partOf(await page(path), "witte-vlekken")).toMatch(/Loopt: Soep op de stoep \(van/);
  });

  it("still tells of a decision on a practice that is gone, and takes it back", async () => {
    const own = leadsTo(await street.joost.sends("/eigen-praktijken/nieuw", SOUP)).replace(/\?.*/, "");
    await street.marleen.sends(`${own}/zichtbaar`, [["zichtbaar", "ja"]]);
    const path = await settled([["problems", "little-contact"]]);
    const slug =
      [...(await text(street.joost.opens(`${path}/besluit`))).matchAll(/value="(soep-op-de-stoep[^"]*)"/g)].at(
        -1,
      )?.[1] ?? "";
    await decides(path, [
      ["slug", slug],
      ["kind", "pinned"],
      ["reason", "De straat kent het."],
    ]);
    await street.marleen.sends(`${own}/zichtbaar`, [["zichtbaar", "nee"]]);

    const shown = await page(path);
    expect(partOf(shown, "besloten")).toContain(`${slug} (staat niet meer in de catalogus)`);
    expect(partOf(shown, "wat-past")).not.toContain(slug);
    expect(await text(street.joost.opens(`${path}/besluit?praktijk=${slug}`))).toContain(`/besluit/${slug}/ongedaan`);
    await street.joost.sends(`${path}/besluit/${slug}/ongedaan`, []);
    expect(await page(path)).not.toContain(slug);
  });

  it("says on the page, the report and the diagnosis that it is time to look back, from that day on", async () => {
    const path = await settled();
    await decides(path, [...JOLO, ["owner", "Jongerenwerk"], ["reviewOn", "1 december 2026"]]);
    const pages = [`${path}/kiezen`, `${path}/verslag`, path];
    const due = async () =>
      Promise.all(pages.map(async (one) => /tijd( is)? om terug te kijken/.test(await text(street.joost.opens(one)))));
    expect(await due()).toEqual([false, false, false]);

    const before = later;
    later += 8 * DAY_MS;
    expect(await due()).toEqual([true, true, true]);
    expect(await page(path)).toMatch(/1 december 2026[\s\S]*?Nu terugkijken/);
    later = before;
  });

  it("waits until something was settled, and belongs to those who work for the organisation", async () => {
    const bare = leadsTo(await street.joost.sends("/diagnoses/nieuw", [["area", "Kade"]]));
    for (const one of ["kiezen", "besluit"]) expect(await statusOf(street.joost.opens(`${bare}/${one}`))).toBe(409);
    const path = await settled();
    await decides(path, WHOLE);

    for (const one of ["kiezen", "besluit"]) expect(await statusOf(street.marleen.opens(`${path}/${one}`))).toBe(404);
    expect(await statusOf(street.marleen.sends(`${path}/besluit`, WHOLE))).toBe(404);
    expect(await statusOf(street.marleen.sends(`${path}/besluit/jolo/ongedaan`, []))).toBe(404);
    expect(await page(path)).toContain("Het loopt al bij de buren.");
  });
});
