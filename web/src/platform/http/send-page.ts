import type { Context } from "hono";
import { accepts } from "hono/accepts";
import { html } from "hono/html";
import type { Child } from "hono/jsx";
import { compressText } from "./compress-text.ts";
import type { Env } from "./env.ts";

/**
 * Answers with a page, compressed as a whole where the one who asks takes that. Read back from an answer to be compressed later, as hono
 * does with everything else, it costs twice the processor.
 */
export async function sendPage(c: Context<Env>, page: Child): Promise<Response> {
  const text = String(await html`<!DOCTYPE html>${page}`);
  c.header("Content-Type", "text/html; charset=UTF-8");
  c.header("Vary", "Accept-Encoding", { append: true });
  if (accepts(c, { header: "Accept-Encoding", supports: ["gzip"], default: "identity" }) !== "gzip")
    return c.body(text);
  c.header("Content-Encoding", "gzip");
  return c.body(await compressText(text));
}
