import { fileURLToPath } from "node:url";
import { type Catalogue, readCatalogue } from "@naast/catalogue";
import { describeInputError } from "@naast/kernel";
import type { Hono } from "hono";
import { createApp, createFeatures, jobsOf } from "../app.ts";
import type { Settings } from "../config.ts";
import { type Assets, NO_ASSETS } from "../platform/assets.ts";
import { readContentFolder } from "../platform/content.ts";
import type { Engine } from "../platform/database/engine.ts";
import type { Env } from "../platform/http/env.ts";
import type { MailTransport } from "../platform/mail/transport.ts";
import { openPlatform, type Platform } from "../platform/platform.ts";
import { createPrinter, type Printer } from "../platform/print/printer.ts";
import { type EngineKind, testEngine } from "./databases.ts";

const read = readCatalogue(await readContentFolder(fileURLToPath(new URL("../../../content", import.meta.url))));
if (!read.ok) throw new Error(read.errors.map(describeInputError).join("\n"));

/** The catalogue as it stands in content/, read once; no test changes it. */
export const catalogue: Catalogue = read.catalogue;

export const SETTINGS: Settings = {
  isDemo: true,
  trustedProxies: 1,
  publicUrl: undefined,
  logsEveryRequest: false,
  origin: () => "http://localhost",
};

/** Prints from the sources; the process it starts ends with the tests. */
export const printer: Printer = createPrinter({
  program: new URL("../platform/print/print-process.ts", import.meta.url),
  tokens: new URL("../ui/styles/tokens.css", import.meta.url),
});

/** The whole house in one process. */
export interface TestHouse {
  readonly app: Hono<Env>;
  readonly platform: Platform;
}

interface Differently {
  readonly content?: Catalogue;
  readonly assets?: Assets;
  readonly settings?: Partial<Settings>;
  readonly transport?: MailTransport;
  readonly printer?: Printer;
  readonly now?: () => Date;
}

/** A house on a database, as it is or differently: another clock, a mail transport, other settings. */
export async function openHouse(engine: Engine, differently: Differently = {}): Promise<TestHouse> {
  const { content = catalogue, assets = NO_ASSETS, transport, now } = differently;
  const settings = { ...SETTINGS, ...differently.settings };
  const features = createFeatures(content, settings, differently.printer ?? printer);
  const platform = await openPlatform(engine, jobsOf(features, transport), now);
  return { app: createApp({ features, assets, platform, settings }), platform };
}

const houses = new Map<EngineKind, Promise<TestHouse>>();

/** The house of this worker on a kind of database. */
export function houseOn(kind: EngineKind): Promise<TestHouse> {
  const known = houses.get(kind) ?? testEngine(kind).then((engine) => openHouse(engine));
  houses.set(kind, known);
  return known;
}

/** The whole house on the real catalogue, without built style sheets and islands, for pages that nobody signs in to. */
export const house = (await houseOn("embedded")).app;

/** A page as somebody receives it. */
export async function open(path: string, from = house): Promise<string> {
  const answer = await from.request(path);
  return answer.text();
}

/** A form as a browser sends it from a page of ours. Each comes from another place, so that tests do not count for each other. */
export function send(path: string, fields: Fields, { from = house, cookie = "" } = {}): Response | Promise<Response> {
  const headers = { "sec-fetch-site": "same-origin", "x-forwarded-for": crypto.randomUUID(), cookie };
  return from.request(path, { method: "POST", body: bodyOf(fields), headers });
}

/** A form with a file goes in parts, any other as an address does. */
function bodyOf(fields: Fields): FormData | URLSearchParams {
  const hasFile = fields.some(([, value]) => typeof value !== "string");
  const body = hasFile ? new FormData() : new URLSearchParams();
  for (const [name, value] of fields) body.append(name, value as string);
  return body;
}

export type Fields = readonly (readonly [name: string, value: string | File])[];
