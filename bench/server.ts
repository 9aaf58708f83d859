import { type Served, serveHouse } from "../tools/test/serve-house.ts";

/** A server of our own on a free port of this machine, and how long it took. */
export interface Running extends Served {
  /** From the command to the first page that came back whole. */
  readonly firstPageMs: number;
}

type Command = readonly [program: string, ...args: readonly string[]];

/** As somebody starts the house. */
const BY_NPM: Command = ["npm", "start", "--silent"];
/** The process that serves, without npm before it. */
export const BY_ITSELF: Command = [process.execPath, "tools/start.mjs", "serve"];

/** Starts the built app in a process of its own, on an empty demonstration unless told otherwise, and asks for its first page. */
export async function startServer(
  environment: Readonly<Record<string, string>> = {},
  [program, ...args]: Command = BY_NPM,
): Promise<Running> {
  const began = performance.now();
  const served = await serveHouse(program, args, environment);
  const answer = await fetch(served.url);
  await answer.text();
  const firstPageMs = performance.now() - began;
  if (answer.ok) return { ...served, firstPageMs };
  await served.stop();
  throw new Error(`${served.url} answers ${answer.status}`);
}
