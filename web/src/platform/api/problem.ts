import type { Context } from "hono";

/** What went wrong, for a program: RFC 9457. `title` is in English, as is everything a program reads. */
export interface Problem {
  readonly status: 400 | 404 | 405 | 413 | 422 | 429 | 500;
  readonly title: string;
  /** What to do about it. */
  readonly detail?: string;
  /** Each parameter or field that is wrong, by its name. */
  readonly errors?: readonly { readonly name: string; readonly reason: string }[];
}

/** Answers with a problem instead of a page. */
export function problem(c: Context, { status, ...rest }: Problem): Response {
  return c.body(JSON.stringify({ type: "about:blank", status, ...rest }), status, {
    "Content-Type": "application/problem+json",
  });
}
