import { BUILT, loadServer } from "../built-server.ts";
import type { Command } from "../command.ts";

export const demo = demoFrom(BUILT);

export function demoFrom(built: URL): Command {
  return {
    name: "demo",
    operands: [],
    summary:
      "Adds made-up municipalities and people, unless there are real ones (DATABASE_URL or NAAST_DATA says where).",
    options: ["json"],
    example: "naast demo",
    async run(_operands, { json }, { out, err }) {
      const { openOperations } = await loadServer(built);
      const municipalities = await openOperations(err).addDemo();
      out(json ? JSON.stringify({ municipalities }) : `Made-up municipalities here: ${municipalities.join(", ")}.`);
      return 0;
    },
  };
}
