import { DomainError, type ErrorKind } from "@naast/kernel";
import { ActionLink } from "../../ui/form.tsx";
import { Houses } from "../../ui/houses.tsx";
import { Heading, Paragraph } from "../../ui/text.tsx";
import { logError } from "../log.ts";
import type { PageContext } from "./env.ts";

const STATUS = { invalid: 422, notFound: 404, conflict: 409 } as const satisfies Record<ErrorKind, number>;

export function notFoundPage(c: PageContext) {
  const { say, to } = c.var.reader;
  const meant = withoutLastSlash(c.req.raw);
  if (meant !== undefined) return c.redirect(meant, 301);
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

/** More was sent than a form of ours can hold. */
export function tooLargePage(c: PageContext) {
  const { say } = c.var.reader;
  return plainPage(c, 413, { title: say("platform.tooLarge.title"), text: say("platform.tooLarge.text") });
}

/** Forms come faster than people send them. */
export function tooManyPage(c: PageContext) {
  const { say } = c.var.reader;
  return plainPage(c, 429, { title: say("platform.tooMany.title"), text: say("platform.tooMany.text") });
}

/** The form did not come from a page of ours, or the browser does not say where from. */
export function otherSitePage(c: PageContext) {
  const { say } = c.var.reader;
  return plainPage(c, 403, { title: say("platform.otherSite.title"), text: say("platform.otherSite.text") });
}

function plainPage(c: PageContext, status: 403 | 413 | 429, { title, text }: { title: string; text: string }) {
  c.status(status);
  return c.render(
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{text}</Paragraph>
    </>,
    { title },
  );
}

export const statusOf = ({ kind }: DomainError) => STATUS[kind];

/** Where an error meets HTTP, unless a feature knows the way on. What is no DomainError is our mistake: one page, one number, and a line in the log. */
export function errorPage(error: Error, c: PageContext) {
  const { say, sayStored } = c.var.reader;
  if (error instanceof DomainError) {
    c.status(statusOf(error));
    const text = sayStored(error.code, error.params);
    return c.render(<Heading level={1}>{text}</Heading>, { title: text });
  }
  const id = c.var.requestId;
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

/** Where an address with a slash too many was meant to lead; only ever a path on this site (`//other.org/` is none). */
function withoutLastSlash({ method, url }: Request): string | undefined {
  const { pathname, search } = new URL(url);
  const bare = pathname.replace(/\/+$/, "");
  const isOurs = /^\/[^/]/.test(bare);
  return bare !== pathname && isOurs && (method === "GET" || method === "HEAD") ? bare + search : undefined;
}
