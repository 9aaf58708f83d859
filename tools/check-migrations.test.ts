import { afterEach, describe, expect, it } from "vitest";
import { findMigrationFaults } from "./check-migrations.ts";
import { HOUSE } from "./house.ts";
import { removeSampleTrees, sampleTree } from "./sample-tree.ts";

afterEach(removeSampleTrees);

const faultsIn = (files: Readonly<Record<string, string>>) =>
  findMigrationFaults(
    sampleTree(Object.fromEntries(Object.entries(files).map(([name, sql]) => [`web/migrations/${name}`, sql]))),
  );
const PEOPLE = "-- Why: somebody lives here.\n\ncreate table person (id uuid);\n";

describe("findMigrationFaults", () => {
  it("finds nothing in the house as it stands", () => {
    expect(findMigrationFaults(HOUSE)).toEqual([]);
  });

  it.each(["people.sql", "2026-11-24_people.sql", "20261124T0610_People.sql", "20261124T0610_people.txt"])(
    "refuses the name %s",
    (name) => {
      expect(faultsIn({ [name]: PEOPLE })).toEqual([expect.stringContaining("call it by moment and words")]);
    },
  );

  it("asks why on the first line", () => {
    expect(faultsIn({ "20261124T0610_people.sql": `\n${PEOPLE}` })).toEqual([
      'web/migrations/20261124T0610_people.sql:1: begin with "-- Why: " and the reason in a sentence',
    ]);
  });

  it("refuses two of one moment", () => {
    expect(faultsIn({ "20261124T0610_a.sql": PEOPLE, "20261124T0610_b.sql": PEOPLE })).toEqual([
      expect.stringMatching(/^web\/migrations\/20261124T0610_b\.sql: .*_a\.sql has the same moment/),
    ]);
  });

  it.each(["drop table person", "TRUNCATE person", "alter table person drop column name", "delete from person"])(
    "wants to be told what is lost by '%s'",
    (statement) => {
      const name = "20261124T0610_people.sql";
      expect(faultsIn({ [name]: `${PEOPLE}${statement};\n` })).toEqual([
        expect.stringMatching(/people\.sql:4: this loses data/),
      ]);
      expect(faultsIn({ [name]: `${PEOPLE}-- Loses: made-up people only.\n${statement};\n` })).toEqual([]);
    },
  );

  it("takes no comment, policy or grant for a loss", () => {
    const sql = `${PEOPLE}-- never truncate this\ncreate policy forget on person for delete using (true);\ngrant delete on person to naast_app;\n`;
    expect(faultsIn({ "20261124T0610_people.sql": sql })).toEqual([]);
  });
});
