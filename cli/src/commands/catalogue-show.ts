import { findPractice } from "@naast/catalogue";
import type { Command } from "../command.ts";
import { loadCatalogue } from "../load.ts";
import { practicePage } from "../practice-page.ts";

export const catalogueShow: Command = {
  name: "catalogue show",
  operands: ["<slug>"],
  summary: "Shows one practice in full.",
  options: ["json", "language", "content"],
  example: "naast catalogue show buurtbemiddeling",
  async run([slug = ""], { content, json, language }, { out, err }) {
    const catalogue = await loadCatalogue(content);
    const practice = findPractice(catalogue, slug);
    if (!practice) {
      err(`There is no practice '${slug}'. \`naast catalogue list\` names them all.`);
      return 1;
    }
    out(json ? JSON.stringify(practice, null, 2) : practicePage(practice, catalogue, language));
    return 0;
  },
};
