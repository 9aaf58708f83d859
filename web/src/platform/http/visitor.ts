import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { Env } from "./env.ts";

/** How many proxies of our own stand before the house, and where people reach it. */
export interface Front {
  readonly trustedProxies: number;
  /** Such as https://naast.example.nl; undefined when nothing but the house itself says so. */
  readonly publicUrl: string | undefined;
}

/** From where and how safely a visitor comes. What a proxy tells counts only as far as the proxies are ours. */
export function visitor({ trustedProxies, publicUrl }: Front) {
  const isPublicSecure = publicUrl?.startsWith("https:") ?? false;
  return createMiddleware<Env>(async (c, next) => {
    const told =
      trustedProxies > 0 ? (c.req.header("x-forwarded-for") ?? "").split(",").map((part) => part.trim()) : [];
    c.set("visitorAddress", told.at(-trustedProxies) || socketAddress(c));
    c.set("isSecure", isPublicSecure);
    await next();
  });
}

/** Without a socket (the house asked in one process) all come from the same place. */
function socketAddress(c: Context): string {
  return c.env?.incoming ? (getConnInfo(c).remote.address ?? "") : "";
}
