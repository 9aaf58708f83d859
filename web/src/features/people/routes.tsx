import { Hono } from "hono";
import type { Settings } from "#web/config.ts";
import type { Feature } from "#web/platform/feature.ts";
import type { Env } from "#web/platform/http/env.ts";
import { HOLDS_NOBODY, type PersonalData } from "#web/platform/personal-data.ts";
import en from "./text/en.json" with { type: "json" };
import nl from "./text/nl.json" with { type: "json" };

interface House {
  readonly settings: Settings;
  /** What every feature holds about somebody, this one included. */
  readonly personalDataOf: () => readonly PersonalData[];
}

/** Who comes in, what they are here, and what is held about them. */
export function createPeopleFeature(_house: House): Feature {
  return {
    name: "people",
    routes: new Hono<Env>(),
    residentRoutes: new Hono<Env>(),
    text: { nl, en },
    navigation: { header: [], account: [], footer: [] },
    personalData: HOLDS_NOBODY,
    retention: [],
    jobs: [],
    live: [],
  };
}
