import { type Catalogue, findPractice, matchPractices, type Situation } from "@naast/catalogue";
import { Hono } from "hono";
import type { Feature } from "#web/platform/feature.ts";
import type { Env } from "#web/platform/http/env.ts";
import { HOLDS_NOBODY } from "#web/platform/personal-data.ts";
import { createMatchingRoutes } from "./matching/routes.tsx";
import { isEmpty, queryOf, situationFrom } from "./matching/schema.ts";
import matchingEn from "./matching/text/en.json" with { type: "json" };
import matchingNl from "./matching/text/nl.json" with { type: "json" };
import { paths } from "./paths.ts";
import { createPrintingRoutes, type PrintingNeeds } from "./printing/routes.tsx";
import printingEn from "./printing/text/en.json" with { type: "json" };
import printingNl from "./printing/text/nl.json" with { type: "json" };
import type { Shelf } from "./service.ts";
import en from "./text/en.json" with { type: "json" };
import nl from "./text/nl.json" with { type: "json" };
import { PracticePage } from "./views/practice-page.tsx";
import { PracticesPage } from "./views/practices-page.tsx";

/** The open catalogue: all practices, one practice, and which fit a situation. */
export function createCatalogueFeature(catalogue: Catalogue, printing: PrintingNeeds): Feature {
  return {
    name: "catalogue",
    routes: createRoutes(() => catalogue, printing),
    residentRoutes: new Hono<Env>(),
    text: {
      nl: { ...nl, matching: matchingNl, printing: printingNl },
      en: { ...en, matching: matchingEn, printing: printingEn },
    },
    navigation: {
      header: [
        { path: paths.match(), text: "catalogue.menu.match" },
        { path: paths.practices(), text: "catalogue.menu.practices" },
      ],
      account: [],
      footer: [],
    },
    personalData: HOLDS_NOBODY,
    retention: [],
    jobs: [],
    live: [],
  };
}

function createRoutes(shelf: Shelf, printing: PrintingNeeds): Hono<Env> {
  return new Hono<Env>()
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
