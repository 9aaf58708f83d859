import { Hono } from "hono";
import type { Settings } from "#web/config.ts";
import type { Feature } from "#web/platform/feature.ts";
import type { Env } from "#web/platform/http/env.ts";
import type { PersonalData } from "#web/platform/personal-data.ts";
import { accountMenu, createAccountRoutes, type Door } from "./account/routes.tsx";
import { peopleData } from "./account/service.ts";
import accountEn from "./account/text/en.json" with { type: "json" };
import accountNl from "./account/text/nl.json" with { type: "json" };
import { paths as auditPaths } from "./audit/paths.ts";
import { createAuditRoutes } from "./audit/routes.tsx";
import auditEn from "./audit/text/en.json" with { type: "json" };
import auditNl from "./audit/text/nl.json" with { type: "json" };
import { createInvitationRoutes } from "./invitation/routes.tsx";
import invitationEn from "./invitation/text/en.json" with { type: "json" };
import invitationNl from "./invitation/text/nl.json" with { type: "json" };
import { peopleRules } from "./kept/jobs.ts";
import { ASKED_COOKIE, LINK_COOKIE } from "./kept/schema.ts";
import keptAr from "./kept/text/ar.json" with { type: "json" };
import keptEn from "./kept/text/en.json" with { type: "json" };
import keptNl from "./kept/text/nl.json" with { type: "json" };
import { paths as memberPaths } from "./members/paths.ts";
import { createMemberRoutes } from "./members/routes.tsx";
import membersEn from "./members/text/en.json" with { type: "json" };
import membersNl from "./members/text/nl.json" with { type: "json" };
import { paths as organisationPaths } from "./organisations/paths.ts";
import { createOrganisationRoutes } from "./organisations/routes.tsx";
import organisationsEn from "./organisations/text/en.json" with { type: "json" };
import organisationsNl from "./organisations/text/nl.json" with { type: "json" };
import { mayManageSomebody, mayReadAudit } from "./policy.ts";
import { createSignInRoutes, signInMenu } from "./sign-in/routes.tsx";
import signInAr from "./sign-in/text/ar.json" with { type: "json" };
import signInEn from "./sign-in/text/en.json" with { type: "json" };
import signInNl from "./sign-in/text/nl.json" with { type: "json" };
import en from "./text/en.json" with { type: "json" };
import nl from "./text/nl.json" with { type: "json" };
import welcomeAr from "./welcome/text/ar.json" with { type: "json" };
import welcomeEn from "./welcome/text/en.json" with { type: "json" };
import welcomeNl from "./welcome/text/nl.json" with { type: "json" };

const TEXT = {
  nl: {
    ...nl,
    account: accountNl,
    audit: { ...nl.audit, ...auditNl },
    kept: keptNl,
    invitation: invitationNl,
    members: membersNl,
    organisations: organisationsNl,
    welcome: welcomeNl,
    "sign-in": signInNl,
  },
  en: {
    ...en,
    account: accountEn,
    audit: { ...en.audit, ...auditEn },
    kept: keptEn,
    invitation: invitationEn,
    members: membersEn,
    organisations: organisationsEn,
    welcome: welcomeEn,
    "sign-in": signInEn,
  },
  ar: { kept: keptAr, welcome: welcomeAr, "sign-in": signInAr },
};

interface House {
  readonly settings: Settings;
  /** What every feature holds about somebody, this one included. */
  readonly personalDataOf: () => readonly PersonalData[];
  /** The page on which a demonstration shows its mail, for whoever waits for one. */
  readonly waitingMail: string | undefined;
  /** What other features offer to whoever is signed in. */
  readonly doors: readonly Door[];
}

/** Who comes in, what they are here, and what is held about them. */
export function createPeopleFeature({ settings, personalDataOf, waitingMail, doors }: House): Feature {
  return {
    name: "people",
    routes: new Hono<Env>()
      .route("/", createAccountRoutes({ personalDataOf, doors }))
      .route("/", createInvitationRoutes(settings))
      .route("/", createMemberRoutes(personalDataOf))
      .route("/", createOrganisationRoutes())
      .route("/", createAuditRoutes()),
    residentRoutes: createSignInRoutes(settings, waitingMail),
    api: [],
    text: TEXT,
    navigation: {
      header: [],
      account: [
        { path: memberPaths.members(), text: "people.menu.members", visibleTo: mayManageSomebody },
        { path: organisationPaths.organisations(), text: "people.menu.organisations", visibleTo: mayManageSomebody },
        { path: auditPaths.log(), text: "people.menu.log", visibleTo: mayReadAudit },
        signInMenu,
        accountMenu,
      ],
      footer: [],
    },
    personalData: peopleData,
    retention: peopleRules,
    jobs: [],
    live: [],
    codes: [],
    cookies: [ASKED_COOKIE, LINK_COOKIE],
  };
}
