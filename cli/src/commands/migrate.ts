import { BUILT, loadServer } from "../built-server.ts";
import type { Command } from "../command.ts";

export const migrate = migrateFrom(BUILT);

export function migrateFrom(built: URL): Command {
  return {
    name: "migrate",
    operands: [],
    summary: "Brings the database up to date, as every start does (DATABASE_URL or NAAST_DATA says which).",
    options: ["json"],
    example: "naast migrate --json",
    async run(_operands, { json }, { out, err }) {
      const { openOperations } = await loadServer(built);
      const applied = await openOperations(err).migrate();
      const told = applied.length === 0 ? "The database is up to date: nothing to do." : `Done: ${applied.join(", ")}.`;
      out(json ? JSON.stringify({ applied }) : told);
      return 0;
    },
  };
}
