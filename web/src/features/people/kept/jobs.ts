import type { RetentionRule } from "#web/platform/retention/retention-rule.ts";
import { deleteExpiredRequests, deleteOldGuesses } from "./store.ts";

/** What the feature people keeps, why, and how long. */
export const peopleRules: readonly RetentionRule[] = [
  {
    tables: ["municipality", "scope", "organisation"],
    what: "people.kept.organisation.what",
    why: "people.kept.organisation.why",
    howLong: "people.kept.organisation.howLong",
  },
  {
    tables: ["person", "role"],
    what: "people.kept.person.what",
    why: "people.kept.person.why",
    howLong: "people.kept.person.howLong",
  },
  {
    tables: ["person_erasure"],
    what: "people.kept.erasure.what",
    why: "people.kept.erasure.why",
    howLong: "people.kept.erasure.howLong",
  },
  {
    tables: ["sign_in_request"],
    what: "people.kept.signIn.what",
    why: "people.kept.signIn.why",
    howLong: "people.kept.signIn.howLong",
    forget: deleteExpiredRequests,
  },
  {
    tables: ["code_guess"],
    what: "people.kept.guess.what",
    why: "people.kept.guess.why",
    howLong: "people.kept.guess.howLong",
    forget: deleteOldGuesses,
  },
];
