import type { Context } from "../database/context.ts";
import { inTransaction } from "../database/transaction.ts";
import type { Job } from "../jobs/job.ts";
import { listMunicipalities } from "../tenants.ts";
import { sealAudit } from "./seal.ts";

/** Every minute: chains what was recorded since. */
export const sealAuditJob: Job = {
  name: "audit.seal",
  title: "platform.jobs.title.audit",
  repeats: "* * * * *",
  async run(context) {
    const municipalities = await inTransaction(context, listMunicipalities);
    for (const { id } of municipalities) {
      const asHouse: Context = { ...context, actor: { kind: "house", municipalityId: id } };
      while ((await inTransaction(asHouse, sealAudit)) > 0);
    }
  },
};
