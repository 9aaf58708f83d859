import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { PlainTextKey } from "../language/say.ts";
import { isSecure } from "../sessions/session-cookie.ts";

/** A secret that a browser holds for some minutes and shows to nobody but us. */
export interface ShortCookie {
  readonly name: string;
  readonly minutes: number;
  /** What it is for, as everybody reads it on 'wat we bewaren'. */
  readonly why: PlainTextKey;
}

export function readShortCookie(c: Context, cookie: ShortCookie): string | undefined {
  return getCookie(c, nameFor(c, cookie));
}

export function writeShortCookie(c: Context, cookie: ShortCookie, value: string): void {
  setCookie(c, nameFor(c, cookie), value, { ...guarded(c), maxAge: cookie.minutes * 60 });
}

export function forgetShortCookie(c: Context, cookie: ShortCookie): void {
  deleteCookie(c, nameFor(c, cookie), guarded(c));
}

const nameFor = (c: Context, { name }: ShortCookie) => (isSecure(c) ? `__Host-${name}` : name);

// Lax: somebody comes by a link in their mail, from another site.
const guarded = (c: Context) => ({ path: "/", httpOnly: true, sameSite: "Lax", secure: isSecure(c) }) as const;
