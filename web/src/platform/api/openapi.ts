import { OpenAPIHono, type RouteConfig, z } from "@hono/zod-openapi";
import type { Endpoint } from "./endpoint.ts";

/** What is told of the API as a whole. */
export interface ApiAbout {
  readonly title: string;
  readonly description: string;
  /** Three numbers: the first stands in the address, the others grow with every change. */
  readonly version: string;
  /** Where it stands, version included. */
  readonly server: string;
  /** Where people find out more and whom they can ask. */
  readonly contact: { readonly name: string; readonly url: string };
  readonly license: { readonly name: string; readonly url: string };
}

/**
 * Describes endpoints as an OpenAPI 3.1 document, by the API Design Rules of the Dutch government: the major version in the server,
 * the full one in every answer, problem details for all that can go wrong.
 *
 * @see https://logius-standaarden.github.io/API-Design-Rules/
 */
export function describeApi(endpoints: readonly Endpoint[], { server, version, ...about }: ApiAbout): object {
  const app = new OpenAPIHono();
  for (const endpoint of endpoints) app.openAPIRegistry.registerPath(routeOf(endpoint));
  return app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: { ...about, version },
    servers: [{ url: server }],
    security: [],
    tags: [...new Set(endpoints.map(({ tag }) => tag))].map((name) => ({ name })),
  });
}

function routeOf(endpoint: Endpoint): RouteConfig {
  const { method, path, operationId, summary, tag, params, query, body } = endpoint;
  const request = {
    ...(params && { params }),
    ...(query && { query }),
    ...(body && { body: { required: true, content: { "application/json": { schema: body } } } }),
  };
  return { method, path, operationId, summary, tags: [tag], request, responses: responsesOf(endpoint) };
}

function responsesOf({ method, params, query, body, gives, absent }: Endpoint): RouteConfig["responses"] {
  const { description, schema } = gives;
  return {
    200: { description, headers: { ...VERSION, ...(method === "get" && TAG) }, content: json(schema) },
    ...(method === "get" && { 304: { description: "It did not change", headers: VERSION } }),
    ...((params || query || body) && { 400: wrong("What was asked cannot be used") }),
    ...(absent && { 404: wrong(absent) }),
    ...(body && { 413: wrong("More was sent than can be used"), 415: wrong("What was sent is not JSON") }),
    429: wrong("Too many requests from one place"),
    500: wrong("Something went wrong on our side"),
  };
}

const json = (schema: z.ZodType) => ({ "application/json": { schema } });
const wrong = (description: string) => ({
  description,
  headers: VERSION,
  content: { "application/problem+json": { schema: problemDetails } },
});

const VERSION = {
  "API-Version": { description: "The full version of the API.", required: true, schema: { type: "string" } },
} as const;
const TAG = {
  ETag: { description: "Send it back as If-None-Match to hear whether it changed.", schema: { type: "string" } },
} as const;

const problemDetails = z
  .object({
    type: z.string(),
    status: z.number().int(),
    title: z.string(),
    detail: z.string(),
    errors: z.array(z.object({ name: z.string(), reason: z.string() })).optional(),
  })
  .openapi("ProblemDetails", { description: "What went wrong and what to do about it: RFC 9457." });
