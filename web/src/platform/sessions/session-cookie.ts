import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { SESSION_DAYS } from "./session.ts";

const DAY_SECONDS = 24 * 60 * 60;

/** Over https the name itself forbids that another site on the same domain sets the cookie. */
const nameFor = (c: Context) => (isSecure(c) ? "__Host-naast" : "naast");

export const isSecure = (c: Context): boolean => c.get("isSecure") === true;

export function readSessionCookie(c: Context): string | undefined {
  return getCookie(c, nameFor(c));
}

export function writeSessionCookie(c: Context, token: string): void {
  setCookie(c, nameFor(c), token, { ...guarded(c), maxAge: SESSION_DAYS * DAY_SECONDS });
}

export function forgetSessionCookie(c: Context): void {
  deleteCookie(c, nameFor(c), guarded(c));
}

const guarded = (c: Context) => ({ path: "/", httpOnly: true, sameSite: "Lax", secure: isSecure(c) }) as const;
