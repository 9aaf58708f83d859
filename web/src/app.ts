import { serveStatic } from "@hono/node-server/serve-static";
import type { Catalogue } from "@naast/catalogue";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { createCatalogueFeature } from "#web/features/catalogue/index.ts";
import { createHomeFeature } from "#web/features/home/index.ts";
import type { Assets } from "#web/platform/assets.ts";
import type { Feature } from "#web/platform/feature.ts";
import type { Env } from "#web/platform/http/env.ts";
import { errorPage, notFoundPage, tooLargePage } from "#web/platform/http/error-pages.tsx";
import { pageRenderer } from "#web/platform/http/page-renderer.tsx";
import { safeHeaders } from "#web/platform/http/safe-headers.ts";
import { readerMiddleware } from "#web/platform/language/reader-middleware.ts";
import platformAr from "#web/platform/text/ar.json" with { type: "json" };
import platformEn from "#web/platform/text/en.json" with { type: "json" };
import platformNl from "#web/platform/text/nl.json" with { type: "json" };

const LARGEST_FORM = 64 * 1024;

/** Puts the house together. The list of features is the table of contents of the product. */
export function createApp(content: Catalogue, assets: Assets): Hono<Env> {
  const features: readonly Feature[] = [createCatalogueFeature(content), createHomeFeature(content)];
  const texts = Object.fromEntries(features.map(({ name, text }) => [name, text]));

  const menus = {
    header: features.flatMap(({ navigation }) => navigation.header),
    footer: features.flatMap(({ navigation }) => navigation.footer),
  };

  const app = new Hono<Env>();
  app.use(safeHeaders());
  app.use(compress());
  if (assets.folder) app.use("/assets/*", keepForEver, serveStatic({ root: assets.folder }));
  if (assets.folder) app.use("/icon.svg", serveStatic({ root: assets.folder }));
  const platform = { nl: platformNl, en: platformEn, ar: platformAr };
  const residentRoutes = features.map((feature) => feature.residentRoutes);
  app.use(readerMiddleware({ ...texts, platform }, residentRoutes));
  app.use(pageRenderer(menus, assets));
  app.use(bodyLimit({ maxSize: LARGEST_FORM, onError: tooLargePage }));
  for (const { routes } of features) app.route("/", routes).route("/en", routes);
  for (const routes of residentRoutes) app.route("/", routes).route("/en", routes).route("/ar", routes);
  app.notFound(notFoundPage);
  app.onError(errorPage);
  return app;
}

const keepForEver: Parameters<Hono<Env>["use"]>[1] = async (c, next) => {
  await next();
  if (c.res.ok) c.header("Cache-Control", "public, max-age=31536000, immutable");
};
