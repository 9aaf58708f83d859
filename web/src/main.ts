import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { createAdaptorServer } from "@hono/node-server";
import { readCatalogue } from "@naast/catalogue";
import { describeInputError } from "@naast/kernel";
import { createApp } from "./app.ts";
import { readConfig } from "./config.ts";
import { builtAssets } from "./platform/assets.ts";
import { readContentFolder } from "./platform/content.ts";

/** The built server stands in dist/, beside the content folder's parent. */
const dist = fileURLToPath(new URL(".", import.meta.url));

/** Room for an address with everything in it: a shared link always opens. */
const LONGEST_REQUEST_HEAD = 64 * 1024;

/**
 * Reads the content, puts the house together and listens.
 *
 * @throws an error with code EADDRINUSE when the port is taken, and one with all faults when the content cannot be used
 */
export async function serve({
  host,
  port,
}: {
  host: string;
  port: number;
}): Promise<{ url: string; close(): Promise<void> }> {
  const { contentFolder } = readConfig();
  const read = readCatalogue(await readContentFolder(contentFolder ?? `${dist}../content`));
  if (!read.ok) throw new Error(`The content has faults:\n${read.errors.map(describeInputError).join("\n")}`);

  const server = createAdaptorServer({
    fetch: createApp(read.catalogue, builtAssets(dist)).fetch,
    serverOptions: { maxHeaderSize: LONGEST_REQUEST_HEAD },
  });
  await new Promise<void>((listening, failed) => {
    server.once("error", failed);
    server.listen(port, host, listening);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${address.port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}
