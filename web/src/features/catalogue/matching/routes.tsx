import { findProblems, matchPractices, type Situation, type Taxonomy } from "@naast/catalogue";
import { Hono } from "hono";
import type { Env } from "#web/platform/http/env.ts";
import { paths } from "../paths.ts";
import type { Shelf } from "../service.ts";
import { isEmpty, MOST_LETTERS, PROPOSED, queryOf, SHOW, situationFrom, WORDS } from "./schema.ts";
import { MatchPage } from "./views/match-page.tsx";

/** How many problems are proposed for somebody's own words: enough to recognise one, few enough to read. */
const MOST_PROPOSED = 6;

export function createMatchingRoutes(shelf: Shelf): Hono<Env> {
  return (
    new Hono<Env>()
      .get("/wat-past", (c) => {
        const { reader } = c.var;
        const catalogue = shelf();
        const { taxonomy } = catalogue;
        const query = new URL(c.req.url).searchParams;
        const situation = situationFrom(query, catalogue);
        const proposed = query.has(PROPOSED)
          ? query.getAll(PROPOSED).filter((id) => Object.hasOwn(taxonomy.problems, id))
          : undefined;
        const result = isEmpty(situation) ? undefined : matchPractices(catalogue, situation);
        return c.render(<MatchPage reader={reader} catalogue={catalogue} asked={{ situation, proposed, result }} />, {
          title: reader.say("catalogue.matching.title"),
          description: reader.say("catalogue.matching.lead"),
          islands: ["situation-form"],
        });
      })
      // The whole form comes this way, so that no words of anybody ever stand in an address; the answer has an address to share.
      .post("/wat-past", async (c) => {
        const form = new URLSearchParams(await c.req.text());
        const situation = situationFrom(form, shelf());
        const words = form.get(WORDS)?.trim().slice(0, MOST_LETTERS) ?? "";
        // Enter on a tick sends the form by its first button, that of the words; without words the answer is what is meant.
        const wantsAnswer = words === "" && (form.has(SHOW) || !isEmpty(situation));
        const part = wantsAnswer ? "uitkomst" : "vragen";
        const query = queryOf(situation) + (words && `&${proposalsFor(shelf().taxonomy, words, situation)}`);
        return c.redirect(`${c.var.reader.to(paths.match(query.replace(/^&/, "")))}#${part}`, 303);
      })
  );
}

function proposalsFor(taxonomy: Taxonomy, words: string, { problems }: Situation): string {
  const proposed = findProblems(taxonomy, words).filter((id) => !problems.includes(id));
  const ids = proposed.length > 0 ? proposed.slice(0, MOST_PROPOSED) : [""];
  return new URLSearchParams(ids.map((id): [string, string] => [PROPOSED, id])).toString();
}
