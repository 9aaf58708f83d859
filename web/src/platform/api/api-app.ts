import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { type Allowance, createLimit } from "../http/rate-limit.ts";
import { logError } from "../log.ts";
import type { Platform } from "../platform.ts";
import type { ApiContext, ApiEnv, Endpoint } from "./endpoint.ts";
import { answerKept, createKeeper } from "./kept-answer.ts";
import { describeApi } from "./openapi.ts";
import { answerProblem } from "./problem-details.ts";

/** The version in every answer, and in the description: the last two numbers grow with every change. */
const API_VERSION = "1.0.0";
/** Where version 1 stands. */
export const API_ROOT = "/api/v1";
/** Under which whoever takes something over may use it. */
export const LICENCE = { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" } as const;

const ABOUT = {
  title: "Naast",
  description:
    "What Naast knows and anybody may use: practices that bring neighbours together, and which of them fit a situation. No need to sign in. Names are English; texts stand in Dutch and English beside each other.",
} as const;

/** Enough for a program that takes over everything at once; a thousand visitors behind one address are people with pages. */
const REQUESTS: Allowance = { atOnce: 300, oneMoreEveryMs: 50 };
const LARGEST_BODY = 64 * 1024;

interface ApiNeeds {
  readonly platform: Pick<Platform, "contextFor">;
  readonly settings: { origin(): string };
}

/**
 * The API of all features together, by the API Design Rules of the Dutch government: a version in every answer, problem details for
 * whatever goes wrong, open to every site, nothing behind a last slash. It stands apart from the pages: it knows no session, so a
 * page of another site can ask nothing in somebody's name.
 */
export function createApi(endpoints: readonly Endpoint[], { platform, settings }: ApiNeeds): Hono<ApiEnv> {
  const keep = createKeeper();
  const app = new Hono<ApiEnv>();
  app.onError(fault);
  app.use(
    "/api/*",
    openToAll,
    notTooOften(),
    visiting(platform),
    bodyLimit({ maxSize: LARGEST_BODY, onError: tooMuch }),
  );
  for (const { method, path, body, answer } of endpoints)
    app.on(method.toUpperCase(), patternOf(path), async (c) => (body && !sendsJson(c) ? notJson(c) : answer(c)));
  app.get(`${API_ROOT}/openapi.json`, (c) => {
    const origin = settings.origin();
    const make = () => JSON.stringify(describeApi(endpoints, aboutAt(origin)));
    return answerKept(c, keep(endpoints, origin, make), "application/json");
  });
  for (const path of new Set(["/openapi.json", ...endpoints.map((endpoint) => endpoint.path)]))
    app.all(patternOf(path), (c) => otherMethod(c, methodsAt(path, endpoints)));
  app.all("/api/*", nothingHere);
  return app;
}

/** `/practices/{slug}` as the router spells it. */
function patternOf(path: string): string {
  return API_ROOT + path.replaceAll(/\{(\w+)\}/g, ":$1");
}

function aboutAt(origin: string) {
  return {
    ...ABOUT,
    version: API_VERSION,
    server: origin + API_ROOT,
    contact: { name: "Naast", url: `${origin}/open-data` },
    license: LICENCE,
  };
}

const openToAll = createMiddleware<ApiEnv>(async (c, next) => {
  c.header("API-Version", API_VERSION);
  c.header("Access-Control-Allow-Origin", "*");
  c.header("Access-Control-Expose-Headers", "API-Version, ETag, Last-Modified, Link, Allow, Retry-After");
  if (c.req.method !== "OPTIONS") return next();
  c.header("Access-Control-Allow-Methods", "GET, HEAD, POST");
  c.header("Access-Control-Allow-Headers", "Content-Type, If-None-Match, If-Modified-Since");
  c.header("Access-Control-Max-Age", "86400");
  return c.body(null, 204);
});

function notTooOften() {
  const isAllowed = createLimit(REQUESTS);
  return createMiddleware<ApiEnv>(async (c, next) => {
    if (isAllowed(c.var.visitorAddress)) return next();
    c.header("Retry-After", "1");
    return answerProblem(c, {
      status: 429,
      title: "Too many requests",
      detail: "Wait a second, and go on more slowly.",
    });
  });
}

function visiting(platform: ApiNeeds["platform"]) {
  return createMiddleware<ApiEnv>(async (c, next) => {
    c.set("context", platform.contextFor({ kind: "visitor" }, c.var.requestId));
    return next();
  });
}

const tooMuch = (c: ApiContext) =>
  answerProblem(c, { status: 413, title: "Too much was sent", detail: "Send at most 64 kB." });

function sendsJson(c: ApiContext): boolean {
  return /^application\/json\s*(;|$)/i.test(c.req.header("content-type") ?? "");
}

const notJson = (c: ApiContext) =>
  answerProblem(c, {
    status: 415,
    title: "What was sent is not JSON",
    detail: "Send JSON with the header Content-Type: application/json.",
  });

/** What may be done at a path; whoever may read it may also ask for its headers only. */
function methodsAt(path: string, endpoints: readonly Endpoint[]): string {
  const own = endpoints.filter((endpoint) => endpoint.path === path).map(({ method }) => method.toUpperCase());
  const methods = own.length === 0 ? ["GET"] : own;
  return [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
}

function otherMethod(c: ApiContext, allowed: string): Response {
  c.header("Allow", allowed);
  return answerProblem(c, { status: 405, title: "That cannot be done here", detail: `This address knows ${allowed}.` });
}

const nothingHere = (c: ApiContext) =>
  answerProblem(c, {
    status: 404,
    title: "There is nothing at this address",
    detail: `${API_ROOT}/openapi.json names every address; none ends in a slash.`,
  });

function fault(error: Error, c: ApiContext): Response {
  logError({ id: c.var.requestId, route: c.req.routePath, error: error.stack });
  const detail = `Tell us the number ${c.var.requestId}.`;
  return answerProblem(c, { status: 500, title: "Something went wrong here", detail });
}
