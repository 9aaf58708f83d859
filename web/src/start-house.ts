import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Catalogue } from "@naast/catalogue";
import { describeInputError } from "@naast/kernel";
import type { Hono } from "hono";
import { replaceAreas } from "#web/features/areas/index.ts";
import { type Cast, readCast, seedDemo } from "#web/features/people/index.ts";
import { createApp, createFeatures, jobsOf } from "./app.ts";
import { readOrRecall } from "./catalogue-as-built.ts";
import type { Config, Settings } from "./config.ts";
import { builtAssets } from "./platform/assets.ts";
import { findContentFile, readContentFolder } from "./platform/content.ts";
import { openEmbeddedEngine } from "./platform/database/embedded-engine.ts";
import type { Engine } from "./platform/database/engine.ts";
import { migrate, readMigrations } from "./platform/database/migrations.ts";
import { openServerEngine } from "./platform/database/server-engine.ts";
import { inTransaction } from "./platform/database/transaction.ts";
import type { Env } from "./platform/http/env.ts";
import { prepareJobs } from "./platform/jobs/schema.ts";
import { smtpTransport } from "./platform/mail/transport.ts";
import { openPlatform, type Platform } from "./platform/platform.ts";
import { createPrinter, type Printer } from "./platform/print/printer.ts";
import { StartFault } from "./platform/start-fault.ts";

/** Where the built program stands: the style sheet and islands, the migrations, and content beside it. */
export interface Places {
  /** The folder of the built program. */
  readonly dist: string;
  /** Hears what takes a while. */
  readonly say: (line: string) => void;
}

export interface StartedHouse {
  readonly app: Hono<Env>;
  readonly platform: Platform;
  close(): Promise<void>;
}

/**
 * Opens the database, brings it up to date and puts the house together on it.
 *
 * @param origin - where the house is reached when NAAST_URL does not say so
 * @throws StartFault when content, database or configuration cannot be used
 */
export async function startHouse(config: Config, places: Places, origin: () => string): Promise<StartedHouse> {
  const { dist } = places;
  // The content first: a fault in it is told before a database is made.
  const catalogue = await loadCatalogue(contentOf(config, places), dist);
  const { engine } = await openEngine(config, places);
  const { isDemo, trustedProxies, publicUrl, logsEveryRequest } = config;
  const settings: Settings = {
    isDemo,
    trustedProxies,
    publicUrl,
    logsEveryRequest,
    origin: () => publicUrl ?? origin(),
  };
  const transport = config.smtpUrl === undefined ? undefined : smtpTransport(config.smtpUrl, config.mailFrom ?? "");
  const printer = builtPrinter(dist);
  try {
    const features = createFeatures(catalogue, settings, printer);
    const cast = isDemo ? await loadCast(config, places) : undefined;
    const platform = await openPlatform(engine, jobsOf(features, transport));
    if (cast) await inTransaction(platform.contextFor(THE_HOUSE, "demo"), (unit) => seedDemo(unit, cast, replaceAreas));
    const app = createApp({ features, assets: builtAssets(dist), platform, settings });
    return {
      app,
      platform,
      async close() {
        transport?.close();
        printer.close();
        await platform.close();
      },
    };
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** The database of this configuration, with an up-to-date schema, and what was done now to make it so. */
export async function openEngine(
  config: Config,
  { dist, say }: Places,
): Promise<{ engine: Engine; applied: readonly string[] }> {
  const engine = await openAnyEngine(config, { dist, say });
  try {
    const applied = await migrate(engine, readMigrations(`${dist}migrations`));
    await prepareJobs(engine);
    return { engine, applied };
  } catch (error) {
    await engine.close();
    throw error;
  }
}

function openAnyEngine({ databaseUrl, dataFolder }: Config, { dist, say }: Places): Promise<Engine> {
  if (databaseUrl !== undefined) return openServerEngine(databaseUrl);
  const folder = dataFolder ?? join(dist, "../data");
  return openEmbeddedEngine(folder, () => say("Preparing the database (once, a few seconds)"));
}

const contentOf = ({ contentFolder }: Config, { dist }: Places) => contentFolder ?? join(dist, "../content");

/** Acts for no municipality yet. */
const THE_HOUSE = { kind: "house", municipalityId: undefined } as const;

/** A demonstration begins with the people of content/demo.yaml; a folder without that file begins with nobody. */
export async function loadCast(config: Config, places: Places): Promise<Cast | undefined> {
  const file = await findContentFile(contentOf(config, places), "demo.yaml");
  if (!file) return undefined;
  const read = readCast(file);
  if (!read.ok) throw new StartFault(`The content has faults:\n${read.errors.map(describeInputError).join("\n")}`);
  return read.value;
}

function builtPrinter(dist: string): Printer {
  const [program, tokens] = ["print-process.js", "tokens.css"].map((name) => pathToFileURL(join(dist, "print", name)));
  return createPrinter({ program: program as URL, tokens: tokens as URL });
}

async function loadCatalogue(folder: string, dist: string): Promise<Catalogue> {
  const files = await readContentFolder(folder).catch((error: Error) => {
    throw new StartFault(
      `The content folder ${folder} cannot be read (${error.message}): correct NAAST_CONTENT or unset it.`,
    );
  });
  const read = await readOrRecall(files, dist);
  if (!read.ok) throw new StartFault(`The content has faults:\n${read.errors.map(describeInputError).join("\n")}`);
  return read.catalogue;
}
