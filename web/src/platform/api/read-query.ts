import type { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { answerProblem, type ProblemDetails } from "./problem-details.ts";

type Wrong = NonNullable<ProblemDetails["errors"]>[number];

/**
 * Reads what stands in a query with a schema: what stands there once as a text, what is repeated as a list.
 *
 * @returns what was asked, or an answer that names everything that is wrong with it
 */
export function readQuery<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): { ok: true; query: z.output<Schema> } | { ok: false; answer: Response } {
  const typed = Object.entries(c.req.queries()).map(([name, values]) => [
    name,
    values.length === 1 ? values[0] : values,
  ]);
  const read = schema.safeParse(Object.fromEntries(typed));
  if (read.success) return { ok: true, query: read.data };
  const errors = read.error.issues.flatMap(wrongIn);
  const detail = "See `errors`; the description of the API says what each parameter may be.";
  return { ok: false, answer: answerProblem(c, { status: 400, title: "The query cannot be used", detail, errors }) };
}

function wrongIn(issue: z.core.$ZodIssue): Wrong[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((name) => ({ name: name.slice(0, 40), reason: "there is no such parameter" }));
  return [{ name: issue.path.join("."), reason: issue.message }];
}
