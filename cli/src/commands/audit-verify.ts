import { BUILT, loadServer, type Verified } from "../built-server.ts";
import type { Command } from "../command.ts";

export const auditVerify = auditVerifyFrom(BUILT);

export function auditVerifyFrom(built: URL): Command {
  return {
    name: "audit verify",
    operands: [],
    summary: "Works out the chain of the audit again; ends with 1 where it was tampered with, and names the batch.",
    options: ["municipality", "json"],
    example: "naast audit verify --municipality Wijkerveen",
    async run(_operands, { json, municipality }, { out, err }) {
      const { openOperations } = await loadServer(built);
      const audits = await openOperations(err).verifyAudit(municipality);
      const ok = audits.every(({ verified }) => verified.ok);
      const rows = audits.map(({ name, verified }) => ({ name, ...verified }));
      if (json) out(JSON.stringify({ ok, municipalities: rows }));
      else if (audits.length === 0) out("There is no municipality yet, and so no audit.");
      else for (const { name, verified } of audits) out(`${name}: ${told(verified)}`);
      return ok ? 0 : 1;
    },
  };
}

const FAULTS = {
  entries: "entries were added or taken away",
  hash: "an entry or the batch itself was changed",
  gap: "a batch before it is missing",
} as const;

function told(verified: Verified): string {
  if (!verified.ok) return `BROKEN at batch ${verified.batch}: ${FAULTS[verified.fault]}.`;
  return `whole, ${verified.entries} entries in ${verified.batches} batches; note its anchor elsewhere: ${verified.anchor}`;
}
