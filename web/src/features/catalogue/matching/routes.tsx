import { type Catalogue, findProblems, matchPractices } from "@naast/catalogue";
import { Hono } from "hono";
import type { Env } from "#web/platform/http.ts";
import { paths } from "../paths.ts";
import { isEmpty, PROPOSED, queryOf, situationFrom, WORDS } from "./schema.ts";
import { MatchPage } from "./views/match-page.tsx";

/** How many problems are proposed for somebody's own words: enough to recognise one, few enough to read. */
const MOST_PROPOSED = 6;

export function createMatchingRoutes(catalogue: Catalogue, slugs: ReadonlySet<string>): Hono<Env> {
  const { taxonomy } = catalogue;
  return new Hono<Env>()
    .get("/wat-past", (c) => {
      const { reader } = c.var;
      const query = new URL(c.req.url).searchParams;
      const situation = situationFrom(query, taxonomy, slugs);
      const proposed = query.has(PROPOSED)
        ? query.getAll(PROPOSED).filter((id) => Object.hasOwn(taxonomy.problems, id))
        : undefined;
      const result = isEmpty(situation) ? undefined : matchPractices(catalogue, situation);
      return c.render(<MatchPage reader={reader} catalogue={catalogue} asked={{ situation, proposed, result }} />, {
        title: reader.say("catalogue.matching.title"),
        description: reader.say("catalogue.matching.lead"),
        island: "situation-form",
      });
    })
    .post("/wat-past", async (c) => {
      const form = new URLSearchParams(await c.req.text());
      const situation = situationFrom(form, taxonomy, slugs);
      const ticked = new Set(situation.problems);
      const proposed = findProblems(taxonomy, form.get(WORDS) ?? "").filter((id) => !ticked.has(id));
      const query = new URLSearchParams(queryOf(situation));
      for (const id of proposed.slice(0, MOST_PROPOSED)) query.append(PROPOSED, id);
      if (proposed.length === 0) query.append(PROPOSED, "");
      return c.redirect(`${c.var.reader.to(paths.match(query.toString()))}#vragen`, 303);
    });
}
