import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formState } from "#web/platform/form/form-state.ts";
import type { Printer } from "#web/platform/print/printer.ts";
import { leadsTo, text } from "#web/testing/answers.ts";
import { createBrowser } from "#web/testing/browser.ts";
import { ENGINES, freshEngine } from "#web/testing/databases.ts";
import { everyRow } from "#web/testing/every-row.ts";
import { catalogue, openHouse, printer, send, type TestHouse } from "#web/testing/house.ts";
import { aStreet, type Street } from "#web/testing/street.ts";
import { assessmentForm } from "./answering/schema.ts";

type Filled = readonly (readonly [string, string])[];
/** What eight colleagues say. The police officer is the only one who sees incidents and names a break-in. */
const COLLEAGUES: readonly Filled[] = [
  [
    ["problem1", "vandalism-petty-crime"],
    ["phase", "incidents"],
    ["basis1", "figures"],
    ["words", "Zeven keer sinds mei."],
  ],
  [
    ["problem1", "youth-nuisance"],
    ["phase", "tension"],
    ["ownPart", "yes"],
  ],
  [
    ["problem1", "youth-nuisance"],
    ["phase", "tension"],
    ["divides", "faith"],
    ["words", "Het plein is te klein."],
  ],
  [
    ["problem1", "youth-nuisance"],
    ["phase", "discomfort"],
  ],
  [
    ["problem1", "little-contact"],
    ["phase", "discomfort"],
    ["words", "Niemand groet elkaar."],
  ],
  [
    ["problem1", "youth-nuisance"],
    ["problem2", "little-contact"],
    ["phase", "tension"],
  ],
  [
    ["problem1", "youth-nuisance"],
    ["phase", "tension"],
  ],
  [
    ["problem1", "no-say"],
    ["ownPart", "no"],
  ],
];

/** Without ids, codes and moments, which are of chance and of the clock. */
const bare = (page: string) =>
  page
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "id")
    .replace(/nonce="[^"]*"|csp-nonce" content="[^"]*"/g, "")
    .replace(/\b[2-9B-Z]{4} [2-9B-Z]{4}\b|meedoen\/[2-9B-Z]{8}/g, "code")
    .replace(/<path fill="#1f2624"[^>]*>/g, "");

