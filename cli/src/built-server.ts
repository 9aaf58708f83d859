import { access } from "node:fs/promises";
import { UsageError } from "./command.ts";

/** What the built server offers: the web app is reached by what it is built into, never by its sources. */
export interface Server {
  serve(wanted: { host: string; port: number; say(line: string): void }): Promise<Serving>;
  openOperations(say: (line: string) => void): Operations;
}

interface Serving {
  readonly url: string;
  readonly isDemo: boolean;
  close(): Promise<void>;
}

/** What is done to the database of a house; `web/src/operations.ts` tells more of each. */
interface Operations {
  migrate(): Promise<readonly string[]>;
  addDemo(): Promise<readonly string[]>;
  addMunicipality(wanted: {
    readonly name: string;
    readonly administrator: string;
    readonly email: string;
  }): Promise<{ readonly id: string; readonly path: string; readonly until: Date }>;
  verifyAudit(
    municipality: string | undefined,
  ): Promise<readonly { readonly name: string; readonly verified: Verified }[]>;
}

export type Verified =
  | { readonly ok: true; readonly batches: number; readonly entries: number; readonly anchor: string }
  | { readonly ok: false; readonly batch: number; readonly fault: "entries" | "hash" | "gap" };

/** Where `npm start` builds it. */
export const BUILT = new URL("../../dist/server.js", import.meta.url);

export async function loadServer(built: URL): Promise<Server> {
  await access(built).catch(() => {
    throw new UsageError("The web app is not built yet. `npm start` builds and serves it.");
  });
  return (await import(built.href)) as Server;
}
