import { EMPTY_SITUATION } from "@naast/catalogue";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { leadsTo, statusOf, text } from "#web/testing/answers.ts";
import { createBrowser } from "#web/testing/browser.ts";
import { ENGINES, freshEngine } from "#web/testing/databases.ts";
import { openHouse, type TestHouse } from "#web/testing/house.ts";
import { readPdf } from "#web/testing/pdf.ts";
import { aStreet, type Street } from "#web/testing/street.ts";
import { changesBetween } from "./service.ts";

const PLAIN = "Op het plein staan ’s avonds jongeren. Buren slapen er slecht van en durven niets te zeggen.";

describe("changesBetween", () => {
  it("tells what stayed, came and went, and says nothing of what was left open one of the times", () => {
    const then = { ...EMPTY_SITUATION, problems: ["no-say", "isolation"], phase: "tension" };
    const now = { ...EMPTY_SITUATION, problems: ["no-say", "litter-and-decay"], locations: ["square"], phase: "calm" };

    expect(changesBetween(now, then)).toEqual([
      { list: "problems", id: "no-say", kind: "stayed" },
      { list: "problems", id: "litter-and-decay", kind: "came" },
      { list: "problems", id: "isolation", kind: "went" },
      { list: "locations", id: "square", kind: "openThen" },
      { list: "phases", id: "calm", kind: "came" },
      { list: "phases", id: "tension", kind: "went" },
    ]);
  });
});

describe.each(ENGINES)("the report of a table (%s)", (kind) => {
  let house: TestHouse;
  let street: Street;

  beforeAll(async () => {
    house = await openHouse(await freshEngine(kind));
    street = await aStreet(house);
  });
  afterAll(() => house.platform.close());

  type Fields = readonly (readonly [string, string])[];
  const settled = async (area: string, problem: string) => {
    const path = leadsTo(
      await street.joost.sends("/diagnoses/nieuw", [
        ["area", area],
        ["social", "4"],
      ]),
    );
    const what: Fields = [
      ["problems", problem],
      ["goal", "Buren groeten elkaar."],
      ["phase", "discomfort"],
    ];
    await street.joost.sends(`${path}/vaststellen`, what);
    const decision: Fields = [
      ["slug", "opzoomeren"],
      ["kind", "chosen"],
      ["reason", "De straat wil het."],
      ["owner", "Opbouwwerk"],
      ["reviewOn", "2027-06-01"],
    ];
    await street.joost.sends(`${path}/besluit`, decision);
    return path;
  };

  it("says in short who was missed, the goal, what is done by whom and when to look back, and that it is not public", async () => {
    const page = await text(street.ineke.opens(`${await settled("Kade", "unfamiliarity")}/verslag`));

    for (const said of [
      "Veiligheid",
      "Buren groeten elkaar.",
      "Opzoomeren (Opbouwwerk; terugkijken op 1 juni 2027).",
      "maak het niet openbaar",
    ])
      expect(page).toContain(said);
  });

  it("lies beside the time before for the same area, and beside no other", async () => {
    await settled("Haven", "unfamiliarity");
    const now = await text(street.ineke.opens(`${await settled("haven", "isolation")}/verslag`));
    const alone = await text(street.ineke.opens(`${await settled("Werf", "isolation")}/verslag`));

    expect(now).toMatch(/Naast de vorige keer[\s\S]*veranderd: nu erbij[\s\S]*veranderd: nu weg[\s\S]*niet veranderd/);
    expect(alone).not.toContain("Naast de vorige keer");
  });

  it("is the same on paper that everybody can read", async () => {
    const answer = await street.ineke.opens(`${await settled("Brug", "unfamiliarity")}/verslag.pdf`);
    const paper = readPdf(await answer.bytes());

    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(paper).toMatchObject({ isAccessible: true, language: "nl" });
    expect(paper.titles).toEqual(
      expect.arrayContaining(["Wat is besloten", "Wat samen het meeste raakt", "Witte vlekken"]),
    );
  });

  it("says whether residents checked it, and from five answers on how often it is right; on paper as well", async () => {
    const path = await settled("Wal", "unfamiliarity");
    const report = () => text(street.ineke.opens(`${path}/verslag`));
    const notAsked = await report();
    await street.joost.sends(`${path}/bewoners`, [["text", PLAIN]]);
    const page = await text(street.joost.opens(`${path}/bewoners`));
    const code = /<p class="code__letters">([^<]+)</.exec(page)?.[1] ?? "";
    const answer = async (verdict: string) => {
      const phone = createBrowser(house.app);
      await phone.sends("/meedoen", [["code", code]]);
      await phone.sends("/klopt-dit", [["verdict", verdict]]);
    };
    for (const verdict of ["right", "right", "right", "partly"]) await answer(verdict);
    const ofFour = await report();
    await answer("wrong");
    const ofFive = await report();

    expect(notAsked).toContain("Nog niet nagekeken.");
    expect(ofFour).toContain("Er zijn nog geen vijf antwoorden");
    expect(ofFour).not.toContain("Het klopt:");
    expect(ofFive).toMatch(
      /5 bewoners lazen[\s\S]*<li>Het klopt: de meesten<\/li><li>Het klopt deels: enkelen<\/li><li>Het klopt niet: enkelen<\/li>/,
    );
    const paper = readPdf(await (await street.ineke.opens(`${path}/verslag.pdf`)).bytes());
    expect(paper.titles).toContain("Bewoners keken het na");
  });

  it("is for those who work for the organisation", async () => {
    const path = await settled("Sluis", "unfamiliarity");

    for (const stranger of [street.fatima, street.marleen])
      for (const page of ["verslag", "verslag.pdf"])
        expect(await statusOf(stranger.opens(`${path}/${page}`))).toBe(404);
  });
});
