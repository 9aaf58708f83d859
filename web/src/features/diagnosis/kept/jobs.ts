import type { RetentionRule } from "#web/platform/retention/retention-rule.ts";
import { deleteSheetKeys } from "../paper/store.ts";
import { deleteExpiredShares } from "../sharing/store.ts";
import { deleteOldDiagnoses } from "./store.ts";

const YEARS_KEPT = 5;

/** What a diagnosis keeps, why, and how long: long enough to lay this year beside the years before. */
export const diagnosisRules: readonly RetentionRule[] = [
  {
    tables: ["diagnosis", "diagnosis_seat", "diagnosis_settlement", "diagnosis_decision"],
    what: "diagnosis.kept.diagnosis.what",
    why: "diagnosis.kept.diagnosis.why",
    howLong: "diagnosis.kept.diagnosis.howLong",
    forget: (unit) => deleteOldDiagnoses(unit, yearsBefore(unit.now(), YEARS_KEPT)),
  },
  {
    tables: ["diagnosis_share"],
    what: "diagnosis.kept.share.what",
    why: "diagnosis.kept.share.why",
    howLong: "diagnosis.kept.share.howLong",
    forget: deleteExpiredShares,
  },
  {
    tables: ["diagnosis_count", "diagnosis_words"],
    what: "diagnosis.kept.said.what",
    why: "diagnosis.kept.said.why",
    howLong: "diagnosis.kept.said.howLong",
  },
  {
    tables: ["diagnosis_sheet_key"],
    what: "diagnosis.kept.sheetKey.what",
    why: "diagnosis.kept.sheetKey.why",
    howLong: "diagnosis.kept.sheetKey.howLong",
    forget: deleteSheetKeys,
  },
  {
    tables: ["diagnosis_plain", "diagnosis_check"],
    what: "diagnosis.kept.check.what",
    why: "diagnosis.kept.check.why",
    howLong: "diagnosis.kept.check.howLong",
  },
];

function yearsBefore(now: Date, years: number): Date {
  const then = new Date(now);
  then.setUTCFullYear(now.getUTCFullYear() - years);
  return then;
}
