import type { RetentionRule } from "#web/platform/retention/retention-rule.ts";
import { deleteOldImports } from "./store.ts";

const DAY_MS = 24 * 60 * 60_000;

/** What is kept of areas: names that CBS publishes, and for a day a file that waits for a yes. */
export const areaRules: readonly RetentionRule[] = [
  {
    tables: ["area"],
    what: "areas.kept.area.what",
    why: "areas.kept.area.why",
    howLong: "areas.kept.area.howLong",
  },
  {
    tables: ["area_import"],
    what: "areas.kept.import.what",
    why: "areas.kept.import.why",
    howLong: "areas.kept.import.howLong",
    forget: (unit) => deleteOldImports(unit, new Date(unit.now().getTime() - DAY_MS)),
  },
];
