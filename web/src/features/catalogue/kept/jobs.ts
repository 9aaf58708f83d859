import type { RetentionRule } from "#web/platform/retention/retention-rule.ts";
import { deleteOldSuggestions } from "../suggestions/store.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const YEAR_MS = 365 * DAY_MS;

const ago = (now: Date, milliseconds: number) => new Date(now.getTime() - milliseconds);

/** What the catalogue keeps, why, and how long. */
export const catalogueRules: readonly RetentionRule[] = [
  {
    tables: ["own_practice", "own_practice_version"],
    what: "catalogue.kept.own.what",
    why: "catalogue.kept.own.why",
    howLong: "catalogue.kept.own.howLong",
  },
  {
    tables: ["suggestion"],
    what: "catalogue.kept.suggestion.what",
    why: "catalogue.kept.suggestion.why",
    howLong: "catalogue.kept.suggestion.howLong",
    forget: (unit) =>
      deleteOldSuggestions(unit, { settled: ago(unit.now(), YEAR_MS), sent: ago(unit.now(), 2 * YEAR_MS) }),
  },
];
