import { createMiddleware } from "hono/factory";
import { html } from "hono/html";
import type { Env } from "./env.ts";

const TURBO_STREAM = "text/vnd.turbo-stream.html";

/**
 * Keeps the `#part` of the address that a form leads on to. A browser without script follows it by itself; `fetch`, with which Turbo sends
 * forms, follows the address but tells nobody the part. So Turbo is told in a message of its own where to go (web/src/islands/page.ts).
 */
export function partOfPage() {
  return createMiddleware<Env>(async (c, next) => {
    await next();
    const target = c.res.headers.get("location");
    if (c.res.status !== 303 || !target?.includes("#") || !c.req.header("accept")?.includes(TURBO_STREAM)) return;
    c.res.headers.delete("location");
    c.res = new Response(String(html`<turbo-stream action="visit" address="${target}"></turbo-stream>`), {
      headers: { "content-type": `${TURBO_STREAM}; charset=UTF-8` },
    });
  });
}
