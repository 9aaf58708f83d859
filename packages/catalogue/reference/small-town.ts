// A catalogue small enough to work an answer out by hand: three lists of two or three words and the practices a test gives it.
import type { Catalogue } from "../src/catalogue.ts";
import type { CriterionEntry, Practice } from "../src/practice.ts";
import { MATTERS, type Rules } from "../src/rules.ts";
import type { Said } from "../src/said.ts";
import { type Situation, type SituationInput, situationSchema } from "../src/situation.ts";
import { CRITERIA, type Taxonomy } from "../src/taxonomy.ts";

const said = (text: string): Said => ({ nl: `${text} (nl)`, en: `${text} (en)` });
const labels = (...ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, said(id)]));
const sentences = <Key extends string>(kind: string, keys: readonly Key[]) =>
  Object.fromEntries(keys.map((key) => [key, said(`${kind} ${key}: {list}`)])) as Record<Key, Said>;

const taxonomy: Taxonomy = {
  themes: labels("street"),
  problems: Object.fromEntries(
    ["noise", "litter", "quarrel", "loneliness"].map((id) => [id, { ...said(id), theme: "street", words: [] }]),
  ),
  groups: labels("everyone", "tenants", "young-people"),
  divides: labels("young-old", "rent-own"),
  locations: labels("town", "street", "square"),
  phases: labels("calm", "tension", "incidents"),
  scales: labels("street", "town"),
  directions: labels("living", "young-people"),
  methods: Object.fromEntries(["talk", "sport", "patrol"].map((id) => [id, { ...said(id), group: "doing" }])),
  methodGroups: labels("doing"),
  parties: labels("residents"),
  recognition: labels("none-seen"),
  studied: labels("not-evaluated", "comparison"),
  finding: labels("unknown", "positive", "negative"),
  outcomes: labels("contact"),
  effort: labels("light", "heavy"),
};

/** Weights and credits in round numbers, so that a score can be worked out on paper. */
export const rules: Rules = {
  search: { synonyms: [["street", "road"]] },
  weights: {
    problems: 4,
    groups: 2,
    locations: 2,
    divides: 1,
    directions: 1,
    methods: 1,
    ages: 1,
    scale: 1,
    phase: 1,
  },
  credit: { own: 1, inherited: 0.4, wider: 0.5 },
  coverageOverFocus: 2,
  impossibleMethodsKeep: 0.25,
  wider: { groups: { everyone: ["tenants", "young-people"] }, locations: { town: ["street", "square"] } },
  reasons: {
    for: sentences("fits", MATTERS),
    inherited: sentences("chapter fits", CRITERIA),
    wider: sentences("wider fits", ["groups", "locations"]),
    against: sentences("misses", ["problems", "methods", "ages", "scale", "phase", "weeks", "running"]),
    unknown: sentences("unknown", ["divides", "ages", "weeks", "effect", "outcome"]),
  },
  advice: [
    { id: "safety", first: true, when: { phases: ["incidents"] }, text: said("call the town hall") },
    { id: "ask-tenants", first: false, when: { groups: ["tenants"] }, text: said("ask the tenants") },
  ],
  disclaimer: said("shows what is possible"),
};

type Given = Partial<Omit<Practice, CriterionName> & Record<CriterionName, readonly (string | CriterionEntry)[]>>;
type CriterionName = (typeof CRITERIA)[number];

/** A practice against noise for everyone in town, but for what the test says of it. */
export function practice(slug: string, given: Given = {}): Practice {
  const criteria = Object.fromEntries(
    CRITERIA.map((name) => [name, (given[name] ?? DEFAULTS[name]).map(asEntry)]),
  ) as Record<CriterionName, CriterionEntry[]>;
  return { ...REST, slug, title: said(slug), ...given, ...criteria };
}

/** What the source says for a whole chapter. */
export const inherited = (id: string): CriterionEntry => ({ id, inherited: true });

export function town(...practices: readonly Practice[]): Catalogue {
  return { taxonomy, rules, chapters: [], practices, aliases: [] };
}

export const situation = (given: SituationInput): Situation => situationSchema.parse(given);

const DEFAULTS: Record<CriterionName, readonly string[]> = {
  problems: ["noise"],
  groups: ["everyone"],
  locations: ["town"],
  divides: [],
  directions: ["living"],
  methods: ["talk"],
};

const REST: Omit<Practice, CriterionName | "slug" | "title"> = {
  aliases: [],
  summary: said("summary"),
  goals: [said("goal")],
  who: said("who"),
  approach: said("approach"),
  steps: [said("step")],
  phases: ["calm"],
  scales: ["street"],
  ages: "all",
  weeks: "unknown",
  initiative: ["residents"],
  lead: [],
  partners: [],
  effort: "light",
  needs: { people: "unknown", time: "unknown", money: "unknown", place: "unknown", skills: "unknown" },
  workingElements: [],
  evidence: { recognition: { level: "none-seen" }, studies: [] },
  cautions: [],
  figures: [],
  related: [],
  changes: [{ ...said("first"), date: "2026-11-23" }],
  sources: [{ id: "source", title: "Source", seen: "2026-11-23" }],
};

function asEntry(entry: string | CriterionEntry): CriterionEntry {
  return typeof entry === "string" ? { id: entry, inherited: false } : entry;
}
