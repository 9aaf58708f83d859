import { beforeAll, describe, expect, it } from "vitest";
import { leadsTo, statusOf, text } from "#web/testing/answers.ts";
import { ENGINES } from "#web/testing/databases.ts";
import { everyRow } from "#web/testing/every-row.ts";
import { houseOn, send, type TestHouse } from "#web/testing/house.ts";
import { aStreet, type Neighbour, type Street } from "#web/testing/street.ts";
import { areaRules } from "../kept/jobs.ts";
import { listAreas } from "../store.ts";
import { oursIn } from "./schema.ts";

const found = (code: string, municipality: string) => ({ code, name: `Buurt ${code}`, municipality });

describe("oursIn", () => {
  const country = [
    found("BU99010101", "Lindehoven"),
    found("BU99020101", "Veldermeer"),
    found("BU00030101", "Dijkstad"),
  ];
  const codesFor = (municipality: string) =>
    oursIn({ file: "kwb-2026.csv", areas: country, year: undefined }, { municipality }).map(({ code }) => code);

  it("takes one municipality out of a file of the country, by its name or its code", () => {
    expect(codesFor("Gemeente Veldermeer")).toEqual(["BU99020101"]);
    expect(codesFor("veldermeer")).toEqual(["BU99020101"]);
    expect(codesFor("GM0003")).toEqual(["BU00030101"]);
    expect(codesFor("3")).toEqual(["BU00030101"]);
  });

  it("asks which municipality is meant when none is called so", () => {
    expect(() => codesFor("Lindenhof")).toThrow("areas.errors.whichMunicipality");
    expect(() => codesFor("")).toThrow("areas.errors.whichMunicipality");
  });

  it("believes the file on its year, then the reader, then the name of the file", () => {
    const yearOf = (file: string, said: number | undefined, year: number | undefined) =>
      oursIn({ file, areas: [found("BU99010101", "")], year: said }, { year })[0]?.year;

    expect(yearOf("kwb-2024.csv", 2026, undefined)).toBe(2026);
    expect(yearOf("kwb-2024.csv", undefined, 2025)).toBe(2025);
    expect(yearOf("kwb-2024.csv", undefined, undefined)).toBe(2024);
    expect(() => yearOf("kwb.csv", 2026, 2025)).toThrow("areas.errors.otherYear");
    expect(() => yearOf("lijst-20261.csv", undefined, undefined)).toThrow("areas.errors.whichYear");
  });
});

const HEAD = "code;naam;jaar";
const LAST_YEAR = [HEAD, "WK990101;Oud-Lindehoven;2025", "BU99010101;Havenbuurt;2025", "BU99010102;Waterkwartier;2025"];
const THIS_YEAR = [HEAD, "WK990101;Oud-Lindehoven;2026", "BU99010101;Haven;2026", "BU99010103;Molenhoek;2026"];

const asFile = (lines: readonly string[], name = "lijst.csv") => new File([lines.join("\r\n")], name);
const gives = ({ sends }: Neighbour, lines: readonly string[]) =>
  sends("/wijken-en-buurten/inlezen", [["file", asFile(lines)]]);

