import { practiceJsonSchema } from "@naast/catalogue";
import { formatCsv } from "@naast/kernel";
import { Hono } from "hono";
import { answerKept, createKeeper, withTag } from "#web/platform/api/kept-answer.ts";
import type { Env } from "#web/platform/http/env.ts";
import type { MenuEntry } from "#web/platform/http/page-renderer.tsx";
import { LICENCE, wholeOf } from "../api/service.ts";
import type { Shelf } from "../service.ts";
import { paths } from "./paths.ts";
import { COLUMNS, rowsOf } from "./service.ts";
import { feedOf, robotsText, sitemapOf } from "./views/for-machines.tsx";
import { OpenDataPage } from "./views/open-data-page.tsx";

export interface OpenDataNeeds {
  readonly settings: { origin(): string };
}

/** Its place in the line below every page. */
export const openDataMenu: MenuEntry = { path: paths.about(), text: "catalogue.open-data.menu" };

/** The catalogue for programs: files, an API, and what search engines and feed readers ask for. */
export function createOpenDataRoutes(shelf: Shelf, { settings }: OpenDataNeeds): Hono<Env> {
  const keep = createKeeper();
  const schema = withTag(JSON.stringify(practiceJsonSchema(), null, 2));
  return new Hono<Env>()
    .get(paths.about(), (c) => {
      const { reader } = c.var;
      return c.render(<OpenDataPage reader={reader} origin={settings.origin()} count={shelf().practices.length} />, {
        title: reader.say("catalogue.open-data.title"),
        description: reader.say("catalogue.open-data.lead"),
      });
    })
    .get(paths.json(), (c) => {
      const catalogue = shelf();
      const make = () =>
        JSON.stringify({
          licence: LICENCE,
          taxonomy: catalogue.taxonomy,
          practices: catalogue.practices.map((practice) => wholeOf(practice, settings.origin())),
        });
      return answerKept(c, keep(catalogue, "json", make), "application/json; charset=utf-8");
    })
    .get(paths.csv(), (c) => {
      const [catalogue, { reader }] = [shelf(), c.var];
      const language = reader.contentLanguage;
      const make = () =>
        formatCsv(
          COLUMNS.map((column) => reader.say(`catalogue.open-data.column.${column}`)),
          rowsOf(catalogue, language, settings.origin()),
        );
      c.header("Content-Disposition", `attachment; filename="naast-${language}.csv"`);
      return answerKept(c, keep(catalogue, `csv ${language}`, make), "text/csv; charset=utf-8");
    })
    .get(paths.schema(), (c) => answerKept(c, schema, "application/schema+json"))
    .get(paths.feed(), (c) => {
      const [catalogue, { reader }] = [shelf(), c.var];
      const make = () => feedOf(catalogue, reader, settings.origin());
      return answerKept(c, keep(catalogue, `feed ${reader.language}`, make), "application/atom+xml; charset=utf-8");
    })
    .get(paths.sitemap(), (c) => {
      const catalogue = shelf();
      return answerKept(
        c,
        keep(catalogue, "sitemap", () => sitemapOf(catalogue, settings.origin())),
        "application/xml",
      );
    })
    .get(paths.robots(), (c) => c.text(robotsText(settings.origin())));
}
