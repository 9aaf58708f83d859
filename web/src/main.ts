import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { createAdaptorServer } from "@hono/node-server";
import { type Catalogue, readCatalogue } from "@naast/catalogue";
import { describeInputError } from "@naast/kernel";
import { createApp } from "./app.ts";
import { readConfig } from "./config.ts";
import { builtAssets } from "./platform/assets.ts";
import { readContentFolder } from "./platform/content.ts";

/** The built server stands in dist/, beside content/. */
const dist = fileURLToPath(new URL(".", import.meta.url));

/** Room for an address with everything in it: a shared link always opens. */
const LONGEST_REQUEST_HEAD = 64 * 1024;

/** The content is not there or has faults; the message tells the one who keeps it where. */
class BadContent extends Error {
  readonly code = "BAD_CONTENT";
}

/**
 * Reads the content, puts the house together and listens.
 *
 * @throws an error with code EADDRINUSE when the port is taken, and BAD_CONTENT with all faults when the content cannot be used
 */
export async function serve({
  host,
  port,
}: {
  host: string;
  port: number;
}): Promise<{ url: string; close(): Promise<void> }> {
  const catalogue = await loadCatalogue(readConfig().contentFolder ?? `${dist}../content`);

  const server = createAdaptorServer({
    fetch: createApp(catalogue, builtAssets(dist)).fetch,
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

async function loadCatalogue(folder: string): Promise<Catalogue> {
  const files = await readContentFolder(folder).catch((error: Error) => {
    throw new BadContent(
      `The content folder ${folder} cannot be read (${error.message}): correct NAAST_CONTENT or unset it.`,
    );
  });
  const read = readCatalogue(files);
  if (!read.ok) throw new BadContent(`The content has faults:\n${read.errors.map(describeInputError).join("\n")}`);
  return read.catalogue;
}
