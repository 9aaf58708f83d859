import type { Catalogue, Language, Practice, Said } from "@naast/catalogue";
import { wrapped } from "./table.ts";

const WORDS = {
  nl: {
    steps: "Stappen",
    problems: "Wat er speelt",
    groups: "Voor wie",
    locations: "Waar",
    directions: "Richting",
    methods: "Hoe",
    divides: "Tussen wie",
    chapter: "(*) zegt de bron over het hele hoofdstuk",
    evidence: "Wat we weten",
    notStudied: "Of het werkt, is voor zover wij weten niet onderzocht.",
    cautions: "Let op",
    sources: "Bronnen",
  },
  en: {
    steps: "Steps",
    problems: "What is going on",
    groups: "For whom",
    locations: "Where",
    directions: "Direction",
    methods: "How",
    divides: "Between whom",
    chapter: "(*) said by the source of the whole chapter",
    evidence: "What we know",
    notStudied: "Whether it works has, as far as we know, not been studied.",
    cautions: "Watch out",
    sources: "Sources",
  },
} as const;

/** One practice as a page of text, ending with the disclaimer that stands with everything from the catalogue. */
export function practicePage(practice: Practice, { taxonomy, rules }: Catalogue, language: Language): string {
  const words = WORDS[language];
  const listed = (items: readonly Said[]) => items.map((item) => wrapped(item[language], "- ")).join("\n");
  const { studies } = practice.evidence;
  return [
    practice.title[language].toUpperCase(),
    wrapped(practice.summary[language]),
    ...practice.approach[language]
      .trim()
      .split(/\n\n/)
      .map((paragraph) => wrapped(paragraph)),
    section(words.steps, listed(practice.steps)),
    criteria(practice, taxonomy, language),
    section(words.evidence, studies.length === 0 ? words.notStudied : listed(studies.map(({ text }) => text))),
    section(words.cautions, listed(practice.cautions.map(({ text }) => text))),
    section(words.sources, practice.sources.map(({ title, url = "" }) => `- ${title} ${url}`.trim()).join("\n")),
    wrapped(rules.disclaimer[language]),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function section(heading: string, body: string): string {
  return body === "" ? "" : `${heading}\n${body}`;
}

function criteria(practice: Practice, taxonomy: Catalogue["taxonomy"], language: Language): string {
  const words = WORDS[language];
  const names = (["problems", "groups", "divides", "locations", "directions", "methods"] as const).filter(
    (name) => practice[name].length > 0,
  );
  const lines = names.map((name) => {
    const labels = practice[name].map(
      ({ id, inherited }) => `${taxonomy[name][id]?.[language]}${inherited ? " (*)" : ""}`,
    );
    return wrapped(`${words[name]}: ${labels.join("; ")}`);
  });
  const hasChapter = names.some((name) => practice[name].some(({ inherited }) => inherited));
  return [...lines, ...(hasChapter ? [words.chapter] : [])].join("\n");
}
