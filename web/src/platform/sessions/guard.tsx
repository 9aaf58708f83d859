import { createMiddleware } from "hono/factory";
import { ActionLink, Button, Form } from "../../ui/form.tsx";
import { Heading, Paragraph } from "../../ui/text.tsx";
import type { Env, PageContext } from "../http/env.ts";
import type { SignedIn } from "./actor.ts";

/** Where somebody signs in; the page they wanted travels along. */
export const signInPath = (wanted = "") => `/aanmelden${wanted && `?terug=${encodeURIComponent(wanted)}`}`;

/** Only for people who signed in: others are led to where they can, and a form they sent is kept for them. */
export const signedInOnly = createMiddleware<Env>(async (c, next) => {
  if (c.var.context.actor.kind === "person") return next();
  if (c.req.method !== "GET" && c.req.method !== "HEAD") return signedOutPage(c as PageContext);
  const { pathname, search } = new URL(c.req.url);
  return c.redirect(c.var.reader.to(signInPath(pathname + search)), 303);
});

/** The person who asks, behind {@link signedInOnly}. */
export function personAsking(c: PageContext): SignedIn {
  const { actor } = c.var.context;
  if (actor.kind !== "person") throw new Error("This address is not behind signedInOnly.");
  return actor;
}

/** Somebody's session ended while they were writing: what they wrote waits here until they are signed in again. */
async function signedOutPage(c: PageContext) {
  const { say, to } = c.var.reader;
  const body = await c.req.parseBody({ all: true });
  const fields = Object.entries(body).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => (typeof one === "string" && name !== "form" ? [{ name, value: one }] : [])),
  );
  c.status(401);
  return c.render(
    <>
      <Heading level={1}>{say("platform.signedOut.title")}</Heading>
      <Paragraph>{say("platform.signedOut.text")}</Paragraph>
      <Paragraph>
        <a class="nl-link" href={to(signInPath())} target="_blank" rel="noopener">
          {say("platform.signedOut.signIn")}
        </a>
      </Paragraph>
      {fields.length === 0 ? (
        <ActionLink href={to("/")}>{say("platform.notFound.home")}</ActionLink>
      ) : (
        <Form action={c.req.path} submission={String(body.form ?? "")}>
          {fields.map(({ name, value }) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <Button type="submit">{say("platform.signedOut.sendAgain")}</Button>
        </Form>
      )}
    </>,
    { title: say("platform.signedOut.title") },
  );
}
