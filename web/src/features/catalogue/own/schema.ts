import type { Practice, Taxonomy } from "@naast/catalogue";
import { z } from "zod";
import type { Typed } from "#web/platform/form/field-state.ts";
import type { FormState } from "#web/platform/form/form-state.ts";
import { practiceNotFound } from "./errors.ts";

const short = z.string().max(80);
const sentence = z.string().max(500).meta({ control: "textarea" });
const long = z.string().max(6000).meta({ control: "textarea" });
const lines = z.string().max(4000).meta({ control: "textarea" });
const NEEDS = ["people", "time", "money", "place", "skills"] as const;
const CRITERIA = ["problems", "groups", "locations", "directions", "methods"] as const;
/** What a form shows of a practice in lists of ids. */
const TICKED = [...CRITERIA, "divides", "phases", "scales", "initiative"] as const;

/** What is asked of somebody who writes down a practice of their own municipality. Lists follow the taxonomy of the catalogue. */
export function ownPracticeForm(taxonomy: Taxonomy) {
  const some = (list: object) => z.array(z.enum(Object.keys(list) as [string, ...string[]])).min(1);
  const maybe = (list: object) => z.array(z.enum(Object.keys(list) as [string, ...string[]]));
  const one = (list: object) => z.enum(Object.keys(list) as [string, ...string[]]);
  const fields = z.object({
    title: short,
    summary: z.string().max(240).meta({ control: "textarea" }),
    who: sentence,
    goals: lines,
    approach: long,
    steps: lines,
    problems: some(taxonomy.problems),
    groups: some(taxonomy.groups),
    divides: maybe(taxonomy.divides),
    locations: some(taxonomy.locations),
    directions: some(taxonomy.directions),
    methods: some(taxonomy.methods),
    phases: some(taxonomy.phases),
    scales: some(taxonomy.scales),
    initiative: some(taxonomy.parties),
    effort: one(taxonomy.effort),
    youngest: z.number().int().min(0).max(120).optional(),
    oldest: z.number().int().min(0).max(120).optional(),
    people: sentence.optional(),
    time: sentence.optional(),
    money: sentence.optional(),
    place: sentence.optional(),
    skills: sentence.optional(),
    risks: lines.optional(),
    studied: one(taxonomy.studied).meta({ control: "select" }),
    finding: one(taxonomy.finding).meta({ control: "select" }).optional(),
    outcome: sentence.optional(),
    sourceTitle: z.string().max(200),
    sourceUrl: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .meta({ control: "text" })
      .optional(),
    note: z.string().max(200),
  });
  return fields
    .refine(isInOrder, { path: ["oldest"], error: "catalogue.own.errors.agesInOrder" })
    .refine(saysOutcome, { path: ["outcome"], error: "catalogue.own.errors.outcomeMissing" })
    .refine(saysHowStudied, { path: ["studied"], error: "catalogue.own.errors.studiedMissing" });
}

const isInOrder = ({ youngest = 0, oldest = 120 }: { youngest?: number | undefined; oldest?: number | undefined }) =>
  youngest <= oldest;
/** What was studied has an outcome, and an outcome was studied: otherwise half of what was written would be lost. */
const saysOutcome = ({ studied, outcome }: { studied: string; outcome?: string | undefined }) =>
  studied === NOT_STUDIED || outcome !== undefined;
const saysHowStudied = ({ studied, outcome }: { studied: string; outcome?: string | undefined }) =>
  studied !== NOT_STUDIED || outcome === undefined;

export type OwnPracticeForm = ReturnType<typeof ownPracticeForm>;
export type OwnPracticeFields = z.infer<OwnPracticeForm>;
export type OwnPracticeFormState = FormState<OwnPracticeForm>;

/** A form with nothing to fill in: pressing the button is the answer. */
export const sureForm = z.object({});

const id = z.uuid();