describe.each(ENGINES)("who said what at a table (%s)", (kind) => {
  let house: TestHouse;
  let street: Street;
  let printed = "";

  beforeAll(async () => {
    const listening: Printer = {
      ...printer,
      print(paper) {
        printed = bare(JSON.stringify(paper));
        return printer.print(paper);
      },
    };
    house = await openHouse(await freshEngine(kind), { printer: listening });
    street = await aStreet(house);
  });
  afterAll(() => house.platform.close());

  /** A table at which colleagues send in this order; everybody who looks on sees each page after each form. */
  async function tableOf(forms: readonly Filled[], afterEach?: (id: string) => Promise<void>) {
    const path = leadsTo(
      await street.joost.sends("/diagnoses/nieuw", [
        ["area", "Kade"],
        ["social", "8"],
      ]),
    );
    await street.joost.sends(`${path}/openen`, []);
    const code = /<p class="code__letters">([^<]+)</.exec(await text(street.joost.opens(path)))?.[1] ?? "";
    const pages: string[][] = [];
    for (const filled of forms) {
      const phone = createBrowser(house.app);
      await phone.sends("/meedoen", [["code", code]]);
      await phone.sends("/aan-tafel", [["form", formState(assessmentForm(catalogue.taxonomy)).submission], ...filled]);
      pages.push(await lookedAt(path));
      await afterEach?.(path.replace("/diagnoses/", ""));
    }
    await street.joost.sends(`${path}/sluiten`, []);
    const after = await lookedAt(path);
    return { id: path.replace("/diagnoses/", ""), path, pages, after };
  }

  async function lookedAt(path: string): Promise<string[]> {
    const all = [path, `${path}/zaal`, `${path}/verslag`, "/diagnoses"].map((page) => text(street.ineke.opens(page)));
    return (await Promise.all(all)).map(bare);
  }

  /** All that stands on the report as it is printed, in its order. */
  async function wordsOnPaper(path: string): Promise<string> {
    expect((await street.ineke.opens(`${path}/verslag.pdf`)).status).toBe(200);
    return printed;
  }

  it("is not told by the order in which they sent: any order leaves the same pages and the same rows", async () => {
    const one = await tableOf(COLLEAGUES);
    const other = await tableOf([...COLLEAGUES.slice(3), ...COLLEAGUES.slice(0, 3)].toReversed());
    const rows = async (id: string) => {
      const counts = (await everyRow(house, ["diagnosis_count"])).filter((row) => row.diagnosis_id === id);
      const words = (await everyRow(house, ["diagnosis_words"])).filter((row) => row.diagnosis_id === id);
      return {
        counts: counts
          .map(({ question, about, option, shown, waiting }) => `${question} ${about} ${option} ${shown} ${waiting}`)
          .toSorted(),
        words: words.map((row) => `${row.text} ${row.state}`).toSorted(),
      };
    };

    expect(other.pages[7]?.slice(0, 3)).toEqual(one.pages[7]?.slice(0, 3));
    expect(other.after.slice(0, 3)).toEqual(one.after.slice(0, 3));
    expect(await rows(other.id)).toEqual(await rows(one.id));
  });

  it("is not told by what changes on a screen while they send: only how many came", async () => {
    const { pages } = await tableOf(COLLEAGUES);
    const withoutCount = pages.map((seen) =>
      seen
        .slice(0, 3)
        .map((page) =>
          page.replace(/(?:Eén heeft|\d+ hebben|\d+ van 8) verstuurd|nl-button--\w+|room__place-(?:taken|free)/g, ""),
        ),
    );

    for (const seen of withoutCount) expect(seen).toEqual(withoutCount[0]);
  });

  it("is not told by what can be taken along: the report on paper and the situation file, in any order", async () => {
    const settled = [
      ["problems", "youth-nuisance"],
      ["goal", "Buren groeten elkaar."],
    ] as const;
    const taken = async (forms: readonly Filled[]) => {
      const { path } = await tableOf(forms);
      await street.joost.sends(`${path}/vaststellen`, settled);
      return { words: await wordsOnPaper(path), file: await text(street.ineke.opens(`${path}/situatie.json`)) };
    };
    await taken(COLLEAGUES); // both that follow lie beside a time before
    const one = await taken(COLLEAGUES);
    const other = await taken(COLLEAGUES.toReversed());

    expect(other).toEqual(one);
    expect(one.words).toContain("enkelen");
    for (const left of ["Zeven keer sinds mei", "Niemand groet elkaar", street.joost.name])
      expect(`${one.words}${one.file}`).not.toContain(left);
  });

  it("is not told by what is taken along while they send: none of it holds an answer, whoever sent", async () => {
    const path = leadsTo(await street.joost.sends("/diagnoses/nieuw", [["area", "Kade"]]));
    await street.joost.sends(`${path}/openen`, []);
    await street.joost.sends(`${path}/vaststellen`, [["problems", "no-say"]]);
    const code = /<p class="code__letters">([^<]+)</.exec(await text(street.joost.opens(path)))?.[1] ?? "";
    const taken = async () => {
      return [await wordsOnPaper(path), await text(street.ineke.opens(`${path}/situatie.json`))];
    };
    const before = await taken();
    for (const filled of COLLEAGUES.slice(0, 6)) {
      const phone = createBrowser(house.app);
      await phone.sends("/meedoen", [["code", code]]);
      await phone.sends("/aan-tafel", filled);
    }

    expect(await taken()).toEqual(before);
  });

  it("is not told by the moment: nothing that was said has one, and what is on record names no form", async () => {
    const { id } = await tableOf(COLLEAGUES);
    for (const table of ["diagnosis_count", "diagnosis_words"])
      for (const row of await everyRow(house, [table]))
        expect(Object.values(row).filter((value) => value instanceof Date)).toEqual([]);

    const written = (await everyRow(house, ["audit_entry"])).filter(({ kind: done }) => done === "write");
    const audit = written.filter((row) => JSON.stringify(row.params).includes(id));
    expect(audit.map(({ action }) => action).toSorted()).toEqual(
      ["closed", "opened", "prepared"].map((done) => `diagnosis.audit.${done}`),
    );
  });

  /** What the database notes beside the rows of a table: who wrote them, and in which order they lie there. */
  const notedBeside = (table: "diagnosis_count" | "diagnosis_words", id: string) =>
    house.platform.database.engine.asOwner(async (client) => {
      await client.query("begin");
      await client.query(`alter table ${table} no force row level security`);
      const { rows } = await client.query<Record<string, string>>(
        `select *, xmin::text as writer from ${table} where diagnosis_id = $1 order by ctid`,
        [id],
      );
      await client.query("rollback");
      return rows;
    });

  it("is not told by the ids of words, nor by what the database notes beside them", async () => {
    const { id } = await tableOf(COLLEAGUES);
    const noted = await notedBeside("diagnosis_words", id);

    expect(noted).toHaveLength(3);
    for (const row of noted) expect(row.id?.[14]).toBe("4"); // of chance; a version 7 begins with the moment
    expect(new Set(noted.map(({ writer }) => writer)).size).toBe(1); // all written down by the closing, none by who sent
  });

  it("is not told by a copy of the database, also while they send: no row is older than another, and none lies where it came", async () => {
    const lookInto = async (id: string) => {
      const counts = await notedBeside("diagnosis_count", id);
      const words = await notedBeside("diagnosis_words", id);
      const lying = counts.map(({ question, about, option }) => [question, about, option].join(" "));
      const first = lying.indexOf(lying.toSorted()[0] ?? ""); // a table goes on at its beginning where room was made
      const keys = [...lying.slice(first), ...lying.slice(0, first)];
      expect(keys.length).toBeGreaterThan(1);
      expect(new Set(counts.map(({ writer }) => writer)).size).toBe(1);
      expect(new Set(words.map(({ writer }) => writer)).size).toBeLessThanOrEqual(1);
      return keys;
    };
    const laid = async (forms: readonly Filled[]) => {
      const each: string[][] = [];
      const { id } = await tableOf(forms, async (one) => {
        each.push(await lookInto(one));
      });
      return { each, after: await lookInto(id) };
    };
    const one = await laid(COLLEAGUES);
    const other = await laid(COLLEAGUES.toReversed());

    expect(one.each).toHaveLength(COLLEAGUES.length);
    expect(other.each[7]).toEqual(one.each[7]);
    expect(other.after).toEqual(one.after);
  });

  it("is kept nowhere as a form: no row of any table joins two answers of one colleague", async () => {
    const { id } = await tableOf(COLLEAGUES);
    const holding = (await everyRow(house))
      .filter((row) => JSON.stringify(row).includes(id))
      .map((row) => JSON.stringify(row));

    for (const row of holding)
      expect([row.includes("vandalism-petty-crime"), row.includes("incidents")]).not.toEqual([true, true]);
    const submissions = (await everyRow(house, ["form_submission"])).map((row) => JSON.stringify(row));
    for (const row of submissions) expect(row).not.toMatch(/vandalism|Zeven keer/);
  });

  it("is not told by a session on the same phone: behind the code somebody signed in is nobody", async () => {
    const path = leadsTo(await street.joost.sends("/diagnoses/nieuw", [["area", "Kade"]]));
    await street.joost.sends(`${path}/openen`, []);
    const code = /<p class="code__letters">([^<]+)</.exec(await text(street.joost.opens(path)))?.[1]?.replace(" ", "");
    const form = formState(assessmentForm(catalogue.taxonomy)).submission;
    const cookie = `${street.joost.cookie}; naast-code=${code}`;
    const filled = [
      ["form", form],
      ["problem1", "no-say"],
    ] as const;
    const answer = await send("/aan-tafel", filled, { from: house.app, cookie });

    expect(leadsTo(answer)).toBe("/aan-tafel/verstuurd");
    const [kept] = (await everyRow(house, ["form_submission"])).filter(({ id }) => id === form);
    expect(kept).toMatchObject({ person_id: null });
  });

  it("is not told by the single one who differs: one looks like two", async () => {
    const { after } = await tableOf(COLLEAGUES);
    const two = COLLEAGUES.map((filled, index) => (index === 3 ? (COLLEAGUES[0]?.slice(0, 3) ?? []) : filled));
    const named = (page: string | undefined) => /Vernieling[\s\S]*?share__word">([^<]+)</.exec(page ?? "")?.[1];

    expect(named(after[0])).toBe("enkelen");
    expect(named((await tableOf(two)).after[0])).toBe("enkelen");
  });
});
