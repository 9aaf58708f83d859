import { randomUUID } from "node:crypto";
import { DomainError, type ErrorKind } from "@naast/kernel";
import { ActionLink } from "../ui/form.tsx";
import { Houses } from "../ui/houses.tsx";
import { Heading, Paragraph } from "../ui/text.tsx";
import type { PageContext } from "./http.ts";
import { logError } from "./log.ts";

const STATUS = { invalid: 422, notFound: 404, conflict: 409 } as const satisfies Record<ErrorKind, number>;

export function notFoundPage(c: PageContext) {
  const { say, to } = c.var.reader;
  c.status(404);
  return c.render(
    <>
      <Houses />
      <Heading level={1}>{say("platform.notFound.title")}</Heading>
      <Paragraph>{say("platform.notFound.text")}</Paragraph>
      <ActionLink href={to("/")}>{say("platform.notFound.home")}</ActionLink>
    </>,
    { title: say("platform.notFound.title") },
  );
}

/** The only place where an error meets HTTP. What is no DomainError is our mistake: one page, one number, and a line in the log. */
export function errorPage(error: Error, c: PageContext) {
  const { say } = c.var.reader;
  if (error instanceof DomainError) {
    c.status(STATUS[error.kind]);
    const text = say(error.code, error.params);
    return c.render(<Heading level={1}>{text}</Heading>, { title: text });
  }
  const id = randomUUID().slice(0, 8);
  logError({ id, route: c.req.routePath, error: error.stack });
  c.status(500);
  return c.render(
    <>
      <Heading level={1}>{say("platform.wrong.title")}</Heading>
      <Paragraph>{say("platform.wrong.text", { id })}</Paragraph>
    </>,
    { title: say("platform.wrong.title") },
  );
}
