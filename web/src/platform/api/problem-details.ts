import type { Context } from "hono";

/** What went wrong, for a program: RFC 9457. Everything a program reads is in English. */
export interface ProblemDetails {
  readonly status: 400 | 404 | 405 | 413 | 415 | 429 | 500;
  readonly title: string;
  /** What to do about it. */
  readonly detail: string;
  /** Each parameter or field that is wrong, by its name: all of them at once. */
  readonly errors?: readonly { readonly name: string; readonly reason: string }[];
}

/** Answers with problem details instead of a page. */
export function answerProblem(c: Context, { status, ...rest }: ProblemDetails): Response {
  return c.body(JSON.stringify({ type: "about:blank", status, ...rest }), status, {
    "Content-Type": "application/problem+json",
  });
}
