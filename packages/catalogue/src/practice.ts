import { z } from "zod";
import { saidSchema } from "./said.ts";

const id = z.string().min(1);
const year = z.int().min(1950).max(2100);

/** A taxonomy id, or `{id, inherited: true}` where the source gives it for a whole chapter of practices. */
const criterion = z.union([
  id.transform((value) => ({ id: value, inherited: false })),
  z.strictObject({ id, inherited: z.boolean() }),
]);
const criteria = z
  .array(criterion)
  .refine((list) => new Set(list.map((entry) => entry.id)).size === list.length, "each id once");
const someCriteria = criteria.min(1, "at least one id");

const unknown = z.literal("unknown");
const need = z.union([unknown, saidSchema]).default("unknown");

const isInOrder = ({ from, to }: { from: number; to?: number | undefined }) => to === undefined || from <= to;
const ages = z.union([
  z.literal("all"),
  unknown,
  z.strictObject({ from: z.int().min(0), to: z.int().max(120).optional() }).refine(isInOrder, "the youngest age first"),
]);
const weeks = z.union([
  unknown,
  z.strictObject({ from: z.int().min(1), to: z.int().optional() }).refine(isInOrder, "the shortest time first"),
]);

const study = z.strictObject({
  studied: id,
  finding: id,
  /** What came out for each thing that was looked at, where that is known; `finding` says it of the whole. */
  outcomes: z.record(id, id).optional(),
  place: saidSchema.optional(),
  year: year.optional(),
  text: saidSchema,
  source: id,
});

/** When a caution is shown beside a match: always, or when the situation names one of these ids. */
const when = z.union([
  z.literal("always"),
  z.strictObject({
    problems: z.array(id).optional(),
    groups: z.array(id).optional(),
    divides: z.array(id).optional(),
    locations: z.array(id).optional(),
    phases: z.array(id).optional(),
  }),
]);

const caution = z.strictObject({
  kind: z.enum(["risk", "limit", "law"]),
  text: saidSchema,
  when: when.optional(),
  source: id.optional(),
});

const source = z.strictObject({
  id,
  title: z.string().min(1),
  publisher: z.string().min(1).optional(),
  year: year.optional(),
  url: z.url({ protocol: /^https?$/, error: "an address that begins with https://" }).optional(),
  seen: z.iso.date("a day such as 2026-11-23, the day somebody last read it"),
  /** It is no longer there: since which day, and where a copy is kept. */
  archived: z
    .strictObject({
      since: z.iso.date("a day such as 2026-11-23, the day it was found gone"),
      url: z.url({ protocol: /^https?$/, error: "an address that begins with https://" }).optional(),
    })
    .optional(),
});

/** What became different in the description, and when. */
const change = saidSchema.extend({ date: z.iso.date("a day such as 2026-11-23, the day it changed") });
const isNewestFirst = (changes: readonly { date: string }[]) =>
  changes.every(({ date }, at) => at === 0 || date <= (changes[at - 1]?.date ?? date));

const summary = z.strictObject({
  nl: z.string().trim().min(1).max(240, "at most 240 characters"),
  en: z.string().trim().min(1).max(240, "at most 240 characters"),
});

/** A practice as it stands in its file: `content/practices/<slug>.yaml`. The template beside it explains each field. */
export const practiceSchema = z.strictObject({
  title: saidSchema,
  aliases: z.array(z.string().min(1)).default([]),
  summary,
  goals: z.array(saidSchema).min(1),
  who: saidSchema,
  approach: saidSchema,
  steps: z.array(saidSchema).min(1),
  problems: someCriteria,
  groups: someCriteria,
  locations: someCriteria,
  directions: someCriteria,
  methods: someCriteria,
  divides: criteria.default([]),
  phases: z.array(id).min(1),
  scales: z.array(id).min(1),
  ages,
  weeks,
  initiative: z.array(id).min(1),
  lead: z.array(id).default([]),
  partners: z.array(id).default([]),
  /** What it takes, all in all. */
  effort: id,
  needs: z.strictObject({ people: need, time: need, money: need, place: need, skills: need }),
  workingElements: z.array(saidSchema).default([]),
  evidence: z.strictObject({
    recognition: z.strictObject({ level: id, year: year.optional(), source: id.optional() }),
    studies: z.array(study),
  }),
  cautions: z.array(caution).default([]),
  figures: z.array(saidSchema.extend({ year, source: id })).default([]),
  partOf: id.optional(),
  related: z.array(id).default([]),
  sources: z.array(source).min(1),
  changes: z.array(change).min(1).refine(isNewestFirst, "the newest change first"),
});

/** A second name under which the source lists a practice; it has no content of its own. */
export const aliasSchema = z.strictObject({ aliasOf: id, title: saidSchema });

/** A described approach of the catalogue. `slug` is the name of its file, or the address its municipality gave it. */
export type Practice = z.infer<typeof practiceSchema> & {
  readonly slug: string;
  /** The municipality that added it beside ours; absent for ours. */
  readonly addedBy?: string;
};
export type PracticeAlias = z.infer<typeof aliasSchema> & { readonly slug: string };
export type Caution = Practice["cautions"][number];
export type Study = Practice["evidence"]["studies"][number];
/** One id of a criterion, and whether it holds for this practice or for its whole chapter. */
export type CriterionEntry = Practice["problems"][number];
