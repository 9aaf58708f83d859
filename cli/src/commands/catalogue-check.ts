import type { Catalogue } from "@naast/catalogue";
import { askLinks, isOffline, type LinkAnswer } from "../ask-links.ts";
import type { Command, ExitCode, Terminal } from "../command.ts";
import { loadCatalogue } from "../load.ts";

const PATIENCE_MS = 10_000;
const READ_AGAIN_AFTER_DAYS = 365;

export const catalogueCheck: Command = {
  name: "catalogue check",
  operands: [],
  summary:
    "Checks every file of the catalogue; faults are told with file, line and what was expected. With --links the editors' list: which sources are gone, moved, or not read for a year.",
  options: ["links", "json", "language", "content"],
  example: "naast catalogue check --content ./our-city/content",
  async run(_operands, { content, json, links }, terminal) {
    const catalogue = await loadCatalogue(content);
    const counts = { practices: catalogue.practices.length, aliases: catalogue.aliases.length };
    if (links) return checkLinks(catalogue, json, terminal);
    terminal.out(
      json ? JSON.stringify(counts) : `${counts.practices} practices and ${counts.aliases} alias(es): no faults.`,
    );
    return 0;
  },
};

/** A source and the practices that lean on it. */
interface Source {
  readonly url: string;
  readonly practices: readonly string[];
  /** The day somebody last read it. */
  readonly seen: string;
}

async function checkLinks(catalogue: Catalogue, json: boolean, { out, err }: Terminal): Promise<ExitCode> {
  const sources = sourcesOf(catalogue);
  const urls = sources.map(({ url }) => url);
  const answers = await askLinks(urls, {
    patience: PATIENCE_MS,
    answered: (done) => done % 20 === 0 && err(`${done} of ${urls.length} asked`),
  });
  if (isOffline(answers)) {
    err("No source could be reached: this machine seems to have no network, so nothing is known about the links.");
    return 1;
  }
  const due = sources.filter(({ seen }) => daysSince(seen) > READ_AGAIN_AFTER_DAYS);
  out(json ? JSON.stringify({ links: answers.map(withPractices(sources)), due }) : asList(answers, sources, due));
  return answers.some(({ kind }) => kind === "dead") ? 1 : 0;
}

/** Each address once. What was found gone before keeps the day on which it was, and is not asked again. */
function sourcesOf({ practices }: Catalogue): Source[] {
  const all = practices.flatMap(({ slug, sources }) =>
    sources.flatMap(({ url, seen, archived }) => (url && !archived ? [{ url, seen, slug }] : [])),
  );
  return [...Map.groupBy(all, ({ url }) => url)].map(([url, uses]) => ({
    url,
    practices: [...new Set(uses.map(({ slug }) => slug))],
    seen: uses.map(({ seen }) => seen).toSorted()[0] ?? "",
  }));
}

const daysSince = (day: string) => (Date.now() - Date.parse(day)) / (24 * 60 * 60 * 1000);

const withPractices = (sources: readonly Source[]) => (answer: LinkAnswer) => ({
  ...answer,
  practices: sources.find(({ url }) => url === answer.url)?.practices ?? [],
});

function asList(answers: readonly LinkAnswer[], sources: readonly Source[], due: readonly Source[]): string {
  const told = answers.map(withPractices(sources));
  const part = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`${title} (${lines.length})`, ...lines.map((line) => `  ${line}`), ""];
  const line = ({ url, practices }: Pick<Source, "url" | "practices">, more = "") =>
    `${url}${more}  ${practices.join(", ")}`;
  return [
    ...part(
      "Gone: look for a copy, or write `archived` beside the source",
      told.flatMap((one) => (one.kind === "dead" ? [line(one, ` (${one.why})`)] : [])),
    ),
    ...part(
      "Moved: write down the new address",
      told.flatMap((one) => (one.kind === "moved" ? [line(one, ` → ${one.to}`)] : [])),
    ),
    ...part(
      "No telling: open it yourself",
      told.flatMap((one) => (one.kind === "silent" ? [line(one, ` (${one.why})`)] : [])),
    ),
    ...part(
      "Not read for a year: read it again and change `seen`",
      due.map((source) => line(source, ` (${source.seen})`)),
    ),
    `${told.filter(({ kind }) => kind === "alive").length} of ${told.length} sources are where they were.`,
  ].join("\n");
}
