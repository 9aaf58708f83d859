import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { SESSION_DAYS } from "./session.ts";

const DAY_MINUTES = 24 * 60;

/** What keeps somebody signed in; it is renewed while they come by. */
export const SESSION_COOKIE = {
  name: "naast",
  minutes: SESSION_DAYS * DAY_MINUTES,
  why: "platform.cookies.session",
} as const;

/** Over https the name itself forbids that another site on the same domain sets the cookie. */
const nameFor = (c: Context) => (isSecure(c) ? `__Host-${SESSION_COOKIE.name}` : SESSION_COOKIE.name);

export const isSecure = (c: Context): boolean => c.get("isSecure") === true;

export function readSessionCookie(c: Context): string | undefined {
  return getCookie(c, nameFor(c));
}

export function writeSessionCookie(c: Context, token: string): void {
  setCookie(c, nameFor(c), token, { ...guarded(c), maxAge: SESSION_COOKIE.minutes * 60 });
}

export function forgetSessionCookie(c: Context): void {
  deleteCookie(c, nameFor(c), guarded(c));
}

const guarded = (c: Context) => ({ path: "/", httpOnly: true, sameSite: "Lax", secure: isSecure(c) }) as const;
