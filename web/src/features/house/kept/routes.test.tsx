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
/** How a key looks that no text was found for. */
const BARE_KEY = new RegExp(`\\b(?:platform|${features.map(({ name }) => name).join("|")})\\.[\\w-]+\\.\\w+`);

describe("what is kept", () => {
  it.each(["/wat-we-bewaren", "/en/wat-we-bewaren", "/ar/wat-we-bewaren"])(
    "stands on a page for everybody, each thing with why and how long (%s)",
    async (path) => {
      const page = await open(path);
      const rows = page.match(/<th role="rowheader"/g) ?? [];

      expect(rows).toHaveLength(rules.length);
      expect(page).toMatch(/<a class="nl-link" href="(\/en)?\/mijn\/gegevens"/);
      expect(page).not.toMatch(BARE_KEY);
    },
  );

  it("is said in Arabic to who reads Arabic", async () => {
    const page = await open("/ar/wat-we-bewaren");
    const told = page.slice(page.indexOf("<tbody"), page.indexOf("</tbody>"));

    expect(told).not.toMatch(/>[A-Z][a-z]+ /);
  });

  it("is one press away from every page", async () => {
    expect(await open("/")).toContain('href="/wat-we-bewaren"');
    expect(await open("/ar/over")).toMatch(/<main.*href="\/ar\/wat-we-bewaren".*<\/main>/s);
  });
});

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
