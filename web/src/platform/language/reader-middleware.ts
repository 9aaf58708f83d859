import type { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { TrieRouter } from "hono/router/trie-router";
import type { Env } from "../http/env.ts";
import { createReader, createVoices } from "./reader.ts";
import type { TextsByFolder } from "./say.ts";

/** Gives each request its reader: language from the address, words from all the texts of the house. */
export function readerMiddleware(texts: TextsByFolder, residentRoutes: readonly Hono<Env>[] = []) {
  const voices = createVoices(texts, pagesOf(residentRoutes));
  return createMiddleware<Env>(async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    const reader = createReader(pathname + search, voices);
    c.set("reader", reader);
    c.header("Content-Language", reader.language);
    await next();
  });
}

/** Whether one of these routes has a page at an address; asked of Hono's own router, so that both read a pattern alike. */
function pagesOf(routes: readonly Hono<Env>[]): (path: string) => boolean {
  const router = new TrieRouter<true>();
  for (const { method, path } of routes.flatMap((some) => some.routes))
    if (method === "GET") router.add(method, path, true);
  return (path) => router.match("GET", path)[0].length > 0;
}
