import { createMiddleware } from "hono/factory";
import type { Env } from "../http/env.ts";
import { createReader, createSay, LANGUAGES, type Language, languageOf, type Say, type Texts } from "./reader.ts";

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
