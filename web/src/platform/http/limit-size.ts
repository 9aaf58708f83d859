import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import type { Env } from "./env.ts";
import { tooLargePage } from "./error-pages.tsx";

/** How many bytes may come at once. A file comes only from somebody who signed in; whoever did not, sends what was typed. */
export function limitSize({ form, file }: { readonly form: number; readonly file: number }) {
  const [asForm, asFile] = [form, file].map((maxSize) => bodyLimit({ maxSize, onError: tooLargePage }));
  return createMiddleware<Env>((c, next) => {
    const sendsFile = c.req.header("content-type")?.startsWith("multipart/form-data") === true;
    const isKnown = c.var.context.actor.kind === "person";
    return (sendsFile && isKnown ? asFile : asForm)?.(c, next) ?? next();
  });
}
