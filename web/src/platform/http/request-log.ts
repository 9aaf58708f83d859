import { randomUUID } from "node:crypto";
import { createMiddleware } from "hono/factory";
import { routePath } from "hono/route";
import { logInfo } from "../log.ts";
import type { Env } from "./env.ts";

/** Gives each request a number that can be read out over the telephone, and writes one line about it: the pattern of the address, never the address. */
export function requestLog({ everyRequest }: { readonly everyRequest: boolean }) {
  return createMiddleware<Env>(async (c, next) => {
    const began = performance.now();
    const id = randomUUID().slice(0, 8);
    c.set("requestId", id);
    c.header("X-Request-Id", id);
    await next();
    if (!everyRequest) return;
    const took = Math.round(performance.now() - began);
    logInfo({ id, method: c.req.method, route: routePath(c, -1), status: c.res.status, ms: took });
  });
}
