import { serveStatic } from "@hono/node-server/serve-static";
import type { Catalogue } from "@naast/catalogue";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { createAreasFeature } from "#web/features/areas/index.ts";
import { createCatalogueFeature, createOwnShelf } from "#web/features/catalogue/index.ts";
import { createDiagnosisFeature, tableDoors } from "#web/features/diagnosis/index.ts";
import { createHomeFeature } from "#web/features/home/index.ts";
import { createHouseFeature, paths as housePaths } from "#web/features/house/index.ts";
import { createPeopleFeature } from "#web/features/people/index.ts";
import { createApi } from "#web/platform/api/api-app.ts";
import type { Assets } from "#web/platform/assets.ts";
import { sealAuditJob } from "#web/platform/audit/seal-job.ts";
import { CODE_COOKIE } from "#web/platform/codes/participation.ts";
import { createCodeRoutes } from "#web/platform/codes/routes.tsx";
import type { Feature } from "#web/platform/feature.ts";
import type { Env } from "#web/platform/http/env.ts";
import { errorPage, notFoundPage } from "#web/platform/http/error-pages.tsx";
import { createHealthRoutes } from "#web/platform/http/health.ts";
import { limitSize } from "#web/platform/http/limit-size.ts";
import { pageRenderer } from "#web/platform/http/page-renderer.tsx";
import { partOfPage } from "#web/platform/http/part-of-page.ts";
import { limitForms } from "#web/platform/http/rate-limit.ts";
import { requestLog } from "#web/platform/http/request-log.ts";
import { safeHeaders } from "#web/platform/http/safe-headers.ts";
import { sameSiteForms } from "#web/platform/http/same-site.ts";
import type { ShortCookie } from "#web/platform/http/short-cookie.ts";
import { visitor } from "#web/platform/http/visitor.ts";
import type { Job } from "#web/platform/jobs/job.ts";
import { readerMiddleware } from "#web/platform/language/reader-middleware.ts";
import { createLiveRoutes } from "#web/platform/live/routes.ts";
import { sendMailJob } from "#web/platform/mail/mail.ts";
import type { MailTransport } from "#web/platform/mail/transport.ts";
import type { Platform } from "#web/platform/platform.ts";
import type { Printer } from "#web/platform/print/printer.ts";
import { retentionJob } from "#web/platform/retention/nightly.ts";
import { platformRules } from "#web/platform/retention/platform-rules.ts";
import type { RetentionRule } from "#web/platform/retention/retention-rule.ts";
import { SESSION_COOKIE } from "#web/platform/sessions/session-cookie.ts";
import { sessionMiddleware } from "#web/platform/sessions/session-middleware.ts";
import platformAr from "#web/platform/text/ar.json" with { type: "json" };
import platformEn from "#web/platform/text/en.json" with { type: "json" };
import platformNl from "#web/platform/text/nl.json" with { type: "json" };
import type { Settings } from "./config.ts";

const LARGEST_FORM = 64 * 1024;
/** A file that an administrator gives: the whole country in the layout of CBS, or a town with the borders of its neighbourhoods. */
const LARGEST_FILE = 24 * 1024 * 1024;
/** More than a table of colleagues behind one address sends, less than a machine wants to. */
const FORMS = { atOnce: 120, oneMoreEveryMs: 500 };

/** The features of the house: the table of contents of the product. */
export function createFeatures(content: Catalogue, settings: Settings, printer: Printer): readonly Feature[] {
  const personalDataOf = () => features.map(({ personalData }) => personalData);
  const ownShelf = createOwnShelf(content);
  const features: readonly Feature[] = [
    createCatalogueFeature(ownShelf, { settings, printer }),
    createDiagnosisFeature(ownShelf, { settings, printer }),
    createAreasFeature(),
    createPeopleFeature({
      settings,
      personalDataOf,
      waitingMail: settings.isDemo ? housePaths.mail() : undefined,
      doors: tableDoors,
    }),
    createHouseFeature({
      settings,
      rules: () => rulesOf(features),
      cookies: () => cookiesOf(features),
      jobs: () => jobsOf(features, undefined),
    }),
    createHomeFeature(content),
  ];
  return features;
}

/** All work for later, of the features and of the house itself. */
export function jobsOf(features: readonly Feature[], transport: MailTransport | undefined): readonly Job<never>[] {
  const ownJobs = features.flatMap(({ jobs }) => jobs);
  return [sendMailJob(transport), sealAuditJob, retentionJob(rulesOf(features)), ...ownJobs];
}

/** What is kept and how long, by the features and by the house itself. */
function rulesOf(features: readonly Feature[]): readonly RetentionRule[] {
  return [...platformRules, ...features.flatMap(({ retention }) => retention)];
}

/** What browsers hold, by the house itself and by the features. */
function cookiesOf(features: readonly Feature[]): readonly ShortCookie[] {
  return [SESSION_COOKIE, CODE_COOKIE, ...features.flatMap(({ cookies }) => cookies)];
}

export interface House {
  readonly features: readonly Feature[];
  readonly assets: Assets;
  readonly platform: Platform;
  readonly settings: Settings;
}

/** Puts the house together: what happens to every request, in order, and then the features. */
export function createApp({ features, assets, platform, settings }: House): Hono<Env> {
  const texts = Object.fromEntries(features.map(({ name, text }) => [name, text]));
  const codeRoutes = createCodeRoutes(features.flatMap(({ codes }) => codes));
  const residentRoutes = [codeRoutes, ...features.map((feature) => feature.residentRoutes)];
  const menus = {
    header: features.flatMap(({ navigation }) => navigation.header),
    account: features.flatMap(({ navigation }) => navigation.account),
    footer: features.flatMap(({ navigation }) => navigation.footer),
  };

  const app = new Hono<Env>();
  app.route("/", createHealthRoutes(platform.database));
  app.use(requestLog({ everyRequest: settings.logsEveryRequest }));
  app.use(safeHeaders(settings));
  app.use(compress());
  if (assets.folder) app.use("/assets/*", keepForEver, serveStatic({ root: assets.folder }));
  if (assets.folder) app.use("/icon.svg", serveStatic({ root: assets.folder }));
  app.use(visitor(settings));
  const endpoints = features.flatMap(({ api }) => api);
  app.route("/", createApi(endpoints, { platform, settings }));
  app.use(readerMiddleware({ ...texts, platform: { nl: platformNl, en: platformEn, ar: platformAr } }, residentRoutes));
  app.use(sessionMiddleware(platform));
  app.use(pageRenderer(menus, assets));
  app.use(partOfPage());
  app.use(limitForms(FORMS));
  app.use(sameSiteForms(settings));
  app.use(limitSize({ form: LARGEST_FORM, file: LARGEST_FILE }));
  app.route(
    "/",
    createLiveRoutes(
      platform.live,
      features.flatMap(({ live }) => live),
    ),
  );
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
