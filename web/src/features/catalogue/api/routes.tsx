import { type Catalogue, findPractice, matchPractices, readSituation, searchPractices } from "@naast/catalogue";
import { API_ROOT } from "#web/platform/api/api-app.ts";
import type { ApiContext, Endpoint } from "#web/platform/api/endpoint.ts";
import { answerKept, createKeeper } from "#web/platform/api/kept-answer.ts";
import { answerProblem } from "#web/platform/api/problem-details.ts";
import { readQuery } from "#web/platform/api/read-query.ts";
import type { Context } from "#web/platform/database/context.ts";
import {
  listQuery,
  matchAnswer,
  oneParams,
  practicePage,
  practiceWhole,
  situationBody,
  taxonomyLists,
} from "./schema.ts";
import { chosenIn, summaryOf, wholeOf } from "./service.ts";

/** The catalogue as it stands now, for whoever asks. */
type FreshShelf = (context: Context) => Promise<Catalogue>;

interface Settings {
  origin(): string;
}

const JSON_TYPE = "application/json; charset=utf-8";

/** What programs can ask of the catalogue. Nobody need sign in, and nothing of what is asked is kept. */
export function createApiEndpoints(shelf: FreshShelf, settings: Settings): readonly Endpoint[] {
  return [listOf(shelf, settings), oneOf(shelf, settings), taxonomyOf(shelf), matchOf(shelf)];
}

function listOf(shelf: FreshShelf, settings: Settings): Endpoint {
  const keep = createKeeper<Catalogue>();
  return {
    method: "get",
    path: "/practices",
    operationId: "listPractices",
    summary: "Practices, by words and by what they are for; a page at a time, with Link headers to the others",
    tag: "Practices",
    query: listQuery,
    gives: { description: "A page of practices", schema: practicePage },
    answer: async (c) => {
      const catalogue = await shelf(c.var.context);
      const read = readQuery(c, listQuery);
      if (!read.ok) return read.answer;
      const { chosen, strange } = chosenIn(read.query, catalogue);
      if (strange.length > 0) return answerProblem(c, { ...UNKNOWN_ID, errors: strange });

      const { q: words = "", language, page, pageSize } = read.query;
      const { hits } = searchPractices(catalogue, { words, chosen, order: "relevance", language });
      const origin = settings.origin();
      const found = hits.slice((page - 1) * pageSize, page * pageSize);
      const results = found.map(({ practice }) => summaryOf(practice, origin));
      c.header("Link", linksFor(c, { page, pages: Math.max(1, Math.ceil(hits.length / pageSize)), origin }));
      const make = () => JSON.stringify({ results, page, pageSize, total: hits.length });
      return answerKept(c, keep(catalogue, undefined, make), JSON_TYPE);
    },
  };
}

const UNKNOWN_ID = {
  status: 400,
  title: "An id is not known",
  detail: `${API_ROOT}/taxonomy names most of them; ages are children, young, adults or unknown.`,
} as const;

/** The pages around this one: RFC 8288. */
function linksFor(c: ApiContext, { page, pages, origin }: { page: number; pages: number; origin: string }): string {
  const asked = new URL(c.req.url);
  const at = (number: number, rel: string) => {
    const there = new URL(asked.pathname + asked.search, origin);
    there.searchParams.set("page", String(number));
    return `<${there}>; rel="${rel}"`;
  };
  return [
    at(1, "first"),
    ...(page > 1 ? [at(Math.min(page - 1, pages), "prev")] : []),
    ...(page < pages ? [at(page + 1, "next")] : []),
    at(pages, "last"),
  ].join(", ");
}

function oneOf(shelf: FreshShelf, settings: Settings): Endpoint {
  const keep = createKeeper<Catalogue>();
  return {
    method: "get",
    path: "/practices/{slug}",
    operationId: "readPractice",
    summary: "All that is known of one practice; a second name answers with the practice itself",
    tag: "Practices",
    params: oneParams,
    gives: { description: "The practice", schema: practiceWhole },
    absent: "There is no such practice",
    answer: async (c) => {
      const catalogue = await shelf(c.var.context);
      const practice = findPractice(catalogue, c.req.param("slug") ?? "");
      if (!practice) return answerProblem(c, NO_PRACTICE);
      const make = () => JSON.stringify(wholeOf(practice, settings.origin()));
      return answerKept(c, keep(catalogue, practice.slug, make), JSON_TYPE);
    },
  };
}

const NO_PRACTICE = {
  status: 404,
  title: "There is no such practice",
  detail: `${API_ROOT}/practices names them all.`,
} as const;

function taxonomyOf(shelf: FreshShelf): Endpoint {
  const keep = createKeeper<Catalogue>();
  return {
    method: "get",
    path: "/taxonomy",
    operationId: "readTaxonomy",
    summary: "The lists of ids that practices and situations are described with",
    tag: "Taxonomy",
    gives: { description: "The lists, in the order of the screen", schema: taxonomyLists },
    answer: async (c) => {
      const catalogue = await shelf(c.var.context);
      const make = () => JSON.stringify(catalogue.taxonomy);
      return answerKept(c, keep(catalogue, "taxonomy", make), JSON_TYPE);
    },
  };
}

function matchOf(shelf: FreshShelf): Endpoint {
  return {
    method: "post",
    path: "/matches",
    operationId: "matchSituation",
    summary: "Which practices fit a situation, with reasons for, against and unknown; nothing is kept",
    tag: "Matches",
    body: situationBody,
    gives: { description: "What fits", schema: matchAnswer },
    answer: async (c) => {
      const catalogue = await shelf(c.var.context);
      const text = await c.req.text();
      if (!isJson(text)) return answerProblem(c, NOT_JSON);
      const read = readSituation({ path: "situation", text }, catalogue);
      if (read.ok) return c.json(matchPractices(catalogue, read.situation));
      const errors = read.errors.map(({ line, column, expected }) => ({
        name: column === undefined ? `line ${line}` : `line ${line}, column ${column}`,
        reason: `expected ${expected}`,
      }));
      return answerProblem(c, { ...NO_SITUATION, errors });
    },
  };
}

/** A situation may also be YAML on the command line; what says that it is JSON has to be. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false; // That it cannot be read is the answer.
  }
}

const NOT_JSON = {
  status: 400,
  title: "The situation cannot be read",
  detail: "What was sent says that it is JSON, and is not.",
} as const;

const NO_SITUATION = {
  status: 400,
  title: "The situation cannot be used",
  detail: `See \`errors\`; ${API_ROOT}/taxonomy names every id.`,
} as const;