describe.each(ENGINES)("the list of a municipality (%s)", (kind) => {
  let house: TestHouse;
  let street: Street;

  beforeAll(async () => {
    house = await houseOn(kind);
  });

  const freshStreet = async () => {
    street = await aStreet(house);
    return street;
  };
  const listed = () => street.marleen.does(async (unit) => (await listAreas(unit)).map((area) => Object.values(area)));
  const bringsIn = async (lines: readonly string[]) => {
    const waiting = leadsTo(await gives(street.marleen, lines));
    return street.marleen.sends(waiting, []);
  };

  it("shows what a file would change, and changes nothing before somebody says yes", async () => {
    const { marleen } = await freshStreet();
    await bringsIn(LAST_YEAR);
    const waiting = leadsTo(await gives(marleen, THIS_YEAR));
    const page = await text(marleen.opens(waiting));

    for (const said of ["Eén is nieuw", "Molenhoek (BU99010103)", "Havenbuurt heet voortaan Haven", "Eén verdwijnt"])
      expect(page).toContain(said);
    expect(await listed()).toContainEqual(["BU99010102", "Waterkwartier", 2025]);

    expect(leadsTo(await marleen.sends(waiting, []))).toBe("/wijken-en-buurten?vervangen=1");
    expect(await listed()).toEqual([
      ["BU99010101", "Haven", 2026],
      ["BU99010103", "Molenhoek", 2026],
      ["WK990101", "Oud-Lindehoven", 2026],
    ]);
    expect(await statusOf(marleen.sends(waiting, []))).toBe(404); // what was shown is no more what would happen
  });

  it("keeps the row of an area that stays, and with it the roles held on it", async () => {
    await freshStreet();
    await bringsIn(LAST_YEAR);
    const idOf = () =>
      street.does(({ db }) =>
        db.selectFrom("area").where("code", "=", "BU99010101").select("id").executeTakeFirstOrThrow(),
      );
    const before = await idOf();
    await bringsIn(THIS_YEAR);

    expect(await idOf()).toEqual(before);
    const scopes = await street.does(({ db }) =>
      db.selectFrom("scope").where("kind", "=", "area").select("id").execute(),
    );
    expect(scopes).toHaveLength(3);
  });

  it("writes nothing of a file with a fault, and tells all of them by line in the language of the reader", async () => {
    const { marleen } = await freshStreet();
    await bringsIn(LAST_YEAR);
    const answer = await gives(marleen, [...THIS_YEAR, "BU9901;Dijk;2026", "BU99010109;;2026"]);
    const page = await text(answer);

    expect(answer.status).toBe(422);
    for (const said of ["Er kloppen 2 dingen niet", "regel 5, teken 1", "BU9901", "regel 6, teken 12", "WK000301"])
      expect(page).toContain(said);
    expect(await listed()).toEqual(
      LAST_YEAR.slice(1)
        .map((line) => line.split(";"))
        .map(([code, name, year]) => [code, name, Number(year)])
        .toSorted(([one = ""], [other = ""]) => (one < other ? -1 : 1)),
    );
  });

  it("says what it needs of a file that is left out, is a spreadsheet, or is older than the list", async () => {
    const { marleen } = await freshStreet();
    await bringsIn(THIS_YEAR);
    const path = "/wijken-en-buurten/inlezen";

    expect(await text(marleen.sends(path, []))).toContain("field--wrong");
    expect(await text(marleen.sends(path, [["file", new File(["PK\u0003\u0004\0"], "kwb-2026.xlsx")]]))).toContain(
      "Bewaar een rekenblad eerst als CSV",
    );
    const older = await gives(marleen, LAST_YEAR);
    expect([older.status, await older.text()]).toEqual([
      409,
      expect.stringContaining("Kies een bestand van 2026 of later"),
    ]);
  });

  it("is taken along as a file that can be read in again", async () => {
    const { marleen, joost } = await freshStreet();
    await bringsIn(THIS_YEAR);
    const file = await text(joost.opens("/wijken-en-buurten.csv"));
    const waiting = leadsTo(await gives(marleen, file.split("\r\n")));

    expect(file).toContain("BU99010101;Haven;buurt;WK990101;2026");
    expect(await text(marleen.opens(waiting))).toContain("3 blijven hetzelfde");
  });

  it("is found by name, and says how to begin while it is empty, each in words for whoever asks", async () => {
    const { marleen, joost } = await freshStreet();
    expect(await text(marleen.opens("/wijken-en-buurten"))).toContain("gwb_code_10");
    expect(await text(joost.opens("/wijken-en-buurten"))).toContain("De beheerder van de gemeente leest hem in");
    await bringsIn(THIS_YEAR);
    const search = await text(joost.opens("/wijken-en-buurten?zoek=molen"));

    expect(search).toContain("Molenhoek");
    expect(search).not.toContain("BU99010101");
  });

  it("is read by whoever works here and changed by the administrator of the municipality only", async () => {
    const { marleen, hakim, joost, fatima } = await freshStreet();
    const waiting = leadsTo(await gives(marleen, THIS_YEAR));

    for (const [who, reads] of [
      [joost, 200],
      [hakim, 200],
      [fatima, 404],
    ] as const) {
      expect(await statusOf(who.opens("/wijken-en-buurten"))).toBe(reads);
      expect(await statusOf(who.opens("/wijken-en-buurten.csv"))).toBe(reads);
      for (const path of ["/wijken-en-buurten/inlezen", "/wijken-en-buurten/verwijderen", waiting]) {
        expect(await statusOf(who.opens(path))).toBe(404);
        expect(await statusOf(who.sends(path, [["file", asFile(LAST_YEAR)]]))).toBe(404);
      }
    }
    expect(await listed()).toEqual([]);
  });

  it("is of one municipality: another finds neither it nor what waits, also in the database itself", async () => {
    const other = await aStreet(house);
    await freshStreet();
    await bringsIn(THIS_YEAR);
    const waiting = leadsTo(await gives(street.marleen, THIS_YEAR));

    expect(await text(other.marleen.opens("/wijken-en-buurten"))).toContain("Nog geen wijken en buurten");
    expect(await statusOf(other.marleen.opens(waiting))).toBe(404);
    expect(await statusOf(other.marleen.sends(waiting, []))).toBe(404);
    const theirs = await other.marleen.does(async ({ db }) => [
      await db.selectFrom("area").selectAll().execute(),
      await db.selectFrom("area_import").selectAll().execute(),
    ]);
    expect(theirs).toEqual([[], []]);
  });

  it("goes when the administrator says so; the log tells what came and went in numbers", async () => {
    const { marleen, municipalityId } = await freshStreet();
    await bringsIn(THIS_YEAR);
    await marleen.sends("/wijken-en-buurten/verwijderen", []);

    expect(await listed()).toEqual([]);
    const entries = (await everyRow(house, ["audit_entry"])).filter((row) => row.municipality_id === municipalityId);
    const told = entries.flatMap(({ action, params }) =>
      String(action).startsWith("areas.") ? [{ action, params }] : [],
    );
    expect(told).toEqual([
      { action: "areas.audit.replaced", params: { year: 2026, added: 3, renamed: 0, gone: 0 } },
      { action: "areas.audit.removed", params: { count: 3 } },
    ]);
    expect(await text(marleen.opens("/logboek"))).toContain("vervangen door die van 2026: 3 nieuw");
  });

  it("forgets a file that nobody said yes to after a day, and not before", async () => {
    const { marleen } = await freshStreet();
    await gives(marleen, THIS_YEAR);
    const { forget } = areaRules.find(({ tables }) => tables.includes("area_import")) ?? {};
    const after = (hours: number) =>
      street.does(async (unit) => {
        const later = new Date(unit.now().getTime() + hours * 3_600_000);
        return forget?.({ ...unit, now: () => later });
      });

    expect(await after(23)).toBe(0);
    expect(await after(25)).toBe(1);
  });

  it("takes no large file but from an administrator", async () => {
    const { marleen, joost } = await freshStreet();
    const large = new File(["code;naam;jaar\n", "BU99010101;Kade;2026\n".repeat(5_000)], "groot.csv");
    const sent = (cookie: string) => send("/wijken-en-buurten/inlezen", [["file", large]], { from: house.app, cookie });

    expect((await sent("")).status).toBe(413);
    expect((await sent(joost.cookie)).status).toBe(413);
    expect((await sent(marleen.cookie)).status).toBe(303);
  });
});
