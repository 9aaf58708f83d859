import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { createAdaptorServer, type ServerType } from "@hono/node-server";
import { readConfig } from "./config.ts";
import { type Operations, operationsOn } from "./operations.ts";
import { startWorking } from "./platform/platform.ts";
import { type StartedHouse, startHouse } from "./start-house.ts";

/** The built server stands in dist/, beside content/ and data/. */
const dist = fileURLToPath(new URL(".", import.meta.url));

/** Room for an address with everything in it: a shared link always opens. */
const LONGEST_REQUEST_HEAD = 64 * 1024;

/** What is done to the house from a command line. */
export function openOperations(say: (line: string) => void): Operations {
  return operationsOn(readConfig(), { dist, say });
}

interface Wanted {
  readonly host: string;
  readonly port: number;
  /** Hears what takes a while. */
  readonly say?: (line: string) => void;
}

export interface Serving {
  readonly url: string;
  /** Whether its people are made up, and everybody may be any of them. */
  readonly isDemo: boolean;
  close(): Promise<void>;
}

/**
 * Listens, opens the database and puts the house together. Whoever asks before all is ready waits for it.
 *
 * @throws an error with code EADDRINUSE when the port is taken, and a StartFault for what the one who starts can mend
 */
export async function serve({ host, port, say = () => {} }: Wanted): Promise<Serving> {
  const config = readConfig();
  const opened = Promise.withResolvers<StartedHouse>();
  const server = createAdaptorServer({
    fetch: async (...asked) => (await opened.promise).app.fetch(...asked),
    serverOptions: { maxHeaderSize: LONGEST_REQUEST_HEAD },
  });
  const url = await listen(server, { host, port });
  try {
    const house = await startHouse(config, { dist, say }, () => url);
    opened.resolve(house);
    await startWorking(house.platform);
    return {
      url,
      isDemo: config.isDemo,
      async close() {
        await stopListening(server);
        await house.close();
      },
    };
  } catch (error) {
    await stopListening(server);
    throw error;
  }
}

async function listen(server: ServerType, { host, port }: { host: string; port: number }): Promise<string> {
  await new Promise<void>((listening, failed) => {
    server.once("error", failed);
    server.listen(port, host, listening);
  });
  const address = server.address() as AddressInfo;
  return `http://${host.includes(":") ? `[${host}]` : host}:${address.port}`;
}

/** Pages that are still open, and streams that never end, do not keep the house. */
async function stopListening(server: ServerType): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  if ("closeAllConnections" in server) server.closeAllConnections();
  await closed;
}
