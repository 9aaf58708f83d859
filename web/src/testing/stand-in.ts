// A small site of the frame, the headers and the built islands of the house, with pages that the house does not have (yet).
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { type Assets, builtAssets } from "../platform/assets.ts";
import type { Env } from "../platform/http/env.ts";
import { pageRenderer } from "../platform/http/page-renderer.tsx";
import { partOfPage } from "../platform/http/part-of-page.ts";
import { safeHeaders } from "../platform/http/safe-headers.ts";
import { readerMiddleware } from "../platform/language/reader-middleware.ts";
import ar from "../platform/text/ar.json" with { type: "json" };
import en from "../platform/text/en.json" with { type: "json" };
import nl from "../platform/text/nl.json" with { type: "json" };

export interface StandIn {
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves these routes on a free port; `renewed` stands for a house whose files changed since. */
export async function standIn(routes: Hono<Env>, renewed: () => boolean = () => false): Promise<StandIn> {
  const built = builtAssets("dist");
  const assets: Assets = {
    ...built,
    get build() {
      return renewed() ? "renewed" : built.build;
    },
  };
  const app = new Hono<Env>()
    .use(safeHeaders({ publicUrl: undefined }))
    .use(compress())
    .use("/assets/*", serveStatic({ root: "dist/public" }))
    .use("/icon.svg", serveStatic({ root: "dist/public" }))
    .use(readerMiddleware({ platform: { nl, en, ar } }))
    .use(pageRenderer({ header: [], account: [], footer: [] }, assets))
    .use(partOfPage())
    .route("/", routes);
  const server = createAdaptorServer(app);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await once(server, "close");
    },
  };
}
