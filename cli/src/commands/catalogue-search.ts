import { type Excerpt, type Hit, searchPractices } from "@naast/catalogue";
import type { Command } from "../command.ts";
import { limitFrom } from "../limit.ts";
import { loadCatalogue } from "../load.ts";
import { asTable } from "../table.ts";

const MOST_READABLE = 10;

export const catalogueSearch: Command = {
  name: "catalogue search",
  operands: ["<words>"],
  summary: "Finds practices by words, in Dutch or English, typing errors and all; says where each was found.",
  options: ["top", "json", "language", "content"],
  example: 'naast catalogue search "buren bemidling"',
  async run([words = ""], { content, json, language, top }, { out, err }) {
    const catalogue = await loadCatalogue(content);
    const { hits, spelling } = searchPractices(catalogue, { words, chosen: {}, order: "relevance", language });
    const found = hits.slice(0, limitFrom(top) ?? (json ? hits.length : MOST_READABLE));
    if (json) out(asJson(found, spelling));
    else {
      if (spelling !== undefined) err(`Did you mean: ${spelling}?`);
      if (found.length === 0) err(`Nothing is found for '${words}'. \`naast catalogue list\` names all practices.`);
      else out(asTable(found.map((hit) => [hit.practice.slug, hit.practice.title[language], textOf(hit.excerpt)])));
    }
    return found.length > 0 ? 0 : 1;
  },
};

function asJson(found: readonly Hit[], spelling: string | undefined): string {
  const results = found.map(({ practice: { slug, title }, excerpt }) => ({
    slug,
    title,
    ...(excerpt && { place: excerpt.place, text: textOf(excerpt) }),
  }));
  return JSON.stringify({ results, ...(spelling !== undefined && { spelling }) });
}

const textOf = (excerpt: Excerpt | undefined) => excerpt?.pieces.map(({ text }) => text).join("") ?? "";
