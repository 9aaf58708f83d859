import { replaceAreas } from "#web/features/areas/index.ts";
import { type Cast, foundMunicipality, seedDemo } from "#web/features/people/index.ts";
import { type Verified, verifyAudit } from "#web/platform/audit/verify.ts";
import type { Unit } from "#web/platform/database/context.ts";
import { inTransaction } from "#web/platform/database/transaction.ts";
import { openPlatform, type Platform } from "#web/platform/platform.ts";
import { StartFault } from "#web/platform/start-fault.ts";
import { listMunicipalities, type Municipality } from "#web/platform/tenants.ts";
import type { Config } from "./config.ts";
import { loadCast, openEngine, type Places } from "./start-house.ts";

interface NewMunicipality {
  readonly name: string;
  readonly administrator: string;
  readonly email: string;
}

interface AuditOf {
  readonly name: string;
  readonly verified: Verified;
}

/** What is done to a house from a command line, while it does not serve or beside it. */
export interface Operations {
  /** Brings the schema up to date, as every start does; gives the names of what was done. */
  migrate(): Promise<readonly string[]>;
  /** Made-up municipalities and people, where nobody real is yet; gives the names of the municipalities. */
  addDemo(): Promise<readonly string[]>;
  /** A municipality with its first administrator; gives where they sign in. */
  addMunicipality(wanted: NewMunicipality): Promise<{ id: string; path: string; until: Date }>;
  /** Works out the audit again of one municipality, by its name or id, or of all. */
  verifyAudit(municipality: string | undefined): Promise<readonly AuditOf[]>;
}

/** Each operation opens the database of this configuration, does its work, and closes it. */
export function operationsOn(config: Config, places: Places): Operations {
  return {
    async migrate() {
      const { engine, applied } = await openEngine(config, places);
      await engine.close();
      return applied;
    },
    async addDemo() {
      const cast = await loadCast(config, places);
      if (!cast) throw new StartFault("The content folder has no demo.yaml: add one, or correct NAAST_CONTENT.");
      return inHouse(config, places, ({ asHouse }) => asHouse(undefined, (unit) => addCast(unit, cast)));
    },
    addMunicipality: (wanted) =>
      inHouse(config, places, ({ asHouse }) => asHouse(undefined, (unit) => add(unit, wanted))),
    verifyAudit: (wanted) =>
      inHouse(config, places, async ({ asHouse }) => {
        const municipalities = chosen(await asHouse(undefined, listMunicipalities), wanted);
        const outcomes: AuditOf[] = [];
        for (const { id, name } of municipalities) outcomes.push({ name, verified: await asHouse(id, verifyAudit) });
        return outcomes;
      }),
  };
}

interface OpenHouse {
  /** Does one unit of work as the house, for a municipality or for none. */
  asHouse<Result>(municipalityId: string | undefined, work: (unit: Unit) => Promise<Result>): Promise<Result>;
}

async function inHouse<Result>(
  config: Config,
  places: Places,
  work: (house: OpenHouse) => Promise<Result>,
): Promise<Result> {
  const { engine } = await openEngine(config, places);
  let platform: Platform | undefined;
  try {
    platform = await openPlatform(engine, []);
    const { contextFor } = platform;
    return await work({
      asHouse: (municipalityId, done) => inTransaction(contextFor({ kind: "house", municipalityId }, "command"), done),
    });
  } finally {
    await (platform ?? engine).close();
  }
}

async function addCast(unit: Unit, cast: Cast): Promise<readonly string[]> {
  const outcome = await seedDemo(unit, cast, replaceAreas);
  const there = await listMunicipalities(unit);
  const real = there.find(({ isDemo }) => !isDemo);
  if (outcome === "real people")
    throw new StartFault(`${real?.name} is no demonstration: made-up people do not belong beside real ones.`);
  return there.map(({ name }) => name);
}

async function add(unit: Unit, wanted: NewMunicipality) {
  const there = await listMunicipalities(unit);
  if (there.some(({ name }) => name.toLowerCase() === wanted.name.toLowerCase()))
    throw new StartFault(`There is a municipality called ${wanted.name} already: its administrator lets others in.`);
  return foundMunicipality(unit, wanted);
}

function chosen(municipalities: readonly Municipality[], wanted: string | undefined): readonly Municipality[] {
  if (wanted === undefined) return municipalities;
  const found = municipalities.filter(({ id, name }) => id === wanted || name.toLowerCase() === wanted.toLowerCase());
  if (found.length > 0) return found;
  const names = municipalities.map(({ name }) => name).join(", ") || "there is none yet";
  throw new StartFault(`There is no municipality '${wanted}': choose one of those here (${names}).`);
}
