import { createMiddleware } from "hono/factory";
import type { Context } from "../database/context.ts";
import { inTransaction } from "../database/transaction.ts";
import type { Env } from "../http/env.ts";
import type { Platform } from "../platform.ts";
import type { SignedIn } from "./actor.ts";
import { recognise } from "./session.ts";
import { forgetSessionCookie, readSessionCookie, writeSessionCookie } from "./session-cookie.ts";

/** Finds out who asks. Whoever shows no session costs the database nothing. */
export function sessionMiddleware(platform: Platform) {
  return createMiddleware<Env>(async (c, next) => {
    const visiting = platform.contextFor({ kind: "visitor" }, c.var.requestId);
    c.set("context", visiting);
    const token = readSessionCookie(c);
    if (token !== undefined) {
      const found = await inTransaction(visiting, (unit) => recognise(unit, token));
      if (found?.newToken !== undefined) writeSessionCookie(c, found.newToken);
      if (found) c.set("context", platform.contextFor(found.actor, c.var.requestId));
      else forgetSessionCookie(c);
    }
    await next();
  });
}

/** Whoever is signed in; undefined for a visitor. */
export function signedIn({ actor }: Pick<Context, "actor">): SignedIn | undefined {
  return actor.kind === "person" ? actor : undefined;
}
