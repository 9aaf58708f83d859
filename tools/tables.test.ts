import { expect, it } from "vitest";
import { testEngine } from "../web/src/testing/databases.ts";
import { HOUSE, textOf } from "./house.ts";
import { TABLES_FILE, tableTypes } from "./tables.ts";

it.each(["embedded", "server"] as const)(
  "tableTypes writes what stands in the file, read from the schema (%s)",
  async (kind) => {
    const { pool } = await testEngine(kind);

    expect(await tableTypes(pool), "run `npm run fix`").toBe(textOf(HOUSE, TABLES_FILE));
  },
);
