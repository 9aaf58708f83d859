import type { Catalogue } from "@naast/catalogue";
import { Hono } from "hono";
import type { Feature } from "#web/platform/feature.ts";
import type { Env } from "#web/platform/http/env.ts";
import { HOLDS_NOBODY } from "#web/platform/personal-data.ts";
import { paths } from "./paths.ts";
import ar from "./text/ar.json" with { type: "json" };
import en from "./text/en.json" with { type: "json" };
import nl from "./text/nl.json" with { type: "json" };
import { AboutPage } from "./views/about-page.tsx";
import { HomePage } from "./views/home-page.tsx";

/** The front door, and what a visitor may want to know about the house. */
export function createHomeFeature(catalogue: Catalogue): Feature {
  const residentRoutes = new Hono<Env>()
    .get("/", (c) => {
      const { reader } = c.var;
      return c.render(<HomePage reader={reader} catalogue={catalogue} />, {
        title: "Naast",
        description: reader.say("home.start.lead"),
      });
    })
    .get("/over", (c) => {
      const { reader } = c.var;
      return c.render(<AboutPage reader={reader} disclaimer={catalogue.rules.disclaimer} />, {
        title: reader.say("home.about.title"),
      });
    });
  return {
    name: "home",
    routes: new Hono<Env>(),
    residentRoutes,
    api: [],
    text: { nl, en, ar },
    navigation: {
      header: [{ path: paths.about(), text: "home.menu.about" }],
      account: [],
      footer: [
        { path: paths.about("toegankelijk"), text: "home.footer.access" },
        { path: paths.about("bron"), text: "home.footer.source" },
      ],
    },
    personalData: HOLDS_NOBODY,
    retention: [],
    jobs: [],
    live: [],
    codes: [],
    cookies: [],
  };
}
