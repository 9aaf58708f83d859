import { forgetOldAudit } from "../audit/store.ts";
import { auditTermEnds } from "../audit/term.ts";
import { deleteExpiredCodes } from "../codes/store.ts";
import { deleteOldSubmissions } from "../form/store.ts";
import { forgetOldEvents } from "../live/missed-events.ts";
import { deleteOldMail } from "../mail/store.ts";
import { deleteExpiredSessions } from "../sessions/store.ts";
import type { RetentionRule } from "./retention-rule.ts";

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

const ago = (now: Date, milliseconds: number) => new Date(now.getTime() - milliseconds);

/** What the house itself keeps, whatever features it has. */
export const platformRules: readonly RetentionRule[] = [
  {
    tables: ["session"],
    what: "platform.kept.session.what",
    why: "platform.kept.session.why",
    howLong: "platform.kept.session.howLong",
    forget: deleteExpiredSessions,
  },
  {
    tables: ["mail"],
    what: "platform.kept.mail.what",
    why: "platform.kept.mail.why",
    howLong: "platform.kept.mail.howLong",
    forget: (unit) => deleteOldMail(unit, ago(unit.now(), 7 * DAY_MS)),
  },
  {
    tables: ["audit_entry", "audit_batch"],
    what: "platform.kept.audit.what",
    why: "platform.kept.audit.why",
    howLong: "platform.kept.audit.howLong",
    forget: (unit) => forgetOldAudit(unit, auditTermEnds(unit.now())),
  },
  {
    tables: ["form_submission"],
    what: "platform.kept.form.what",
    why: "platform.kept.form.why",
    howLong: "platform.kept.form.howLong",
    forget: deleteOldSubmissions,
  },
  {
    tables: ["participation_code"],
    what: "platform.kept.code.what",
    why: "platform.kept.code.why",
    howLong: "platform.kept.code.howLong",
    forget: deleteExpiredCodes,
  },
  {
    tables: ["live_event"],
    what: "platform.kept.live.what",
    why: "platform.kept.live.why",
    howLong: "platform.kept.live.howLong",
    forget: (unit) => forgetOldEvents(unit, ago(unit.now(), HOUR_MS)),
  },
  {
    // pg-boss forgets by itself: `QUEUE` in platform/jobs/job-queue.ts says when.
    tables: ["pgboss.job"],
    what: "platform.kept.job.what",
    why: "platform.kept.job.why",
    howLong: "platform.kept.job.howLong",
  },
];
