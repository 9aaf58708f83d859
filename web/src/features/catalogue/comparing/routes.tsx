import { Hono } from "hono";
import type { Env } from "#web/platform/http/env.ts";
import { matchesFor } from "../matching/service.ts";
import type { Shelf } from "../service.ts";
import { comparisonFrom } from "./schema.ts";
import { ComparePage } from "./views/compare-page.tsx";

/** Practices side by side. Which ones stands in the address, with the situation that came along. */
export function createComparingRoutes(shelf: Shelf): Hono<Env> {
  return new Hono<Env>().get("/praktijken/vergelijken", (c) => {
    const { reader } = c.var;
    const catalogue = shelf();
    const comparison = comparisonFrom(new URL(c.req.url).searchParams, catalogue);
    const titles = comparison.practices.map(({ title }) => title[reader.contentLanguage]);
    return c.render(
      <ComparePage
        reader={reader}
        catalogue={catalogue}
        comparison={comparison}
        matches={matchesFor(catalogue, comparison.situation)}
      />,
      {
        title:
          titles.length > 1
            ? reader.say("catalogue.comparing.titleOf", { titles: titles.join(", ") })
            : reader.say("catalogue.comparing.title"),
        description: reader.say("catalogue.comparing.description"),
      },
    );
  });
}
