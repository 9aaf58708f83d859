import { DomainError } from "@naast/kernel";
import { type Context, Hono } from "hono";
import type { Settings } from "#web/config.ts";
import type { OwnShelf } from "#web/features/catalogue/index.ts";
import type { Feature } from "#web/platform/feature.ts";
import type { Env } from "#web/platform/http/env.ts";
import { statusOf } from "#web/platform/http/error-pages.tsx";
import type { PersonalData } from "#web/platform/personal-data.ts";
import type { Actor } from "#web/platform/sessions/actor.ts";
import { createAnsweringRoutes } from "./answering/routes.tsx";
import answeringAr from "./answering/text/ar.json" with { type: "json" };
import answeringEn from "./answering/text/en.json" with { type: "json" };
import answeringNl from "./answering/text/nl.json" with { type: "json" };
import { createCheckingRoutes, createResidentRoutes } from "./checking/routes.tsx";
import { RESIDENTS } from "./checking/service.ts";
import checkingAr from "./checking/text/ar.json" with { type: "json" };
import checkingEn from "./checking/text/en.json" with { type: "json" };
import checkingNl from "./checking/text/nl.json" with { type: "json" };
import { createChoosingRoutes } from "./choosing/routes.tsx";
import choosingEn from "./choosing/text/en.json" with { type: "json" };
import choosingNl from "./choosing/text/nl.json" with { type: "json" };
import { diagnosisRules } from "./kept/jobs.ts";
import { MADE_COOKIE, SHARED_COOKIE, SHEET_COOKIE } from "./kept/schema.ts";
import keptAr from "./kept/text/ar.json" with { type: "json" };
import keptEn from "./kept/text/en.json" with { type: "json" };
import keptNl from "./kept/text/nl.json" with { type: "json" };
import { createLeadingRoutes } from "./leading/routes.tsx";
import leadingEn from "./leading/text/en.json" with { type: "json" };
import leadingNl from "./leading/text/nl.json" with { type: "json" };
import { createObservingRoutes } from "./observing/routes.tsx";
import observingEn from "./observing/text/en.json" with { type: "json" };
import observingNl from "./observing/text/nl.json" with { type: "json" };
import { createPaperRoutes, type PaperNeeds } from "./paper/routes.tsx";
import paperEn from "./paper/text/en.json" with { type: "json" };
import paperNl from "./paper/text/nl.json" with { type: "json" };
import { paths } from "./paths.ts";
import { mayDiagnose, worksFor } from "./policy.ts";
import { createPreparingRoutes } from "./preparing/routes.tsx";
import preparingEn from "./preparing/text/en.json" with { type: "json" };
import preparingNl from "./preparing/text/nl.json" with { type: "json" };
import { createReportingRoutes } from "./reporting/routes.tsx";
import reportingEn from "./reporting/text/en.json" with { type: "json" };
import reportingNl from "./reporting/text/nl.json" with { type: "json" };
import { isId } from "./schema.ts";
import { createSeeingRoutes } from "./seeing/routes.tsx";
import seeingEn from "./seeing/text/en.json" with { type: "json" };
import seeingNl from "./seeing/text/nl.json" with { type: "json" };
import { diagnosisData, TABLE } from "./service.ts";
import { createSettlingRoutes } from "./settling/routes.tsx";
import { settlingData } from "./settling/service.ts";
import settlingEn from "./settling/text/en.json" with { type: "json" };
import settlingNl from "./settling/text/nl.json" with { type: "json" };
import { createSharedRoutes, createSharingRoutes } from "./sharing/routes.tsx";
import { sharingData } from "./sharing/service.ts";
import sharingEn from "./sharing/text/en.json" with { type: "json" };
import sharingNl from "./sharing/text/nl.json" with { type: "json" };
import { findDiagnosis } from "./store.ts";
import en from "./text/en.json" with { type: "json" };
import nl from "./text/nl.json" with { type: "json" };
import { NotHerePage } from "./views/not-here-page.tsx";

