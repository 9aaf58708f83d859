import { Hono } from "hono";
import type { Env } from "#web/platform/http/env.ts";
import type { MenuEntry } from "#web/platform/http/page-renderer.tsx";
import type { RetentionRule } from "#web/platform/retention/retention-rule.ts";
import { paths } from "../paths.ts";
import { KeptPage } from "./views/kept-page.tsx";

export const keptMenu: MenuEntry = { path: paths.kept(), text: "house.kept.menu" };

/** What is kept, why and how long, for everybody to read. */
export function createKeptRoutes(rules: () => readonly RetentionRule[]): Hono<Env> {
  return new Hono<Env>().get(paths.kept(), (c) => {
    const { reader } = c.var;
    return c.render(<KeptPage reader={reader} rules={rules()} />, {
      title: reader.say("house.kept.title"),
      description: reader.say("house.kept.lead"),
    });
  });
}
