import { createPgConfig } from "@electric-sql/pglite/node-postgres";
import { expect, it } from "vitest";
import { clientOn } from "./shared-session.ts";

// As PGlite 0.5.16 answered on a disk that filled while it wrote its log; after this it answers nothing any more.
const PANIC = {
  name: "error",
  severity: "PANIC",
  code: "53100",
  message: 'could not write to file "pg_wal/xlogtemp.42": No space left on device',
};

it("clientOn tells at once that the database gave up", async () => {
  const told: Error[] = [];
  const lite = { waitReady: Promise.resolve(), execProtocolStream: async () => [PANIC] as never };
  const Client = clientOn({ lite, configOf: createPgConfig, onPanic: (error) => told.push(error) });
  const client = new Client({});
  await client.connect();

  await expect(client.query("select 1")).rejects.toMatchObject({ code: "53100" });
  expect(told).toEqual([PANIC]);
});
