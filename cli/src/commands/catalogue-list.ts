import { compareText } from "@naast/kernel";
import type { Command } from "../command.ts";
import { loadCatalogue } from "../load.ts";
import { asTable } from "../table.ts";

export const catalogueList: Command = {
  name: "catalogue list",
  operands: [],
  summary: "Lists every practice of the catalogue.",
  options: ["json", "language", "content"],
  example: "naast catalogue list --json",
  async run(_operands, { content, json, language }, { out }) {
    const { practices, aliases, taxonomy } = await loadCatalogue(content);
    if (json) {
      const rows = [...practices.map(({ slug, title }) => ({ slug, title })), ...aliases];
      out(JSON.stringify({ practices: rows.toSorted((a, b) => compareText(a.slug, b.slug)) }, null, 2));
      return 0;
    }
    out(
      asTable(
        practices.map(({ slug, title, directions }) => [
          slug,
          title[language],
          directions.map(({ id }) => taxonomy.directions[id]?.[language]).join("; "),
        ]),
      ),
    );
    return 0;
  },
};
