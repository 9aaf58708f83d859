import { Hono } from "hono";
import type { Settings } from "#web/config.ts";
import { isMunicipalAdministrator } from "#web/features/people/index.ts";
import type { Feature } from "#web/platform/feature.ts";
import type { Env } from "#web/platform/http/env.ts";
import type { ShortCookie } from "#web/platform/http/short-cookie.ts";
import { JOBS_TOPIC } from "#web/platform/jobs/job.ts";
import { HOLDS_NOBODY } from "#web/platform/personal-data.ts";
import type { RetentionRule } from "#web/platform/retention/retention-rule.ts";
import { municipalityOf } from "#web/platform/sessions/actor.ts";
import { createJobRoutes, jobsMenu } from "./jobs/routes.tsx";
import type { KnownJob } from "./jobs/service.ts";
import jobsEn from "./jobs/text/en.json" with { type: "json" };
import jobsNl from "./jobs/text/nl.json" with { type: "json" };
import { createKeptRoutes, keptMenu } from "./kept/routes.tsx";
import keptAr from "./kept/text/ar.json" with { type: "json" };
import keptEn from "./kept/text/en.json" with { type: "json" };
import keptNl from "./kept/text/nl.json" with { type: "json" };
import { createMailRoutes, mailMenu } from "./mail/routes.tsx";
import mailEn from "./mail/text/en.json" with { type: "json" };
import mailNl from "./mail/text/nl.json" with { type: "json" };
import { createStyleRoutes } from "./style/routes.tsx";
import styleAr from "./style/text/ar.json" with { type: "json" };
import styleEn from "./style/text/en.json" with { type: "json" };
import styleNl from "./style/text/nl.json" with { type: "json" };
import en from "./text/en.json" with { type: "json" };
import nl from "./text/nl.json" with { type: "json" };

interface House {
  readonly settings: Pick<Settings, "isDemo">;
  /** Everything that is kept, by the platform and every feature. */
  readonly rules: () => readonly RetentionRule[];
  /** All that browsers hold. */
  readonly cookies: () => readonly ShortCookie[];
  /** All work for later. */
  readonly jobs: () => readonly KnownJob[];
}

/** The house about itself: what it keeps, what it still has to do, and in a demonstration its mail and its parts. */
export function createHouseFeature({ settings: { isDemo }, rules, cookies, jobs }: House): Feature {
  const routes = new Hono<Env>().route("/", createJobRoutes(jobs));
  const residentRoutes = new Hono<Env>().route("/", createKeptRoutes({ rules, cookies }));
  if (isDemo) {
    routes.route("/", createMailRoutes());
    residentRoutes.route("/", createStyleRoutes());
  }
  return {
    name: "house",
    routes,
    residentRoutes,
    api: [],
    text: {
      nl: { ...nl, kept: keptNl, jobs: jobsNl, mail: mailNl, style: styleNl },
      en: { ...en, kept: keptEn, jobs: jobsEn, mail: mailEn, style: styleEn },
      ar: { kept: keptAr, style: styleAr },
    },
    navigation: {
      header: [],
      account: [],
      footer: [keptMenu, jobsMenu, ...(isDemo ? [mailMenu] : [])],
    },
    personalData: HOLDS_NOBODY,
    retention: [],
    jobs: [],
    live: [
      {
        name: JOBS_TOPIC,
        mayFollow: async ({ actor }, subject) => isMunicipalAdministrator(actor) && municipalityOf(actor) === subject,
      },
    ],
    codes: [],
    cookies: [],
  };
}
