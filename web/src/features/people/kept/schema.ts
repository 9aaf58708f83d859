import type { ShortCookie } from "#web/platform/http/short-cookie.ts";
import { REQUEST_MINUTES } from "../sign-in/service.ts";

/** Held by the browser that asked for a mail: without it the code in the mail opens nothing. */
export const ASKED_COOKIE: ShortCookie = {
  name: "naast-aanmelden",
  minutes: REQUEST_MINUTES,
  why: "people.kept.cookies.asked",
};
/** Held by the browser that opened the link, so that the secret does not stay in the address. */
export const LINK_COOKIE: ShortCookie = { name: "naast-link", minutes: 10, why: "people.kept.cookies.link" };
