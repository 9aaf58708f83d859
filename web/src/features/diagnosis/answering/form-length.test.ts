import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Printer } from "#web/platform/print/printer.ts";
import { leadsTo, text } from "#web/testing/answers.ts";
import { createBrowser } from "#web/testing/browser.ts";
import { ENGINES, freshEngine } from "#web/testing/databases.ts";
import { everyRow } from "#web/testing/every-row.ts";
import { openHouse, printer, type TestHouse } from "#web/testing/house.ts";
import { readPdf } from "#web/testing/pdf.ts";
import { aStreet, type Street } from "#web/testing/street.ts";

const ASKED_LONG = ["since1", "basis1", "certainty1", "signs", "causes", "directions"];
const ASKED_ALWAYS = ["problem1", "location1", "ownPart", "divides", "phase", "words"];

describe.each(ENGINES)("how much the form asks (%s)", (kind) => {
  let house: TestHouse;
  let street: Street;
  let printed = "";

  beforeAll(async () => {
    const listening: Printer = {
      ...printer,
      print(paper) {
        printed = JSON.stringify(paper);
        return printer.print(paper);
      },
    };
    house = await openHouse(await freshEngine(kind), { printer: listening });
    street = await aStreet(house);
  });
  afterAll(() => house.platform.close());

  async function opened(formLength: "short" | "long") {
    const fields = [["area", "Kade"] as const, ["formLength", formLength] as const];
    const path = leadsTo(await street.joost.sends("/diagnoses/nieuw", fields));
    await street.joost.sends(`${path}/openen`, []);
    const code = /<p class="code__letters">([^<]+)</.exec(await text(street.joost.opens(path)))?.[1] ?? "";
    return { path, code };
  }

  async function phoneAt(code: string) {
    const phone = createBrowser(house.app);
    await phone.sends("/meedoen", [["code", code]]);
    return phone;
  }

  const fieldsOf = (page: string) => new Set([...page.matchAll(/ name="(\w+)"/g)].map(([, name]) => name));

  it("is what choosing needs at a table of half an hour, and all steps at one of two hours, in Arabic too", async () => {
    for (const address of ["/aan-tafel", "/ar/aan-tafel"]) {
      const short = fieldsOf(await text((await phoneAt((await opened("short")).code)).opens(address)));
      const long = fieldsOf(await text((await phoneAt((await opened("long")).code)).opens(address)));

      for (const name of ASKED_ALWAYS) expect([short.has(name), long.has(name)], name).toEqual([true, true]);
      for (const name of ASKED_LONG) expect([short.has(name), long.has(name)], name).toEqual([false, true]);
    }
  });

  it("says under own words how much fits before anything is sent, on a phone in every language and where paper is typed over", async () => {
    const { path, code } = await opened("short");
    const phone = await phoneAt(code);
    const hintOf = (page: string) =>
      /<p class="field__hint" id="hulp-words">([^<]*)<[\s\S]*<textarea[^>]* aria-describedby="hulp-words"/.exec(
        page,
      )?.[1];

    expect(hintOf(await text(phone.opens("/aan-tafel")))).toMatch(/zonder namen[\s\S]*Ten hoogste 500 tekens\.$/);
    expect(hintOf(await text(phone.opens("/en/aan-tafel")))).toMatch(/At most 500 characters\.$/);
    expect(hintOf(await text(phone.opens("/ar/aan-tafel")))).toContain("500");
    expect(hintOf(await text(street.joost.opens(`${path}/papier`)))).toBe("Ten hoogste 500 tekens.");
    const words = (length: number) => [["problem1", "little-contact"] as const, ["words", "a".repeat(length)] as const];
    expect((await phone.sends("/aan-tafel", words(501))).status).toBe(422);
    expect((await phone.sends("/aan-tafel", words(500))).status).toBe(303);
  });

  it("is the same on paper, on the two sides of one sheet", async () => {
    const sheetOf = async (path: string) => readPdf(await (await street.joost.opens(`${path}/formulier.pdf`)).bytes());
    const [short, long] = [await opened("short"), await opened("long")];

    expect(await sheetOf(short.path)).toMatchObject({ pages: 2, isAccessible: true });
    expect(await sheetOf(long.path)).toMatchObject({ pages: 2, isAccessible: true });
    const [typedShort, typedLong] = [short, long].map(({ path }) => street.joost.opens(`${path}/papier`));
    expect(fieldsOf(await text(typedShort as Promise<Response>)).has("beneath")).toBe(false);
    expect(fieldsOf(await text(typedLong as Promise<Response>)).has("beneath")).toBe(true);
  });

  it("shows what a long form brought, from phone and paper together, and ticks the way most would go", async () => {
    const { path, code } = await opened("long");
    for (let form = 0; form < 3; form++)
      await (await phoneAt(code)).sends("/aan-tafel", [
        ["problem1", "little-contact"],
        ["signs", "withdrawing"],
        ["causes", "few-ties"],
        ["directions", "resilience"],
      ]);
    for (let sheet = 0; sheet < 2; sheet++)
      await street.joost.sends(`${path}/papier`, [
        ["see1", "1"],
        ["shows", "1"],
        ["beneath", "4"],
        ["ways", "8"],
      ]);
    await street.joost.sends(`${path}/sluiten`, []);

    expect(await text(street.ineke.opens(`${path}/zaal`))).toMatch(
      /Mensen trekken zich terug[\s\S]*bijna iedereen[\s\S]*Mensen kennen elkaar niet[\s\S]*bijna iedereen/,
    );
    expect(await text(street.joost.opens(`${path}/vaststellen`))).toMatch(/<input[^>]*value="resilience"[^>]*checked/);
  });

  it("stays as it is once the first could fill it in", async () => {
    const { path, code } = await opened("short");
    expect(await text(street.joost.opens(`${path}/voorbereiding`))).not.toContain('name="formLength"');
    await street.joost.sends(`${path}/voorbereiding`, [
      ["area", "Kade"],
      ["formLength", "long"],
    ]);

    expect(fieldsOf(await text((await phoneAt(code)).opens("/aan-tafel"))).has("signs")).toBe(false);
  });

  it("is that of the table, whatever is sent along: what a short table did not ask is not counted", async () => {
    const rowsOf = async (length: "short" | "long") => {
      const { path, code } = await opened(length);
      await (await phoneAt(code)).sends("/aan-tafel", [
        ["problem1", "little-contact"],
        ["location1", "square"],
        ["since1", "years"],
        ["basis1", "seen"],
        ["ownPart", "yes"],
        ["phase", "discomfort"],
        ["signs", "withdrawing"],
        ["causes", "few-ties"],
        ["directions", "resilience"],
      ]);
      await street.joost.sends(`${path}/papier`, [
        ["see1", "1 1 1 1 1"],
        ["shows", "1"],
      ]);
      const rows = await everyRow(house, ["diagnosis_count"]);
      return new Set(
        rows.flatMap((row) => (row.diagnosis_id === path.replace("/diagnoses/", "") ? [row.question] : [])),
      );
    };
    const [short, long] = [await rowsOf("short"), await rowsOf("long")];

    for (const question of ["form", "problem", "location", "ownPart", "phase"]) expect(short).toContain(question);
    for (const question of ["since", "basis", "sign", "cause", "direction"]) {
      expect(long).toContain(question);
      expect(short).not.toContain(question);
    }
  });

  it("is told from what was filled in when the round closed meanwhile: nothing is gone, and nothing is asked besides", async () => {
    const sentLate = async (length: "short" | "long", filled: readonly (readonly [string, string])[]) => {
      const { path, code } = await opened(length);
      const phone = await phoneAt(code);
      await street.joost.sends(`${path}/sluiten`, []);
      const answer = await phone.sends("/aan-tafel", [["problem1", "little-contact"], ...filled]);
      expect(answer.status).toBe(409);
      return answer.text();
    };
    const short = await sentLate("short", []);
    const long = await sentLate("long", [["signs", "withdrawing"]]);

    expect(fieldsOf(short).has("signs")).toBe(false);
    expect(long).toMatch(/<input[^>]*value="withdrawing"[^>]*checked/);
  });

  it("says of each part which step of KIS it is, also on paper and in Arabic", async () => {
    for (const length of ["short", "long"] as const) {
      const { path, code } = await opened(length);
      const phone = await phoneAt(code);
      const partsOn = async (address: string) => {
        const page = await text(phone.opens(address));
        return {
          parts: page.match(/<section class="part"/g)?.length,
          steps: page.match(/<p class="step__label part__label">[^<]*KIS/g)?.length,
        };
      };
      const count = length === "short" ? 4 : 5;
      expect(await partsOn("/aan-tafel")).toEqual({ parts: count, steps: count });
      expect(await partsOn("/ar/aan-tafel")).toEqual({ parts: count, steps: count });
      await street.joost.opens(`${path}/formulier.pdf`);
      expect(printed.match(/"\d\. [^"]* · KIS-stap 2: [^"]+"/g)).toHaveLength(count);
      expect(printed.includes("Welke kant op? (KIS-stap 3)")).toBe(length === "long");
    }
  });
});
