import { type RouteConfig, z } from "@hono/zod-openapi";
import { FACETS, type Facet } from "@naast/catalogue";
import { API_ROOT } from "#web/platform/api/api-app.ts";

/** What each facet is called in the query of the API: one value, repeated for more. */
export const PARAMETERS: Readonly<Record<Facet, string>> = {
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
};

const many = (about: string) =>
  z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((value) => (value === undefined ? [] : [value].flat()))
    .openapi({ type: "array", items: { type: "string" }, description: about });

const facets = Object.fromEntries(
  FACETS.map((facet) => [
    PARAMETERS[facet],
    many(`Ids of the list '${facet}' of /taxonomy; several widen the answer.`),
  ]),
);

export const listQuery = z.object({
  q: z
    .string()
    .max(200)
    .optional()
    .openapi({ description: "Words in Dutch or English, with room for a typing error." }),
  ...facets,
  language: z.enum(["nl", "en"]).default("nl").openapi({ description: "The language of the order by name." }),
  page: z.coerce.number().int().min(1).max(1000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});

const said = z
  .object({ nl: z.string(), en: z.string() })
  .openapi("Text", { description: "The same in both languages." });
const criterion = z
  .object({ id: z.string(), inherited: z.boolean() })
  .openapi("Criterion", { description: "An id of /taxonomy, and whether the source says it of a whole chapter only." });

const summaryShape = {
  slug: z.string(),
  title: said,
  summary: said,
  directions: z.array(criterion),
  effort: z.string(),
  addedBy: z
    .string()
    .optional()
    .openapi({ description: "The municipality that added it; absent for the catalogue's own." }),
  url: z.url().openapi({ description: "The page for people." }),
};

const practiceSummary = z.object(summaryShape).openapi("PracticeSummary");

const practiceWhole = z
  .looseObject({
    ...summaryShape,
    aliases: z.array(z.string()),
    goals: z.array(said),
    who: said,
    approach: said,
    steps: z.array(said),
    problems: z.array(criterion),
    groups: z.array(criterion),
    divides: z.array(criterion),
    locations: z.array(criterion),
    methods: z.array(criterion),
    phases: z.array(z.string()),
    scales: z.array(z.string()),
    initiative: z.array(z.string()),
    workingElements: z.array(said),
    licence: z.object({ name: z.string(), url: z.url() }),
  })
  .openapi("Practice", { description: "All that is known of it; further fields as in /praktijk.schema.json." });

const practicePage = z
  .object({
    results: z.array(practiceSummary),
    page: z.number().int(),
    pageSize: z.number().int(),
    total: z.number().int(),
  })
  .openapi("PracticePage");

const taxonomyLists = z
  .record(z.string(), z.record(z.string(), z.looseObject({ nl: z.string(), en: z.string() })))
  .openapi("Taxonomy");

const matchAnswer = z
  .looseObject({
    results: z.array(
      z.looseObject({
        slug: z.string(),
        score: z.number().min(0).max(1),
        for: z.array(z.unknown()),
        against: z.array(z.unknown()),
        unknown: z.array(z.unknown()),
      }),
    ),
    together: z.looseObject({ slugs: z.array(z.string()) }),
  })
  .openapi("Match");

const situationBody = z
  .looseObject({ problems: z.array(z.string()).optional(), groups: z.array(z.string()).optional() })
  .openapi("Situation", { description: "What is seen, in ids of /taxonomy; everything may be left out." });

const problemBody = z
  .looseObject({ type: z.string(), title: z.string(), status: z.number().int(), detail: z.string().optional() })
  .openapi("Problem", { description: "RFC 9457." });

export const ABOUT = {
  title: "Naast: practices that bring neighbours together",
  description:
    "The open catalogue of Naast. Everything may be read and used without signing in, with the name of the source.",
} as const;

const asProblem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: problemBody } },
});
const asJson = (description: string, schema: z.ZodType) => ({
  description,
  content: { "application/json": { schema } },
});
const WRONG = { 400: asProblem("What was asked cannot be used"), 429: asProblem("Too many requests") };

/** What the API is asked, as it describes itself. */
export const paths = {
  list: {
    method: "get",
    path: `${API_ROOT}/practices`,
    operationId: "listPractices",
    summary: "Practices, by words and by what they are for",
    tags: ["Practices"],
    request: { query: listQuery },
    responses: { 200: asJson("A page of practices", practicePage), ...WRONG },
  },
  one: {
    method: "get",
    path: `${API_ROOT}/practices/{slug}`,
    operationId: "readPractice",
    summary: "All that is known of one practice",
    tags: ["Practices"],
    request: { params: z.object({ slug: z.string().openapi({ example: "buurtbemiddeling" }) }) },
    responses: { 200: asJson("The practice", practiceWhole), 404: asProblem("It is not there"), ...WRONG },
  },
  taxonomy: {
    method: "get",
    path: `${API_ROOT}/taxonomy`,
    operationId: "readTaxonomy",
    summary: "The lists of ids that practices and situations are described with",
    tags: ["Taxonomy"],
    responses: { 200: asJson("The lists, in the order of the screen", taxonomyLists), ...WRONG },
  },
  match: {
    method: "post",
    path: `${API_ROOT}/matches`,
    operationId: "matchSituation",
    summary: "Which practices fit a situation, with reasons for, against and unknown; nothing is kept",
    tags: ["Matches"],
    request: { body: { required: true, content: { "application/json": { schema: situationBody } } } },
    responses: { 200: asJson("What fits", matchAnswer), ...WRONG },
  },
} as const satisfies Record<string, RouteConfig>;
