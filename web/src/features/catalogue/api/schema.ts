import { z } from "@hono/zod-openapi";
import { FACETS, type Facet, LANGUAGES } from "@naast/catalogue";

/** What each facet is called in the query of the API: one value, repeated for more. */
export const PARAMETERS = {
  problems: "problem",
  groups: "group",
  divides: "divide",
  locations: "location",
  directions: "direction",
  methods: "method",
  ages: "age",
  initiative: "initiative",
  evidence: "evidence",
  effort: "effort",
} as const satisfies Record<Facet, string>;

type Parameter = (typeof PARAMETERS)[Facet];

const many = (facet: Facet) =>
  z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((value): readonly string[] => (value === undefined ? [] : [value].flat()))
    .openapi({
      type: "array",
      items: { type: "string" },
      description: `Ids of '${facet}'. Repeat it for several: one of them is enough. Different parameters narrow.`,
    });

const facets = Object.fromEntries(FACETS.map((facet) => [PARAMETERS[facet], many(facet)])) as Readonly<
  Record<Parameter, ReturnType<typeof many>>
>;

const whole = (standard: number, maximum: number, about: string) => {
  const expected = `expected one whole number from 1 to ${maximum}`;
  return z
    .string({ error: expected })
    .regex(/^[1-9]\d{0,3}$/, expected)
    .transform(Number)
    .refine((value) => value <= maximum, expected)
    .default(standard)
    .openapi({ type: "integer", minimum: 1, maximum, default: standard, description: about });
};

export const listQuery = z.strictObject({
  q: z
    .string({ error: "expected one text" })
    .max(200, "expected at most 200 characters")
    .optional()
    .openapi({ description: "Words in Dutch or English, with room for a typing error.", example: "burenruzie" }),
  ...facets,
  language: z
    .enum(LANGUAGES, { error: `expected ${LANGUAGES.join(" or ")}` })
    .default("nl")
    .openapi({ description: "The language whose alphabet settles the order. Every answer holds both languages." }),
  page: whole(1, 1000, "Which page, counted from 1."),
  pageSize: whole(20, 100, "How many practices stand on a page."),
});

export type ListQuery = z.output<typeof listQuery>;

export const oneParams = z.object({ slug: z.string().openapi({ example: "buurtbemiddeling" }) });

const said = z
  .object({ nl: z.string(), en: z.string() })
  .openapi("Text", { description: "The same in both languages." });
const criterion = z
  .object({ id: z.string(), inherited: z.boolean() })
  .openapi("Criterion", { description: "An id of /taxonomy, and whether the source says it of a whole chapter only." });
const criteria = z.array(criterion);
const ids = z.array(z.string());
const year = z.number().int();

const unknown = z.literal("unknown");
const range = z.object({ from: z.number().int(), to: z.number().int().optional() });
const need = z.union([unknown, said]);
const circumstances = z.object({
  problems: ids.optional(),
  groups: ids.optional(),
  divides: ids.optional(),
  locations: ids.optional(),
  phases: ids.optional(),
});

const summaryShape = {
  slug: z.string(),
  title: said,
  summary: said,
  directions: criteria,
  effort: z.string(),
  addedBy: z
    .string()
    .optional()
    .openapi({ description: "The municipality that wrote it; absent for the catalogue's own." }),
  url: z.url().openapi({ description: "The page for people." }),
};

const practiceSummary = z.object(summaryShape).openapi("PracticeSummary");
export type PracticeSummary = z.output<typeof practiceSummary>;

const study = z.object({
  studied: z.string(),
  finding: z.string(),
  outcomes: z.record(z.string(), z.string()).optional(),
  place: said.optional(),
  year: year.optional(),
  text: said,
  source: z.string().openapi({ description: "The id of one of the sources." }),
});

const evidence = z.object({
  recognition: z.object({ level: z.string(), year: year.optional(), source: z.string().optional() }),
  studies: z.array(study),
});

const caution = z.object({
  kind: z.enum(["risk", "limit", "law"]),
  text: said,
  when: z.union([z.literal("always"), circumstances]).optional(),
  source: z.string().optional(),
});

