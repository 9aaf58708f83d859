import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { leadsTo, statusOf, text } from "#web/testing/answers.ts";
import { type Browser, browserOf } from "#web/testing/browser.ts";
import { ENGINES, freshEngine } from "#web/testing/databases.ts";
import { everyRow } from "#web/testing/every-row.ts";
import { catalogue, openHouse, type TestHouse } from "#web/testing/house.ts";
import { readPdf } from "#web/testing/pdf.ts";
import { aStreet, type Street } from "#web/testing/street.ts";
import { diagnosisRules } from "../kept/jobs.ts";
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

  it("of a short form has two numbers in a line", () => {
    const short = typingForm(taxonomy, "short");

    expect(short.safeParse({ see1: `${nuisance} ${square}` }).success).toBe(true);
    expect(short.safeParse({ see1: `${nuisance} ${square} 2` }).success).toBe(false);
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
      ["see1", `${nuisance} ${square}`],
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

  it("says by the length of the form what a line looks like, when one is wrong", async () => {
    const wrong = [["see1", "99"]] as const;
    const long = leadsTo(
      await street.joost.sends("/diagnoses/nieuw", [
        ["area", "Kade"],
        ["formLength", "long"],
      ]),
    );
    await street.joost.sends(`${long}/openen`, []);

    expect(await text(street.joost.sends(`${await opened()}/papier`, wrong))).toContain("één of twee nummers");
    expect(await text(street.joost.sends(`${long}/papier`, wrong))).toContain("zoals 26 4 2 1 1");
  });

  it("is never sent by Enter in a line: the first button of the form is one that does nothing", async () => {
    const page = await text(street.joost.opens(`${await opened()}/papier`));

    expect(/<form class="form"[\s\S]*?<button[^>]*>/.exec(page)?.[0]).toMatch(
      /<button type="submit" disabled="" hidden="">$/,
    );
  });

  describe("the last sheet", () => {
    const SHEET = [
      ["see1", `${nuisance} ${square}`],
      ["between", "3"],
      ["words", "Er staan scooters bij het bankje."],
    ] as const;
    /** A browser of Joost that keeps what it typed. */
    const desk = () => browserOf(house.app, street.joost);
    const said = async (path: string) =>
      (await everyRow(house, ["diagnosis_count", "diagnosis_words"]))
        .filter((row) => row.diagnosis_id === path.replace("/diagnoses/", ""))
        .map(({ id: _, ...row }) => JSON.stringify(row))
        .toSorted();
    const keys = async (path: string) =>
      (await everyRow(house, ["diagnosis_sheet_key"])).filter((row) => path.endsWith(String(row.diagnosis_id)));
    const takesBack = async (at: Browser, path: string) => leadsTo(await at.sends(`${path}/papier/terug`));

    it("is taken back once by the browser that typed it, and leaves everything as it was", async () => {
      const path = await opened();
      await types(path);
      const [before, at] = [await said(path), desk()];
      await at.sends(`${path}/papier`, SHEET);
      expect(await text(at.opens(`${path}/papier?geteld=1`))).toContain("Laatste blad ongedaan maken");
      const held = at.cookies.get("naast-blad") ?? "";

      expect(await takesBack(at, path)).toBe(`${path}/papier?terug=1`);
      expect(await said(path)).toEqual(before);
      expect(await keys(path)).toHaveLength(1); // of the sheet that another browser typed
      expect(await text(at.opens(`${path}/papier?terug=1`))).not.toContain("Laatste blad ongedaan maken");
      expect(await text(at.opens(path))).toContain("Eén heeft verstuurd");
      (at.cookies as Map<string, string>).set("naast-blad", held);
      expect(await takesBack(at, path)).toBe(`${path}/papier?terug=0`);
      expect(await said(path)).toEqual(before);
    });

    it("is the only one: neither the one before it, nor one of another table, nor one that somebody made up", async () => {
      const [path, other, at] = [await opened(), await opened(), desk()];
      const cookies = at.cookies as Map<string, string>;
      const heldAfter = async (of: string) => {
        await at.sends(`${of}/papier`, SHEET);
        return (cookies.get("naast-blad") ?? "").split(".");
      };
      const [[, before], elsewhere] = [await heldAfter(path), await heldAfter(other)];
      const made = [
        () => elsewhere.join("."),
        (key: string) => `${key}.${before}`,
        (key: string, envelope: string) => `${key}.${envelope.slice(0, -2)}AA`,
        (key: string) => key,
        () => "x.y",
      ];
      for (const make of made) {
        const [key = "", envelope = ""] = await heldAfter(path);
        const full = await said(path);
        cookies.set("naast-blad", make(key, envelope));
        expect(await takesBack(at, path)).toBe(`${path}/papier?terug=0`);
        expect(await said(path)).toEqual(full);
      }
    });

    it("stays as soon as it is shown with the others, and no key of it is left", async () => {
      const [path, at] = [await opened(), desk()];
      for (let sheet = 0; sheet < 5; sheet++) await at.sends(`${path}/papier`, SHEET);
      expect(await keys(path)).toHaveLength(1);
      await street.joost.sends(`${path}/sluiten`, []);
      const shown = await said(path);

      expect(await keys(path)).toEqual([]);
      expect(await text(at.opens(`${path}/papier`))).not.toContain("Laatste blad ongedaan maken");
      expect(await takesBack(at, path)).toBe(`${path}/papier?terug=0`);
      expect(await said(path)).toEqual(shown);
    });

    it("is held in two halves, neither of which says anything: a key without a moment, and an envelope", async () => {
      const [path, at] = [await opened(), desk()];
      await at.sends(`${path}/papier`, SHEET);
      const [row] = await keys(path);
      const [, envelope = ""] = (at.cookies.get("naast-blad") ?? "").split(".");

      expect(Object.keys(row ?? {}).toSorted()).toEqual(["diagnosis_id", "id", "key", "municipality_id"]);
      expect(String(row?.id)[14]).toBe("4"); // of chance; a version 7 begins with the moment
      expect(Buffer.from(String(row?.key), "base64url")).toHaveLength(32);
      expect(Buffer.from(envelope, "base64url").toString("latin1")).not.toMatch(/see1|scooters/);
    });

    it("is forgotten by the house every night", async () => {
      const path = await opened();
      await types(path);
      for (const { tables, forget } of diagnosisRules)
        if (forget && tables.includes("diagnosis_sheet_key")) await street.does(forget);

      expect(await keys(path)).toEqual([]);
    });
  });

  it("is typed over only at a table that began, by those who may", async () => {
    const prepared = leadsTo(await street.joost.sends("/diagnoses/nieuw", [["area", "Kade"]]));

    expect(await statusOf(types(prepared))).toBe(409);
    expect(await statusOf(street.marleen.opens(`${await opened()}/papier`))).toBe(404);
    expect(await statusOf(street.marleen.opens(`${prepared}/formulier.pdf`))).toBe(404);
  });
});
