import { OpenAPIHono, type z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Env } from "../http/env.ts";
import { type Allowance, createLimit } from "../http/rate-limit.ts";
import { logError } from "../log.ts";
import { problem } from "./problem.ts";

/** The version in every answer, and in the description: the last two numbers grow with every change. */
const API_VERSION = "1.0.0";
/** Where version 1 stands. */
export const API_ROOT = "/api/v1";

/** Enough for a program that takes over everything at once; a thousand visitors behind one address are people with pages. */
const REQUESTS: Allowance = { atOnce: 300, oneMoreEveryMs: 50 };

/**
 * An app for programs, by the API Design Rules of the Dutch government: a version in every answer, problems as `application/problem+json`,
 * open to every site. A route is described with `app.openAPIRegistry.registerPath`.
 */
export function createApiApp(): OpenAPIHono<Env> {
  const isAllowed = createLimit(REQUESTS);
  const app = new OpenAPIHono<Env>();
  app.use(`${API_ROOT}/*`, async (c, next) => {
    c.header("API-Version", API_VERSION);
    c.header("Access-Control-Allow-Origin", "*");
    c.header("Access-Control-Expose-Headers", "API-Version, ETag, Link");
    if (c.req.method === "OPTIONS") return preflight();
    if (!isAllowed(c.var.visitorAddress)) {
      c.header("Retry-After", "1");
      return problem(c, { status: 429, title: "Too many requests", detail: "Wait a second and go on more slowly." });
    }
    return next();
  });
  app.onError((error, c) => {
    logError({ id: c.var.requestId, route: c.req.routePath, error: error.stack });
    return problem(c, {
      status: 500,
      title: "Something went wrong here",
      detail: `Tell us the number ${c.var.requestId}.`,
    });
  });
  return app;
}

/** What another site's page may ask. */
function preflight(): Response {
  const headers = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, POST, OPTIONS",
    "Access-Control-Allow-Headers": "Content-Type, If-None-Match",
    "Access-Control-Max-Age": "86400",
    "API-Version": API_VERSION,
  };
  return new Response(null, { status: 204, headers });
}

/** Serves the description of the whole, and says of every other address below the root that it is not there. */
export function closeApi(app: OpenAPIHono<Env>, about: { readonly title: string; readonly description: string }): void {
  app.get(`${API_ROOT}/openapi.json`, (c) => {
    const document = app.getOpenAPI31Document({
      openapi: "3.1.0",
      info: {
        ...about,
        version: API_VERSION,
        license: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
        contact: { name: "Naast", url: new URL(c.req.url).origin },
      },
      servers: [{ url: new URL(c.req.url).origin }],
    });
    return c.json(document);
  });
  app.all(`${API_ROOT}/*`, (c) =>
    problem(c, {
      status: 404,
      title: "There is nothing at this address",
      detail: `${API_ROOT}/openapi.json names every address.`,
    }),
  );
}

/** What stands in a query as a schema reads it: once as a text, more often as a list. Or a problem that names each parameter that is wrong. */
export function readQuery<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): { ok: true; query: z.output<Schema> } | { ok: false; answer: Response } {
  const typed = Object.entries(c.req.queries()).map(([name, values]) => [
    name,
    values.length === 1 ? values[0] : values,
  ]);
  const read = schema.safeParse(Object.fromEntries(typed));
  if (read.success) return { ok: true, query: read.data };
  const errors = read.error.issues.map(({ path, message }) => ({ name: path.join("."), reason: message }));
  return { ok: false, answer: problem(c, { status: 400, title: "The query cannot be used as it is", errors }) };
}
