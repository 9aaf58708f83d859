import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { secureHeaders } from "hono/secure-headers";
import {
  createReader,
  createSay,
  LANGUAGES,
  type Language,
  languageOf,
  type Reader,
  type Say,
  type Texts,
} from "./reader.ts";

/** What every request carries. */
export interface Env {
  Variables: { reader: Reader };
}

export type PageContext = Context<Env>;

/** Gives each request its reader: language from the address, words from all the texts of the house. */
export function readerMiddleware(texts: Readonly<Record<string, Texts>>) {
  const says = Object.fromEntries(LANGUAGES.map((language) => [language, createSay(texts, language)])) as Record<
    Language,
    Say
  >;
  return createMiddleware<Env>(async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    const language = languageOf(pathname);
    c.set("reader", createReader(language, says[language], pathname + search));
    c.header("Content-Language", language);
    await next();
  });
}

/** Nothing from elsewhere, nothing inline, and no address told to other sites. */
export function safeHeaders() {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", "data:"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: "no-referrer",
    strictTransportSecurity: false,
    crossOriginResourcePolicy: "same-origin",
  });
}
