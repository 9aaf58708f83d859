import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { ENGINES, type EngineKind, freshEngine } from "../../testing/databases.ts";
import { StartFault } from "../start-fault.ts";
import { type Migration, migrate, readMigrations } from "./migrations.ts";

const known = readMigrations(join(import.meta.dirname, "../../../migrations"));
const PARK: Migration = { name: "29990101T0000_park.sql", sql: "create table park (id int)", hash: "park" };
const BROKEN: Migration = {
  name: "29990102T0000_broken.sql",
  sql: "create table pond (id int); select 1 / 0",
  hash: "broken",
};

describe.each(ENGINES)("migrate (%s)", (kind) => {
  it("does what is missing, tells its name, and does it once", async () => {
    const engine = await migrated(kind);

    expect(await migrate(engine, [...known, PARK])).toEqual([PARK.name]);
    expect(await migrate(engine, [...known, PARK])).toEqual([]);
  });

  it("leaves whole steps behind when one fails", async () => {
    const engine = await migrated(kind);
    await expect(migrate(engine, [...known, PARK, BROKEN])).rejects.toThrow(`Migration ${BROKEN.name} failed`);

    expect(await migrate(engine, [...known, PARK])).toEqual([]);
    const pond = await engine.asOwner((client) => client.query("select to_regclass('pond') as pond"));
    expect(pond.rows).toEqual([{ pond: null }]);
  });

  it("refuses a database that a newer Naast has changed, and names what it does not know", async () => {
    const engine = await migrated(kind);
    await migrate(engine, [...known, PARK]);

    expect(await refusal(migrate(engine, known))).toMatch(
      /^The database at .* was made by a newer Naast \(29990101T0000_park\.sql\): install that version or newer/,
    );
  });

  it("refuses a migration that was edited after it was done", async () => {
    const engine = await migrated(kind);
    const edited = known.map((one, place) => (place === 0 ? { ...one, hash: "another" } : one));

    expect(await refusal(migrate(engine, edited))).toBe(
      `The migration ${known[0]?.name} was changed after it had been done: put it back, and make a new one for the change.`,
    );
  });
});

async function migrated(kind: EngineKind) {
  const engine = await freshEngine(kind);
  onTestFinished(() => engine.close());
  return engine;
}

async function refusal(work: Promise<unknown>): Promise<unknown> {
  const fault = await work.catch((error: unknown) => error);
  return fault instanceof StartFault ? fault.message : fault;
}
