import { readdir, readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { platformRules } from "#web/platform/retention/platform-rules.ts";
import { createFeatures } from "../../../app.ts";
import { ENGINES } from "../../../testing/databases.ts";
import { catalogue, houseOn, open, printer, SETTINGS, type TestHouse } from "../../../testing/house.ts";

/** Tables that hold nothing anybody could ask about, with the reason. */
const NOTHING_KEPT: Readonly<Record<string, string>> = {
  migration: "names of files of the program",
};
const features = createFeatures(catalogue, SETTINGS, printer);
const rules = [...platformRules, ...features.flatMap(({ retention }) => retention)];
const COOKIE = /name: "(naast(?:-\w+)?)",\s*minutes:/g;
/** How a key looks that no text was found for. */
const BARE_KEY = new RegExp(`\\b(?:platform|${features.map(({ name }) => name).join("|")})\\.[\\w-]+\\.\\w+`);

describe("what is kept", () => {
  it.each(["/wat-we-bewaren", "/en/wat-we-bewaren", "/ar/wat-we-bewaren"])(
    "stands on a page for everybody, each thing with why and how long (%s)",
    async (path) => {
      const page = await open(path);
      const [, told = ""] = page.match(/<tbody.*?<\/tbody>/gs) ?? [];

      expect(told.match(/<th role="rowheader"/g)).toHaveLength(rules.length);
      expect(page).toMatch(/<a class="nl-link" href="(\/en)?\/mijn\/gegevens"/);
      expect(page).not.toMatch(BARE_KEY);
    },
  );

  it.each([
    ["/wat-we-bewaren", "Ten hoogste 12 uur"],
    ["/en/wat-we-bewaren", "At most 12 hours"],
    ["/ar/wat-we-bewaren", "على الأكثر 12 ساعة"],
  ])("names every cookie that a line of ours can set, each with how long (%s)", async (path, hours) => {
    const [cookies = ""] = (await open(path)).match(/<tbody.*?<\/tbody>/s) ?? [];
    const named = [...cookies.matchAll(/<th role="rowheader"[^>]*>([^<]+)</g)].map(([, name]) => name);

    expect(named.toSorted()).toEqual(await cookiesInTheSources());
    expect(cookies).toContain(hours);
  });

  it("is said in Arabic to who reads Arabic", async () => {
    const page = await open("/ar/wat-we-bewaren");

    for (const [told] of page.matchAll(/<tbody.*?<\/tbody>/gs)) expect(told).not.toMatch(/>[A-Z][a-z]+ /);
  });

  it("is one press away from every page", async () => {
    expect(await open("/")).toContain('href="/wat-we-bewaren"');
    expect(await open("/ar/over")).toMatch(/<main.*href="\/ar\/wat-we-bewaren".*<\/main>/s);
  });
});

/** Every name of a cookie that stands in the program, as it is looked for and set. */
async function cookiesInTheSources(): Promise<readonly string[]> {
  const root = new URL("../../../", import.meta.url);
  const files = await readdir(root, { recursive: true });
  const sources = files.filter((name) => /\.tsx?$/.test(name) && !name.includes(".test."));
  const texts = await Promise.all(sources.map((name) => readFile(new URL(name, root), "utf8")));
  return [...new Set(texts.flatMap((source) => [...source.matchAll(COOKIE)].map(([, name = ""]) => name)))].toSorted();
}

describe.each(ENGINES)("the tables of the house (%s)", (kind) => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await houseOn(kind);
  });

  it("each have exactly one rule that says how long", async () => {
    const { rows } = await house.platform.database.engine.pool.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public'",
    );
    const tables = [...rows.map(({ name }) => name).filter((name) => !(name in NOTHING_KEPT)), "pgboss.job"];

    expect(rules.flatMap((rule) => rule.tables).toSorted()).toEqual(tables.toSorted());
  });
});
