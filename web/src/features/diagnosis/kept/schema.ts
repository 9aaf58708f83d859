import type { ShortCookie } from "#web/platform/http/short-cookie.ts";

/** Held by the browser that opened a secret link, so that the secret does not stay in the address. */
export const SHARED_COOKIE: ShortCookie = {
  name: "naast-gedeeld",
  minutes: 12 * 60,
  why: "diagnosis.kept.cookies.shared",
};
/** Held by the browser that made a link, which is shown to it for as long as copying takes; we keep it nowhere. */
export const MADE_COOKIE: ShortCookie = { name: "naast-deellink", minutes: 10, why: "diagnosis.kept.cookies.made" };

/** Held by the browser that typed a sheet over: that sheet, closed, for as long as it takes to see a mistake. */
export const SHEET_COOKIE: ShortCookie = { name: "naast-blad", minutes: 30, why: "diagnosis.kept.cookies.sheet" };
