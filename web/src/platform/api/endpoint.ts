import type { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Env } from "../http/env.ts";

/** What a request of a program carries. It has no reader: programs get all languages, and everybody is a visitor. */
export interface ApiEnv {
  Variables: Pick<Env["Variables"], "context" | "requestId" | "visitorAddress">;
}

export type ApiContext = Context<ApiEnv>;

/** One thing that programs can ask for. The description of the API is made of the same record that answers, so that both say the same. */
export interface Endpoint {
  readonly method: "get" | "post";
  /** Below the root of the API; what differs stands in braces, as in `/practices/{slug}`. */
  readonly path: `/${string}`;
  /** What a program that is generated from the description calls it. */
  readonly operationId: string;
  readonly summary: string;
  readonly tag: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** What is sent along as JSON. */
  readonly body?: z.ZodType;
  readonly gives: { readonly description: string; readonly schema: z.ZodType };
  /** Said of an address that holds nothing; left out where that cannot be. */
  readonly absent?: string;
  readonly answer: (c: ApiContext) => Response | Promise<Response>;
}
