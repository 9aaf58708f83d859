import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { replaceAreas } from "#web/features/areas/index.ts";
import { sealAuditJob } from "#web/platform/audit/seal-job.ts";
import { verifyAudit } from "#web/platform/audit/verify.ts";
import { inTransaction } from "#web/platform/database/transaction.ts";
import { listMunicipalities } from "#web/platform/tenants.ts";
import { createBrowser } from "../../../testing/browser.ts";
import { ENGINES, freshEngine } from "../../../testing/databases.ts";
import { everyRow } from "../../../testing/every-row.ts";
import { openHouse, type TestHouse } from "../../../testing/house.ts";
import { addMunicipality } from "../service.ts";
import { type Cast, readCast } from "./schema.ts";
import { seedDemo } from "./service.ts";

const path = "content/demo.yaml";
const read = readCast({ path, text: readFileSync(new URL(`../../../../../${path}`, import.meta.url), "utf8") });
if (!read.ok) throw new Error("The cast has faults; schema.test.ts tells which.");
const cast: Cast = read.value;

const NOW = new Date("2026-11-24T10:00:00Z");

describe.each(ENGINES)("filling a demonstration (%s)", (kind) => {
  let house: TestHouse;

  beforeEach(async () => {
    house = await openHouse(await freshEngine(kind), { settings: { isDemo: true }, now: () => NOW });
    return () => house.platform.close();
  });

  const contextOf = (municipalityId?: string) => house.platform.contextFor({ kind: "house", municipalityId }, "demo");
  const fill = () => inTransaction(contextOf(), (unit) => seedDemo(unit, cast, replaceAreas));
  const towns = () => inTransaction(contextOf(), listMunicipalities);

  it("brings everybody of the cast, each in their own municipality, with their roles", async () => {
    expect(await fill()).toBe("seeded");
    const people = await everyRow(house, ["person"]);

    for (const { name, people: expected } of cast.municipalities) {
      const town = (await towns()).find((one) => one.name === name);
      expect(town?.isDemo).toBe(true);
      const here = people.filter(({ municipality_id }) => municipality_id === town?.id);
      expect(here.map((person) => person.email).toSorted()).toEqual(expected.map(({ email }) => email).toSorted());
    }
    const held = cast.municipalities.flatMap(({ people: all }) => all.flatMap(({ also }) => [1, ...also]));
    expect(await everyRow(house, ["role"])).toHaveLength(held.length);
  });

  it("is done once: what visitors did in it stays", async () => {
    await fill();
    const before = await everyRow(house, ["person", "audit_entry", "session"]);

    expect(await fill()).toBe("already there");
    expect(await everyRow(house, ["person", "audit_entry", "session"])).toHaveLength(before.length);
  });

  it("is not done beside real people, also when the house starts as a demonstration", async () => {
    await inTransaction(contextOf(), (unit) => addMunicipality(unit, "Gemeente Echt", { isDemo: false }));

    expect(await fill()).toBe("real people");
    expect(await towns()).toMatchObject([{ name: "Gemeente Echt", isDemo: false }]);
    expect(await everyRow(house, ["person"])).toEqual([]);
  });

  it("is done once also by two that start at the same moment", async () => {
    const outcomes = await Promise.all([fill(), fill()]);

    expect(outcomes.toSorted()).toEqual(["already there", "seeded"]);
  });

  it("leaves a log of the past weeks that holds together, and can be read from its first day", async () => {
    await fill();
    const entries = await everyRow(house, ["audit_entry"]);
    const days = entries.map(({ at }) => (NOW.getTime() - (at as Date).getTime()) / 86_400_000);
    expect(Math.max(...days)).toBeGreaterThan(42);
    expect(Math.min(...days)).toBeGreaterThanOrEqual(0);
    await sealAuditJob.run(contextOf(), {});

    for (const { id } of await towns())
      expect(await inTransaction(contextOf(id), verifyAudit)).toMatchObject({ ok: true, batches: 1 });
  });

  it("lets a visitor be the administrator and read what was done, in words", async () => {
    await fill();
    const browser = createBrowser(house.app);
    const page = await (await browser.opens("/aanmelden")).text();
    const marleen = /value="([^"]+)">Doe alsof u Marleen de Wit bent/.exec(page)?.[1] ?? "";
    await browser.sends("/aanmelden/als", [["person", marleen]]);
    const log = await (await browser.opens("/logboek")).text();

    expect(log).toContain("Samira Amrani uitgenodigd bij Welzijn De Linde als vrijwilliger");
    expect(log).toContain("Priscilla Winter");
    expect(log).not.toContain("Kwame Mensah");
  });
});
