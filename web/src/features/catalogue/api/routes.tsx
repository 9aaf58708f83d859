import type { OpenAPIHono } from "@hono/zod-openapi";
import {
  type Catalogue,
  type Chosen,
  FACETS,
  findPractice,
  matchPractices,
  orderOf,
  readSituation,
  searchPractices,
} from "@naast/catalogue";
import { API_ROOT, closeApi, createApiApp, readQuery } from "#web/platform/api/api-app.ts";
import { answerKept, createKeeper, withTag } from "#web/platform/api/kept-answer.ts";
import { problem } from "#web/platform/api/problem.ts";
import type { Env, PageContext } from "#web/platform/http/env.ts";
import type { Shelf } from "../service.ts";
import { ABOUT, listQuery, PARAMETERS, paths } from "./schema.ts";
import { summaryOf, wholeOf } from "./service.ts";

export interface ApiNeeds {
  readonly settings: { origin(): string };
}

const JSON_TYPE = "application/json; charset=utf-8";

/** The open API of the catalogue, for whoever builds something with it. Nobody need sign in. */
export function createApiRoutes(shelf: Shelf, { settings }: ApiNeeds): OpenAPIHono<Env> {
  const app = createApiApp();
  const keep = createKeeper();
  for (const path of Object.values(paths)) app.openAPIRegistry.registerPath(path);

  app.get(`${API_ROOT}/practices`, (c) => listPractices(c, shelf(), settings.origin()));
  app.get(`${API_ROOT}/practices/:slug`, (c) => {
    const catalogue = shelf();
    const practice = findPractice(catalogue, c.req.param("slug"));
    if (!practice) return problem(c, NO_PRACTICE);
    const make = () => JSON.stringify(wholeOf(practice, settings.origin()));
    return answerKept(c, keep(catalogue, practice.slug, make), JSON_TYPE);
  });
  app.get(`${API_ROOT}/taxonomy`, (c) => {
    const catalogue = shelf();
    return answerKept(
      c,
      keep(catalogue, " taxonomy", () => JSON.stringify(catalogue.taxonomy)),
      JSON_TYPE,
    );
  });
  app.post(`${API_ROOT}/matches`, async (c) => {
    const catalogue = shelf();
    const read = readSituation({ path: "situation", text: await c.req.text() }, catalogue);
    if (read.ok) return c.json(matchPractices(catalogue, read.situation));
    const errors = read.errors.map(({ line, expected }) => ({ name: `line ${line}`, reason: `expected ${expected}` }));
    return problem(c, { status: 400, title: "The situation cannot be used as it is", errors });
  });

  closeApi(app, ABOUT);
  return app;
}

const NO_PRACTICE = {
  status: 404,
  title: "There is no such practice",
  detail: `${API_ROOT}/practices names them all.`,
} as const;

function listPractices(c: PageContext, catalogue: Catalogue, origin: string): Response {
  const read = readQuery(c, listQuery);
  if (!read.ok) return read.answer;
  const { chosen, strange } = chosenIn(read.query, catalogue);
  const detail = `${API_ROOT}/taxonomy names them all.`;
  if (strange.length > 0) return problem(c, { status: 400, title: "An id is not known", detail, errors: strange });

  const { q: words = "", language, page, pageSize } = read.query;
  const { hits } = searchPractices(catalogue, { words, chosen, order: "relevance", language });
  const results = hits.slice((page - 1) * pageSize, page * pageSize).map(({ practice }) => summaryOf(practice, origin));
  c.header("Link", linksFor(new URL(c.req.url), { page, pages: Math.ceil(hits.length / pageSize), origin }));
  return answerKept(c, withTag(JSON.stringify({ results, page, pageSize, total: hits.length })), JSON_TYPE);
}

/** The facets a query names, and each id that does not exist. */
function chosenIn(query: Readonly<Record<string, unknown>>, { taxonomy }: Catalogue) {
  const named = FACETS.map((facet) => ({
    facet,
    ids: (query[PARAMETERS[facet]] ?? []) as readonly string[],
    known: orderOf(facet, taxonomy),
  }));
  return {
    chosen: Object.fromEntries(named.map(({ facet, ids }) => [facet, ids])) as Chosen,
    strange: named.flatMap(({ facet, ids, known }) =>
      ids
        .filter((id) => !known.includes(id))
        .map((id) => ({ name: PARAMETERS[facet], reason: `no such id: ${id.slice(0, 40)}` })),
    ),
  };
}

/** The pages around this one: RFC 8288. */
function linksFor(asked: URL, { page, pages, origin }: { page: number; pages: number; origin: string }): string {
  const at = (number: number, rel: string) => {
    const there = new URL(asked.pathname + asked.search, origin);
    there.searchParams.set("page", String(number));
    return `<${there}>; rel="${rel}"`;
  };
  return [
    at(1, "first"),
    ...(page > 1 ? [at(page - 1, "prev")] : []),
    ...(page < pages ? [at(page + 1, "next")] : []),
    at(Math.max(1, pages), "last"),
  ].join(", ");
}
