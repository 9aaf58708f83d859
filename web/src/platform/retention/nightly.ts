import type { Context } from "../database/context.ts";
import { inTransaction } from "../database/transaction.ts";
import type { Job } from "../jobs/job.ts";
import { logInfo } from "../log.ts";
import { listMunicipalities } from "../tenants.ts";
import type { RetentionRule } from "./retention-rule.ts";

/** Every night: forgets in every municipality what is past its term. */
export function retentionJob(rules: readonly RetentionRule[]): Job {
  return {
    name: "retention.nightly",
    title: "platform.jobs.title.retention",
    repeats: "10 3 * * *",
    async run(context) {
      const municipalities = await inTransaction(context, listMunicipalities);
      for (const { id } of municipalities) await forgetIn(context, rules, id);
    },
  };
}

async function forgetIn(context: Context, rules: readonly RetentionRule[], municipalityId: string): Promise<void> {
  const asHouse: Context = { ...context, actor: { kind: "house", municipalityId } };
  for (const { tables, forget } of rules) {
    if (!forget) continue;
    const rows = await inTransaction(asHouse, forget);
    if (rows > 0) logInfo({ event: "forgotten", tables: tables.join(" "), rows });
  }
}
