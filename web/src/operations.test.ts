import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { readConfig } from "./config.ts";
import { type Operations, operationsOn } from "./operations.ts";
import { openEngine } from "./start-house.ts";
import { createBrowser } from "./testing/browser.ts";
import { ENGINES, type EngineKind, fillDataFolder, freshServerDatabase } from "./testing/databases.ts";
import { openHouse } from "./testing/house.ts";

/** Beside the migrations, as the built program stands. */
const places = { dist: fileURLToPath(new URL("../", import.meta.url)), say: () => {} };
const MARLEEN = { name: "Wijkerveen", administrator: "Marleen de Wit", email: "Marleen@example.org" };

describe.each(ENGINES)("operations (%s)", (kind) => {
  it("bring a database up to date, which a start had done already", async () => {
    const { operations } = await installation(kind);

    expect(await operations.migrate()).toEqual([]);
  });

  it("found a municipality whose administrator comes in by the link, once", async () => {
    const { operations, config } = await installation(kind);
    const { path } = await operations.addMunicipality(MARLEEN);
    await expect(operations.addMunicipality({ ...MARLEEN, name: "wijkerveen" })).rejects.toThrow(
      "There is a municipality called wijkerveen already",
    );

    const { engine } = await openEngine(config, places);
    const house = await openHouse(engine);
    onTestFinished(() => house.platform.close());
    const browser = createBrowser(house.app);
    const { headers } = await browser.opens(path);
    await browser.sends(headers.get("location") ?? "");
    expect(await (await browser.opens("/mijn")).text()).toContain("Marleen de Wit");
  });

  it("add made-up people once, and never beside real ones", async () => {
    const demo = (await installation(kind)).operations;
    const names = await demo.addDemo();
    expect(names).not.toEqual([]);
    expect(await demo.addDemo()).toEqual(names);

    const real = (await installation(kind)).operations;
    await real.addMunicipality(MARLEEN);
    await expect(real.addDemo()).rejects.toThrow("Wijkerveen is no demonstration");
  });

  it("tell of every audit whether it is whole, and of a broken one where", async () => {
    const { operations, config } = await installation(kind);
    await operations.addMunicipality(MARLEEN);
    expect(await operations.verifyAudit(undefined)).toEqual([
      { name: "Wijkerveen", verified: { ok: true, batches: 0, entries: 0, anchor: expect.stringMatching(/^0+$/) } },
    ]);
    await expect(operations.verifyAudit("Elders")).rejects.toThrow("There is no municipality 'Elders'");

    const { engine } = await openEngine(config, places);
    await engine.asOwner((client) =>
      client.query(`select set_config('naast.municipality', id::text, false) from municipality;
        insert into audit_batch (municipality_id, number, entries, previous_hash, hash, closed_at)
        select id, 1, 3, repeat('0', 64), 'nothing', now() from municipality`),
    );
    await engine.close();
    expect(await operations.verifyAudit("wijkerveen")).toEqual([
      { name: "Wijkerveen", verified: { ok: false, batch: 1, fault: "entries" } },
    ]);
  });
});

/** An installation with a database of its own. */
async function installation(
  kind: EngineKind,
): Promise<{ operations: Operations; config: ReturnType<typeof readConfig> }> {
  const folder = mkdtempSync(join(tmpdir(), "naast-operations-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  if (kind === "embedded") await fillDataFolder(folder);
  const environment = kind === "server" ? { DATABASE_URL: await freshServerDatabase() } : { NAAST_DATA: folder };
  const config = readConfig(environment);
  return { config, operations: operationsOn(config, places) };
}
