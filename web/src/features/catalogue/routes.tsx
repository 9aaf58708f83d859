import { Hono } from "hono";
import type { Feature } from "#web/platform/feature.ts";
import type { Env } from "#web/platform/http/env.ts";
import type { PersonalData } from "#web/platform/personal-data.ts";
import { createApiEndpoints } from "./api/routes.tsx";
import { createComparingRoutes } from "./comparing/routes.tsx";
import comparingEn from "./comparing/text/en.json" with { type: "json" };
import comparingNl from "./comparing/text/nl.json" with { type: "json" };
import { createFindingRoutes } from "./finding/routes.tsx";
import findingEn from "./finding/text/en.json" with { type: "json" };
import findingNl from "./finding/text/nl.json" with { type: "json" };
import { catalogueRules } from "./kept/jobs.ts";
import keptAr from "./kept/text/ar.json" with { type: "json" };
import keptEn from "./kept/text/en.json" with { type: "json" };
import keptNl from "./kept/text/nl.json" with { type: "json" };
import { createMatchingRoutes } from "./matching/routes.tsx";
import matchingEn from "./matching/text/en.json" with { type: "json" };
import matchingNl from "./matching/text/nl.json" with { type: "json" };
import { createOpenDataRoutes, openDataMenu } from "./open-data/routes.tsx";
import openDataEn from "./open-data/text/en.json" with { type: "json" };
import openDataNl from "./open-data/text/nl.json" with { type: "json" };
import { createOwnRoutes, type OwnShelf, ownMenu } from "./own/routes.tsx";
import { ownPracticeData } from "./own/service.ts";
import ownEn from "./own/text/en.json" with { type: "json" };
import ownNl from "./own/text/nl.json" with { type: "json" };
import { paths } from "./paths.ts";
import { createPrintingRoutes, type PrintingNeeds } from "./printing/routes.tsx";
import printingEn from "./printing/text/en.json" with { type: "json" };
import printingNl from "./printing/text/nl.json" with { type: "json" };
import { createReadingRoutes } from "./reading/routes.tsx";
import readingEn from "./reading/text/en.json" with { type: "json" };
import readingNl from "./reading/text/nl.json" with { type: "json" };
import { createSuggestionRoutes, suggestionMenu } from "./suggestions/routes.tsx";
import { suggestionData } from "./suggestions/service.ts";
import suggestionsEn from "./suggestions/text/en.json" with { type: "json" };
import suggestionsNl from "./suggestions/text/nl.json" with { type: "json" };
import en from "./text/en.json" with { type: "json" };
import nl from "./text/nl.json" with { type: "json" };

const TEXT = {
  nl: {
    ...nl,
    comparing: comparingNl,
    finding: findingNl,
    kept: keptNl,
    matching: matchingNl,
    "open-data": openDataNl,
    own: ownNl,
    printing: printingNl,
    reading: readingNl,
    suggestions: suggestionsNl,
  },
  en: {
    ...en,
    comparing: comparingEn,
    finding: findingEn,
    kept: keptEn,
    matching: matchingEn,
    "open-data": openDataEn,
    own: ownEn,
    printing: printingEn,
    reading: readingEn,
    suggestions: suggestionsEn,
  },
  ar: { kept: keptAr },
};

const PERSONAL_DATA: PersonalData = {
  collect: async (unit, personId) => [
    ...(await ownPracticeData.collect(unit, personId)),
    ...(await suggestionData.collect(unit, personId)),
  ],
  async erase(unit, personId) {
    await ownPracticeData.erase(unit, personId);
    await suggestionData.erase(unit, personId);
  },
};

/** The open catalogue: all practices, one practice, and which fit a situation. */
export function createCatalogueFeature(ownShelf: OwnShelf, printing: PrintingNeeds): Feature {
  return {
    name: "catalogue",
    routes: createRoutes(ownShelf, printing),
    residentRoutes: new Hono<Env>(),
    api: createApiEndpoints(ownShelf.freshShelf, printing.settings),
    text: TEXT,
    navigation: {
      header: [
        { path: paths.match(), text: "catalogue.menu.match" },
        { path: paths.practices(), text: "catalogue.menu.practices" },
      ],
      account: [],
      footer: [openDataMenu, ownMenu, suggestionMenu],
    },
    personalData: PERSONAL_DATA,
    retention: catalogueRules,
    jobs: [],
    live: [],
    codes: [],
    cookies: [],
  };
}

function createRoutes(ownShelf: OwnShelf, printing: PrintingNeeds): Hono<Env> {
  const { shelf, lookAgain } = ownShelf;
  return new Hono<Env>()
    .use(lookAgain)
    .route("/", createOwnRoutes(ownShelf))
    .route("/", createSuggestionRoutes(shelf))
    .route("/", createPrintingRoutes(shelf, printing))
    .route("/", createFindingRoutes(shelf))
    .route("/", createComparingRoutes(shelf))
    .route("/", createReadingRoutes(shelf, printing))
    .route("/", createMatchingRoutes(shelf))
    .route("/", createOpenDataRoutes(shelf, printing));
}