const source = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string().optional(),
  year: year.optional(),
  url: z.url().optional(),
  seen: z.iso.date().openapi({ description: "When somebody last read it." }),
  archived: z
    .object({ since: z.iso.date(), url: z.url().optional() })
    .optional()
    .openapi({ description: "It is no longer there: since when, and where a copy is kept." }),
});

export const practiceWhole = z
  .object({
    ...summaryShape,
    aliases: z.array(z.string()),
    goals: z.array(said),
    who: said,
    approach: said,
    steps: z.array(said),
    problems: criteria,
    groups: criteria,
    divides: criteria,
    locations: criteria,
    methods: criteria,
    phases: ids,
    scales: ids,
    ages: z.union([z.literal("all"), unknown, range]),
    weeks: z.union([unknown, range]),
    initiative: ids,
    lead: ids,
    partners: ids,
    needs: z.object({ people: need, time: need, money: need, place: need, skills: need }),
    workingElements: z.array(said),
    evidence,
    cautions: z.array(caution),
    figures: z.array(said.extend({ year, source: z.string() }).openapi("Figure")),
    partOf: z.string().optional(),
    related: ids,
    sources: z.array(source),
    changes: z
      .array(said.extend({ date: z.iso.date() }).openapi("Change"))
      .openapi({ description: "What became different in the description, the newest first." }),
    licence: z.object({ name: z.string(), url: z.url() }),
  })
  .openapi("Practice", { description: "All that is known of a practice. Ids are those of /taxonomy." });
export type PracticeWhole = z.output<typeof practiceWhole>;

export const practicePage = z
  .object({
    results: z.array(practiceSummary),
    page: z.number().int(),
    pageSize: z.number().int(),
    total: z.number().int(),
  })
  .openapi("PracticePage");

const label = z.object({
  nl: z.string(),
  en: z.string(),
  theme: z.string().optional(),
  words: z.array(z.string()).optional(),
  group: z.string().optional(),
});
export const taxonomyLists = z
  .record(z.string(), z.record(z.string(), label.openapi("Label")))
  .openapi("Taxonomy", { description: "For each list its ids, each with its label in both languages." });

const reason = z
  .object({ criterion: z.string(), ids, inherited: z.literal(true).optional(), text: said })
  .openapi("Reason", { description: "A sentence, and the criterion and ids it rests on." });
const match = z
  .object({
    slug: z.string(),
    score: z.number().min(0).max(1),
    for: z.array(reason),
    against: z.array(reason),
    unknown: z.array(reason),
  })
  .openapi("Match", { description: "The score is for the order only; equal scores fit equally well." });
const spot = z.object({ criterion: z.string(), id: z.string() }).openapi("Spot");

export const matchAnswer = z
  .object({
    results: z.array(match),
    apart: z.array(match).openapi({ description: "Only the place or the people fit." }),
    together: z.object({
      slugs: ids,
      covers: z.array(z.object({ slug: z.string(), spots: z.array(spot) })),
      uncovered: z.array(spot),
    }),
    undesigned: ids.openapi({ description: "Divides that no practice was made for." }),
    advice: z.array(z.object({ id: z.string(), first: z.boolean(), text: said })),
    disclaimer: said,
  })
  .openapi("Matches");

export const situationBody = z
  .object({
    problems: ids.optional(),
    groups: ids.optional(),
    divides: ids.optional(),
    locations: ids.optional(),
    directions: ids.optional(),
    methods: z.object({ wanted: ids.optional(), impossible: ids.optional() }).optional(),
    phase: z.string().optional(),
    scale: z.string().optional(),
    ages: z.array(z.number().int().min(0).max(120)).length(2).optional(),
    running: ids.optional().openapi({ description: "Slugs of practices already under way." }),
    goal: z.string().optional(),
    weeks: z.number().int().min(1).optional(),
  })
  .openapi("Situation", {
    description: "What is seen, in ids of /taxonomy; everything may be left out.",
    example: { problems: ["youth-nuisance"], locations: ["square"] },
  });