const TEXT = {
  nl: {
    ...nl,
    answering: answeringNl,
    checking: checkingNl,
    choosing: choosingNl,
    kept: keptNl,
    leading: leadingNl,
    observing: observingNl,
    paper: paperNl,
    preparing: preparingNl,
    reporting: reportingNl,
    seeing: seeingNl,
    settling: settlingNl,
    sharing: sharingNl,
  },
  en: {
    ...en,
    answering: answeringEn,
    checking: checkingEn,
    choosing: choosingEn,
    kept: keptEn,
    leading: leadingEn,
    observing: observingEn,
    paper: paperEn,
    preparing: preparingEn,
    reporting: reportingEn,
    seeing: seeingEn,
    settling: settlingEn,
    sharing: sharingEn,
  },
  ar: { answering: answeringAr, checking: checkingAr, kept: keptAr },
};

const PERSONAL_DATA: PersonalData = {
  collect: async (unit, personId) => [
    ...(await diagnosisData.collect(unit, personId)),
    ...(await settlingData.collect(unit, personId)),
    ...(await sharingData.collect(unit, personId)),
  ],
  async erase(unit, personId) {
    await diagnosisData.erase(unit, personId);
    await settlingData.erase(unit, personId);
    await sharingData.erase(unit, personId);
  },
};

interface Needs extends Pick<PaperNeeds, "printer"> {
  readonly settings: Pick<Settings, "origin">;
}

/** Nobody comes to a dead end: whoever opens a table that is not there, or too early, is led to the tables they have. */
function wayBackToTables(error: Error, c: Context<Env>) {
  const { reader, context } = c.var;
  if (!(error instanceof DomainError) || context.actor.kind !== "person") throw error;
  c.status(statusOf(error));
  const text = reader.sayStored(error.code, error.params);
  return c.render(<NotHerePage reader={reader} text={text} hasTables={mayDiagnose(context.actor)} />, { title: text });
}

/** Where somebody who just signed in is pointed to: the tables they may lead, or what one is and whom to ask. */
export const tableDoors = [
  {
    path: paths.diagnoses(),
    text: "diagnosis.door.title",
    about: "diagnosis.door.yours",
    visibleTo: mayDiagnose,
  },
  {
    path: paths.guide(),
    text: "diagnosis.door.title",
    about: "diagnosis.door.ask",
    visibleTo: (actor: Actor) => !mayDiagnose(actor),
  },
] as const;

/** A table of colleagues that describes a neighbourhood together, and what comes of it. */
export function createDiagnosisFeature(
  { shelf, lookAgain }: OwnShelf,
  { settings: { origin }, printer }: Needs,
): Feature {
  const { taxonomy } = shelf();
  return {
    name: "diagnosis",
    routes: new Hono<Env>()
      // Not for every address: the log names the last pattern that met one.
      .use(`${paths.diagnoses()}/*`, lookAgain)
      .use(`${paths.shared()}/*`, lookAgain)
      .onError(wayBackToTables)
      .route("/", createLeadingRoutes())
      .route("/", createPreparingRoutes(taxonomy))
      .route("/", createObservingRoutes({ shelf, origin }))
      .route("/", createPaperRoutes({ taxonomy, printer, origin }))
      .route("/", createReportingRoutes({ shelf, printer, origin }))
      .route("/", createCheckingRoutes({ origin, printer }))
      .route("/", createSeeingRoutes())
      .route("/", createSettlingRoutes(shelf))
      .route("/", createChoosingRoutes(shelf))
      .route("/", createSharingRoutes(origin))
      .route("/", createSharedRoutes({ shelf, printer, origin })),
    residentRoutes: new Hono<Env>().route("/", createAnsweringRoutes(taxonomy)).route("/", createResidentRoutes()),
    api: [],
    text: TEXT,
    navigation: {
      header: [],
      account: [{ path: paths.diagnoses(), text: "diagnosis.menu", visibleTo: mayDiagnose }],
      footer: [],
    },
    personalData: PERSONAL_DATA,
    retention: diagnosisRules,
    jobs: [],
    live: [
      {
        name: TABLE,
        async mayFollow(unit, id) {
          if (unit.actor.kind !== "person" || !isId(id)) return false;
          const diagnosis = await findDiagnosis(unit, id);
          return diagnosis !== undefined && worksFor(unit.actor, diagnosis.organisationId);
        },
      },
    ],
    codes: [
      { purpose: TABLE, leadsTo: paths.form() },
      { purpose: RESIDENTS, leadsTo: paths.check() },
    ],
    cookies: [SHARED_COOKIE, MADE_COOKIE, SHEET_COOKIE],
  };
}
