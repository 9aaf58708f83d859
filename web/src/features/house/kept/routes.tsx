import { Hono } from "hono";
import type { Env } from "#web/platform/http/env.ts";
import type { MenuEntry } from "#web/platform/http/page-renderer.tsx";
import type { ShortCookie } from "#web/platform/http/short-cookie.ts";
import type { RetentionRule } from "#web/platform/retention/retention-rule.ts";
import { paths } from "../paths.ts";
import { KeptPage } from "./views/kept-page.tsx";

export const keptMenu: MenuEntry = { path: paths.kept(), text: "house.kept.menu" };

interface Kept {
  readonly rules: () => readonly RetentionRule[];
  readonly cookies: () => readonly ShortCookie[];
}

/** What is kept, why and how long, for everybody to read. */
export function createKeptRoutes({ rules, cookies }: Kept): Hono<Env> {
  return new Hono<Env>().get(paths.kept(), (c) => {
    const { reader } = c.var;
    return c.render(<KeptPage reader={reader} rules={rules()} cookies={cookies()} />, {
      title: reader.say("house.kept.title"),
      description: reader.say("house.kept.lead"),
    });
  });
}
