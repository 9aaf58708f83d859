import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import type { Actor } from "../sessions/actor.ts";
import type { Env } from "./env.ts";
import { tooLargePage } from "./error-pages.tsx";

/** How many bytes may come at once. A file comes only from an administrator, of whom there are few; all others send what was typed. */
export function limitSize({ form, file }: { readonly form: number; readonly file: number }) {
  const [asForm, asFile] = [form, file].map((maxSize) => bodyLimit({ maxSize, onError: tooLargePage }));
  return createMiddleware<Env>((c, next) => {
    // Nothing comes with these. To see that in the body of a request, all of it would have to be made.
    if (c.req.method === "GET" || c.req.method === "HEAD") return next();
    const sendsFile = c.req.header("content-type")?.startsWith("multipart/form-data") === true;
    return (sendsFile && isAdministrator(c.var.context.actor) ? asFile : asForm)?.(c, next) ?? next();
  });
}

const isAdministrator = (actor: Actor) =>
  actor.kind === "person" && actor.roles.some(({ role }) => role === "administrator");
