import { findPractice, type Language, type Practice, type Said, type Taxonomy } from "@naast/catalogue";
import type { Command } from "../command.ts";
import { loadCatalogue } from "../load.ts";
import { wrapped } from "../table.ts";

export const catalogueShow: Command = {
  name: "catalogue show",
  operands: ["<slug>"],
  summary: "Shows one practice in full.",
  options: [],
  example: "naast catalogue show buurtbemiddeling",
  async run([slug = ""], { content, json, language }, { out, err }) {
    const catalogue = await loadCatalogue(content);
    const practice = findPractice(catalogue, slug);
    if (!practice) {
      err(`There is no practice '${slug}'. \`naast catalogue list\` names them all.`);
      return 1;
    }
    out(json ? JSON.stringify(practice, null, 2) : asPage(practice, catalogue.taxonomy, language));
    return 0;
  },
};

function asPage(practice: Practice, taxonomy: Taxonomy, language: Language): string {
  const list = (items: readonly Said[]) => items.map((item) => wrapped(item[language], "- ")).join("\n");
  const criteria = (["problems", "groups", "locations", "directions", "methods", "divides"] as const).map((name) => {
    const labels = practice[name].map(
      ({ id, inherited }) => `${taxonomy[name][id]?.[language]}${inherited ? " (*)" : ""}`,
    );
    return wrapped(`${name}: ${labels.join("; ")}`);
  });
  return [
    practice.title[language].toUpperCase(),
    wrapped(practice.summary[language]),
    practice.approach[language]
      .trim()
      .split(/\n\n/)
      .map((paragraph) => wrapped(paragraph))
      .join("\n\n"),
    list(practice.steps),
    `${criteria.join("\n")}\n(*) ${language === "nl" ? "zegt de bron over het hele hoofdstuk" : "said by the source of the whole chapter"}`,
    list(practice.evidence.studies.map(({ text }) => text)),
    list(practice.cautions.map(({ text }) => text)),
    practice.sources.map(({ title, url = "" }) => `${title} ${url}`.trim()).join("\n"),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}
