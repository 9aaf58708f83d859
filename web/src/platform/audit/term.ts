/** How long the audit is kept; the database lets nothing younger go (web/migrations/20261124T0620_audit.sql). */
const YEARS = 2;

/** What is older than this is past its term. */
export function auditTermEnds(now: Date): Date {
  const then = new Date(now);
  then.setUTCFullYear(then.getUTCFullYear() - YEARS);
  return then;
}
