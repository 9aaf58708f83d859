import { type Served, serveHouse } from "../tools/test/serve-house.ts";

/** A server of our own on a free port of this machine, and how long it took. */
export interface Running extends Served {
  /** From the command to the first page that came back whole. */
  readonly firstPageMs: number;
}

/** Starts the built app with `npm start`, in a process of its own, on an empty demonstration, and asks for its first page. */
export async function startServer(environment: Readonly<Record<string, string>> = {}): Promise<Running> {
  const began = performance.now();
  const served = await serveHouse("npm", ["start", "--silent"], environment);
  const answer = await fetch(served.url);
  await answer.text();
  const firstPageMs = performance.now() - began;
  if (answer.ok) return { ...served, firstPageMs };
  await served.stop();
  throw new Error(`${served.url} answers ${answer.status}`);
}
