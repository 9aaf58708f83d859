import { type Catalogue, findPractice, matchPractices, type Situation } from "@naast/catalogue";
import { Hono } from "hono";
import type { Feature } from "#web/platform/feature.ts";
import type { Env } from "#web/platform/http/env.ts";
import type { PersonalData } from "#web/platform/personal-data.ts";
import { catalogueRules } from "./kept/jobs.ts";
import keptAr from "./kept/text/ar.json" with { type: "json" };
import keptEn from "./kept/text/en.json" with { type: "json" };
import keptNl from "./kept/text/nl.json" with { type: "json" };
import { createMatchingRoutes } from "./matching/routes.tsx";
import { isEmpty, queryOf, situationFrom } from "./matching/schema.ts";
import matchingEn from "./matching/text/en.json" with { type: "json" };
import matchingNl from "./matching/text/nl.json" with { type: "json" };
import { createOwnRoutes, createOwnShelf, ownMenu } from "./own/routes.tsx";
import { ownPracticeData } from "./own/service.ts";
import ownEn from "./own/text/en.json" with { type: "json" };
import ownNl from "./own/text/nl.json" with { type: "json" };
import { paths } from "./paths.ts";
import { createPrintingRoutes, type PrintingNeeds } from "./printing/routes.tsx";
import printingEn from "./printing/text/en.json" with { type: "json" };
import printingNl from "./printing/text/nl.json" with { type: "json" };
import { createSuggestionRoutes, suggestionMenu } from "./suggestions/routes.tsx";
import { suggestionData } from "./suggestions/service.ts";
import suggestionsEn from "./suggestions/text/en.json" with { type: "json" };
import suggestionsNl from "./suggestions/text/nl.json" with { type: "json" };
import en from "./text/en.json" with { type: "json" };
import nl from "./text/nl.json" with { type: "json" };
import { PracticePage } from "./views/practice-page.tsx";
import { PracticesPage } from "./views/practices-page.tsx";

const TEXT = {
  nl: { ...nl, kept: keptNl, matching: matchingNl, own: ownNl, printing: printingNl, suggestions: suggestionsNl },
  en: { ...en, kept: keptEn, matching: matchingEn, own: ownEn, printing: printingEn, suggestions: suggestionsEn },
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
export function createCatalogueFeature(catalogue: Catalogue, printing: PrintingNeeds): Feature {
  return {
    name: "catalogue",
    routes: createRoutes(createOwnShelf(catalogue), printing),
    residentRoutes: new Hono<Env>(),
    text: TEXT,
    navigation: {
      header: [
        { path: paths.match(), text: "catalogue.menu.match" },
        { path: paths.practices(), text: "catalogue.menu.practices" },
      ],
      account: [ownMenu, suggestionMenu],
      footer: [],
    },
    personalData: PERSONAL_DATA,
    retention: catalogueRules,
    jobs: [],
    live: [],
  };
}

function createRoutes(ownShelf: ReturnType<typeof createOwnShelf>, printing: PrintingNeeds): Hono<Env> {
  const { shelf, lookAgain } = ownShelf;
  return new Hono<Env>()
    .use(lookAgain)
    .route("/", createOwnRoutes(ownShelf))
    .route("/", createSuggestionRoutes(shelf))
    .route("/", createPrintingRoutes(shelf, printing))
    .get("/praktijken", (c) => {
      const { reader } = c.var;
      const catalogue = shelf();
      return c.render(<PracticesPage reader={reader} catalogue={catalogue} />, {
        title: reader.say("catalogue.list.title"),
        description: reader.say("catalogue.list.lead", { count: catalogue.practices.length }),
      });
    })
    .get("/praktijken/:slug", (c) => {
      const { reader } = c.var;
      const catalogue = shelf();
      const practice = findPractice(catalogue, c.req.param("slug"));
      if (!practice) return c.notFound();
      const situation = situationFrom(new URL(c.req.url).searchParams, catalogue);
      const query = queryOf(situation);
      if (practice.slug !== c.req.param("slug"))
        return c.redirect(reader.to(paths.practice(practice.slug, query)), 301);

      const match = isEmpty(situation) ? undefined : matchOf(catalogue, practice.slug, situation);
      return c.render(
        <PracticePage
          reader={reader}
          catalogue={catalogue}
          practice={practice}
          found={{ match, disclaimer: catalogue.rules.disclaimer, query }}
        />,
        { title: practice.title[reader.contentLanguage], description: practice.summary[reader.contentLanguage] },
      );
    })
    .route("/", createMatchingRoutes(shelf));
}

function matchOf(catalogue: Catalogue, wanted: string, situation: Situation) {
  const { results, apart } = matchPractices(catalogue, situation);
  return [...results, ...apart].find(({ slug }) => slug === wanted);
}
