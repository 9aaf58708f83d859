import { practiceJsonSchema } from "@naast/catalogue";
import type { Command } from "../command.ts";

export const catalogueSchema: Command = {
  name: "catalogue schema",
  operands: [],
  summary: "Prints the shape of a practice file as JSON Schema, for your editor.",
  options: ["json", "language", "content"],
  example: "naast catalogue schema > practice.schema.json",
  run(_operands, _options, { out }) {
    out(JSON.stringify(practiceJsonSchema(), null, 2));
    return Promise.resolve(0);
  },
};
