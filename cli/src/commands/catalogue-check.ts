import type { Command } from "../command.ts";
import { loadCatalogue } from "../load.ts";

export const catalogueCheck: Command = {
  name: "catalogue check",
  operands: [],
  summary: "Checks every file of the catalogue; faults are told with file, line and what was expected.",
  options: ["json", "language", "content"],
  example: "naast catalogue check --content ./our-city/content",
  async run(_operands, { content, json }, { out }) {
    const { practices, aliases } = await loadCatalogue(content);
    const counts = { practices: practices.length, aliases: aliases.length };
    out(json ? JSON.stringify(counts) : `${counts.practices} practices and ${counts.aliases} alias(es): no faults.`);
    return 0;
  },
};
