import { findPractice } from "@naast/catalogue";
import { Hono } from "hono";
import type { Env } from "#web/platform/http/env.ts";
import { alone, queryOf, situationFrom } from "../matching/schema.ts";
import { matchesFor } from "../matching/service.ts";
import { paths } from "../paths.ts";
import type { Shelf } from "../service.ts";
import { AboutEvidencePage } from "./views/about-evidence-page.tsx";
import { ChapterPage } from "./views/chapter-page.tsx";
import { ChaptersPage } from "./views/chapters-page.tsx";
import { PracticePage } from "./views/practice-page.tsx";

export interface ReadingNeeds {
  readonly settings: { origin(): string };
}

/** What there is to read: a practice, a direction as a whole, and how evidence is shown. */
export function createReadingRoutes(shelf: Shelf, { settings }: ReadingNeeds): Hono<Env> {
  return new Hono<Env>()
    .get("/praktijken/:slug", (c) => {
      const { reader } = c.var;
      const catalogue = shelf();
      const practice = findPractice(catalogue, c.req.param("slug"));
      if (!practice) return c.notFound();
      const situation = situationFrom(new URL(c.req.url).searchParams, catalogue);
      const pathWith = (query: string) => reader.to(paths.practice(practice.slug, query));
      if (practice.slug !== c.req.param("slug")) return c.redirect(pathWith(queryOf(situation)), 301);
      const address = pathWith(queryOf(alone(situation)));

      const match = matchesFor(catalogue, situation).get(practice.slug);
      return c.render(
        <PracticePage
          reader={reader}
          catalogue={catalogue}
          practice={practice}
          found={{ match, situation, address: settings.origin() + address }}
        />,
        { title: practice.title[reader.contentLanguage], description: practice.summary[reader.contentLanguage] },
      );
    })
    .get("/richtingen", (c) => {
      const { reader } = c.var;
      return c.render(<ChaptersPage reader={reader} catalogue={shelf()} />, {
        title: reader.say("catalogue.reading.chapters.title"),
        description: reader.say("catalogue.reading.chapters.lead"),
      });
    })
    .get("/richtingen/:slug", (c) => {
      const { reader } = c.var;
      const catalogue = shelf();
      const chapter = catalogue.chapters.find(({ slug }) => slug === c.req.param("slug"));
      if (!chapter) return c.notFound();
      const title = catalogue.taxonomy.directions[chapter.direction]?.[reader.contentLanguage] ?? chapter.direction;
      return c.render(<ChapterPage reader={reader} catalogue={catalogue} chapter={chapter} title={title} />, {
        title,
        description: chapter.intro[reader.contentLanguage].split("\n")[0] ?? title,
      });
    })
    .get("/over-bewijs", (c) => {
      const { reader } = c.var;
      return c.render(<AboutEvidencePage reader={reader} catalogue={shelf()} />, {
        title: reader.say("catalogue.reading.about.title"),
        description: reader.say("catalogue.reading.about.lead"),
      });
    });
}
