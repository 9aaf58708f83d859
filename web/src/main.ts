import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { createAdaptorServer } from "@hono/node-server";
import { readConfig } from "./config.ts";
import { startWorking } from "./platform/platform.ts";
import { startHouse } from "./start-house.ts";

/** The built server stands in dist/, beside content/ and data/. */
const dist = fileURLToPath(new URL(".", import.meta.url));

/** Room for an address with everything in it: a shared link always opens. */
const LONGEST_REQUEST_HEAD = 64 * 1024;

/**
 * Opens the database, puts the house together and listens.
 *
 * @throws an error with code EADDRINUSE when the port is taken, and a StartFault for what the one who starts can mend
 */
export async function serve({
  host,
  port,
}: {
  host: string;
  port: number;
}): Promise<{ url: string; close(): Promise<void> }> {
  let url = "";
  const house = await startHouse(readConfig(), { dist }, () => url);
  const server = createAdaptorServer({
    fetch: house.app.fetch,
    serverOptions: { maxHeaderSize: LONGEST_REQUEST_HEAD },
  });
  try {
    await new Promise<void>((listening, failed) => {
      server.once("error", failed);
      server.listen(port, host, listening);
    });
  } catch (error) {
    await house.close();
    throw error;
  }
  const address = server.address() as AddressInfo;
  url = `http://${host.includes(":") ? `[${host}]` : host}:${address.port}`;
  await startWorking(house.platform);
  return {
    url,
    async close() {
      const closed = new Promise<void>((done) => server.close(() => done()));
      if ("closeAllConnections" in server) server.closeAllConnections();
      await closed;
      await house.close();
    },
  };
}