/** The id in an address; what is none is nobody's practice. */
export function idFrom(text: string | undefined): string {
  const read = id.safeParse(text);
  if (!read.success) throw practiceNotFound();
  return read.data;
}

/** What just happened to a practice. */
export type OwnNews = "saved" | "published" | "withdrawn" | undefined;

/** The one source of a practice that its own municipality wrote down. */
const SOURCE = "own";
/** Nobody studied it, as far as they know; the other answers say how. */
const NOT_STUDIED = "not-evaluated";

/** What was filled in, as the file of a practice would hold it. Both languages read the words that were written. */
export function documentOf(filled: OwnPracticeFields, today: string): object {
  const { title, summary, who, goals, approach, steps, risks, youngest, oldest } = filled;
  return {
    title: said(title),
    summary: said(summary),
    who: said(who),
    goals: linesOf(goals).map(said),
    approach: said(approach),
    steps: linesOf(steps).map(said),
    ...Object.fromEntries(TICKED.map((list) => [list, filled[list]])),
    ages:
      youngest === undefined && oldest === undefined
        ? "all"
        : { from: youngest ?? 0, ...(oldest !== undefined && { to: oldest }) },
    weeks: "unknown",
    effort: filled.effort,
    needs: Object.fromEntries(NEEDS.map((need) => [need, filled[need] === undefined ? "unknown" : said(filled[need])])),
    evidence: { recognition: { level: "none-seen" }, studies: studiesOf(filled) },
    cautions: linesOf(risks ?? "").map((text) => ({ kind: "risk", text: said(text) })),
    sources: [
      { id: SOURCE, title: filled.sourceTitle, ...(filled.sourceUrl && { url: filled.sourceUrl }), seen: today },
    ],
    changes: [{ date: today, ...said(filled.note) }],
  };
}

function studiesOf({ studied, finding, outcome }: OwnPracticeFields): object[] {
  if (studied === NOT_STUDIED || outcome === undefined) return [];
  return [{ studied, finding: finding ?? "unknown", text: said(outcome), source: SOURCE }];
}

const said = (text: string) => ({ nl: text, en: text });
const linesOf = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, "").trim())
    .filter((line) => line !== "");

/** A practice as the form shows it, to change it. */
export function typedFrom(practice: Practice): Typed {
  const { ages, needs, evidence, sources } = practice;
  const [study] = evidence.studies;
  const [source] = sources;
  const joined = (list: readonly { readonly nl: string }[]) => list.map(({ nl }) => nl).join("\n");
  const ids = (list: Practice[(typeof TICKED)[number]]) =>
    list.map((entry) => (typeof entry === "string" ? entry : entry.id));
  return {
    title: practice.title.nl,
    summary: practice.summary.nl,
    who: practice.who.nl,
    goals: joined(practice.goals),
    approach: practice.approach.nl,
    steps: joined(practice.steps),
    ...Object.fromEntries(TICKED.map((list) => [list, ids(practice[list])])),
    ...(typeof ages === "object" && { youngest: String(ages.from), oldest: String(ages.to ?? "") }),
    ...Object.fromEntries(
      NEEDS.map((need) => {
        const given = needs[need];
        return [need, typeof given === "string" ? "" : given.nl];
      }),
    ),
    effort: practice.effort,
    risks: joined(practice.cautions.map(({ text }) => text)),
    studied: study?.studied ?? NOT_STUDIED,
    finding: study?.finding ?? "",
    outcome: study?.text.nl ?? "",
    sourceTitle: source?.title ?? "",
    sourceUrl: source?.url ?? "",
  };
}

/** Words that already stand where a slug would: pages of the catalogue itself. */
const RESERVED = new Set(["vergelijken", "boekje", "nieuw"]);

/** The address of a title: small letters and hyphens, without accents. */
export function slugFrom(title: string): string {
  const bare = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");
  return bare === "" || RESERVED.has(bare) ? `praktijk${bare && `-${bare}`}` : bare;
}
