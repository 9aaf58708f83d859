import { Hono } from "hono";
import type { Env } from "#web/platform/http/env.ts";
import { paths } from "../paths.ts";
import { mayDiagnose } from "../policy.ts";
import { GuidePage } from "./views/guide-page.tsx";

/** What leading a table is, for whoever never did: before anybody signs in. */
export function createLeadingRoutes(): Hono<Env> {
  return new Hono<Env>().get(paths.guide(), (c) => {
    const { reader, context } = c.var;
    const { kind } = context.actor;
    const may = mayDiagnose(context.actor) ? "lead" : "ask";
    return c.render(<GuidePage reader={reader} visitor={kind === "person" ? may : "signIn"} />, {
      title: reader.say("diagnosis.leading.title"),
      description: reader.say("diagnosis.leading.lead"),
    });
  });
}
