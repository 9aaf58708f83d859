import { searchPractices } from "@naast/catalogue";
import { Hono } from "hono";
import type { Env } from "#web/platform/http/env.ts";
import { ownMenu } from "../own/routes.tsx";
import { paths } from "../paths.ts";
import type { Shelf } from "../service.ts";
import { suggestionMenu } from "../suggestions/routes.tsx";
import { wantedFrom } from "./schema.ts";
import { FindPage } from "./views/find-page.tsx";

/** The list of practices: all of them, or those somebody looks for. */
export function createFindingRoutes(shelf: Shelf): Hono<Env> {
  return new Hono<Env>().get(paths.practices(), (c) => {
    const { reader } = c.var;
    const catalogue = shelf();
    const wanted = wantedFrom(new URL(c.req.url).searchParams, catalogue);
    const result = searchPractices(catalogue, { ...wanted, language: reader.contentLanguage });
    const doors = [ownMenu, suggestionMenu].filter(({ visibleTo }) => visibleTo?.(c.var.context.actor));
    return c.render(<FindPage reader={reader} catalogue={catalogue} shown={{ wanted, result, doors }} />, {
      title: reader.say("catalogue.finding.title"),
      description: reader.say("catalogue.finding.lead", { count: catalogue.practices.length }),
      islands: ["find-form"],
    });
  });
}
