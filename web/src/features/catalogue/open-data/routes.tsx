import { type Catalogue, practiceJsonSchema } from "@naast/catalogue";
import { formatCsv, formatPlainCsv } from "@naast/kernel";
import { Hono } from "hono";
import { LICENCE } from "#web/platform/api/api-app.ts";
import { answerKept, createKeeper } from "#web/platform/api/kept-answer.ts";
import type { Env, PageContext } from "#web/platform/http/env.ts";
import type { MenuEntry } from "#web/platform/http/page-renderer.tsx";
import { wholeOf } from "../api/service.ts";
import type { Shelf } from "../service.ts";
import { paths } from "./paths.ts";
import { COLUMNS, datasetDescription, PLAIN_COLUMNS, plainRowsOf, rowsOf } from "./service.ts";
import { feedOf, robotsText, sitemapOf } from "./views/for-machines.tsx";
import { OpenDataPage } from "./views/open-data-page.tsx";

export interface OpenDataNeeds {
  readonly settings: { origin(): string };
}

/** Its place in the line below every page. */
export const openDataMenu: MenuEntry = { path: paths.about(), text: "catalogue.open-data.menu" };

/** The catalogue for programs: files, and what portals, search engines and feed readers ask for. */
export function createOpenDataRoutes(shelf: Shelf, needs: OpenDataNeeds): Hono<Env> {
  return new Hono<Env>()
    .get(paths.about(), (c) => {
      const { reader, context } = c.var;
      const told = { origin: needs.settings.origin(), practices: shelf().practices, today: context.now() };
      return c.render(<OpenDataPage reader={reader} {...told} />, {
        title: reader.say("catalogue.open-data.title"),
        description: reader.say("catalogue.open-data.lead"),
      });
    })
    .route("/", createFileRoutes(shelf, needs))
    .route("/", createMachineRoutes(shelf, needs));
}

function createFileRoutes(shelf: Shelf, { settings }: OpenDataNeeds): Hono<Env> {
  const keep = createKeeper<Catalogue>();
  return new Hono<Env>()
    .get(paths.json(), (c) => {
      const catalogue = shelf();
      const { taxonomy } = catalogue;
      const practices = () => catalogue.practices.map((practice) => wholeOf(practice, settings.origin()));
      const make = () => JSON.stringify({ licence: LICENCE, taxonomy, practices: practices() });
      return answerKept(c, keep(catalogue, "json", make), "application/json; charset=utf-8");
    })
    .get(paths.csv(), (c) => {
      const [catalogue, { reader }] = [shelf(), c.var];
      const language = reader.contentLanguage;
      const heads = COLUMNS.map((column) => reader.say(`catalogue.open-data.column.${column}`));
      const make = () => formatCsv(heads, rowsOf(catalogue, language, settings.origin()));
      return answerFile(c, keep(catalogue, `csv ${language}`, make), `naast-${language}.csv`);
    })
    .get(paths.plainCsv(), (c) => {
      const catalogue = shelf();
      const make = () => formatPlainCsv(PLAIN_COLUMNS, plainRowsOf(catalogue, settings.origin()));
      return answerFile(c, keep(catalogue, "plain csv", make), "naast-ids.csv");
    })
    .get(paths.schema(), (c) => {
      const make = () => JSON.stringify(practiceJsonSchema(), null, 2);
      return answerKept(c, keep(shelf(), "schema", make), "application/schema+json");
    });
}

function answerFile(c: PageContext, kept: Parameters<typeof answerKept>[1], name: string): Response {
  c.header("Content-Disposition", `attachment; filename="${name}"`);
  return answerKept(c, kept, "text/csv; charset=utf-8");
}

function createMachineRoutes(shelf: Shelf, { settings }: OpenDataNeeds): Hono<Env> {
  const keep = createKeeper<Catalogue>();
  return new Hono<Env>()
    .get(paths.dataset(), (c) => {
      const [catalogue, { voiceIn }] = [shelf(), c.var.reader];
      const words = (language: "nl" | "en") => ({
        name: voiceIn(language).say("catalogue.open-data.dataset.name"),
        description: voiceIn(language).say("catalogue.open-data.dataset.about"),
      });
      const make = () =>
        JSON.stringify(datasetDescription(catalogue, { nl: words("nl"), en: words("en") }, settings.origin()), null, 2);
      return answerKept(c, keep(catalogue, "dataset", make), "application/ld+json");
    })
    .get(paths.feed(), (c) => {
      const [catalogue, { reader }] = [shelf(), c.var];
      const make = () => feedOf(catalogue, reader, settings.origin());
      return answerKept(c, keep(catalogue, `feed ${reader.language}`, make), "application/atom+xml; charset=utf-8");
    })
    .get(paths.sitemap(), (c) => {
      const catalogue = shelf();
      const make = () => sitemapOf(catalogue, settings.origin());
      return answerKept(c, keep(catalogue, "sitemap", make), "application/xml");
    })
    .get(paths.robots(), (c) => c.text(robotsText(settings.origin())));
}
