import { Hono } from "hono";
import type { Settings } from "#web/config.ts";
import type { Feature } from "#web/platform/feature.ts";
import type { Env } from "#web/platform/http/env.ts";
import { HOLDS_NOBODY, type PersonalData } from "#web/platform/personal-data.ts";
import { paths } from "./paths.ts";
import { createSignInRoutes } from "./sign-in/routes.tsx";
import signInAr from "./sign-in/text/ar.json" with { type: "json" };
import signInEn from "./sign-in/text/en.json" with { type: "json" };
import signInNl from "./sign-in/text/nl.json" with { type: "json" };
import en from "./text/en.json" with { type: "json" };
import nl from "./text/nl.json" with { type: "json" };

interface House {
  readonly settings: Settings;
  /** What every feature holds about somebody, this one included. */
  readonly personalDataOf: () => readonly PersonalData[];
}

/** Who comes in, what they are here, and what is held about them. */
export function createPeopleFeature({ settings }: House): Feature {
  return {
    name: "people",
    routes: new Hono<Env>(),
    residentRoutes: createSignInRoutes(settings),
    text: { nl: { ...nl, "sign-in": signInNl }, en: { ...en, "sign-in": signInEn }, ar: { "sign-in": signInAr } },
    navigation: {
      header: [],
      account: [{ path: paths.signIn(), text: "people.sign-in.menu", visibleTo: ({ kind }) => kind === "visitor" }],
      footer: [],
    },
    personalData: HOLDS_NOBODY,
    retention: [],
    jobs: [],
    live: [],
  };
}
