import { csrf } from "hono/csrf";
import { createMiddleware } from "hono/factory";
import type { Env, PageContext } from "./env.ts";
import { otherSitePage } from "./error-pages.tsx";
import type { Front } from "./visitor.ts";

/** A form counts only when it was sent from a page of ours: the browser says so itself. */
export function sameSiteForms({ publicUrl }: Front) {
  const ours = publicUrl === undefined ? undefined : new URL(publicUrl).host;
  const check = csrf({ origin: (origin, c) => hostOf(origin) === (ours ?? new URL(c.req.url).host) });
  return createMiddleware<Env>(async (c, next) => {
    let isOurs = false;
    const refused = await check(c, async () => {
      isOurs = true;
    }).catch((error: Error) => error);
    if (isOurs) return next();
    if (refused instanceof Error && !("getResponse" in refused)) throw refused;
    return otherSitePage(c as PageContext);
  });
}

/** Behind a proxy that ends https the address we see is http; the host is what tells one site from another. */
function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
