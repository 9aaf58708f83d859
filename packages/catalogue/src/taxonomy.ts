import { z } from "zod";
import { saidSchema } from "./said.ts";

const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "an id in small letters with hyphens, such as little-contact");
const terms = z.record(id, saidSchema);
const methods = z.record(id, saidSchema.extend({ group: id }));
const problems = z.record(id, saidSchema.extend({ theme: id, words: z.array(z.string().min(2)).default([]) }));

/**
 * The words that situations and practices are described with (`content/taxonomy.yaml`).
 *
 * Each list maps an id to its labels. The order of a list is the order on the screen.
 */
export const taxonomySchema = z.strictObject({
  themes: terms,
  problems,
  groups: terms,
  divides: terms,
  locations: terms,
  phases: terms,
  scales: terms,
  directions: terms,
  methods,
  methodGroups: terms,
  parties: terms,
  recognition: terms,
  studied: terms,
  finding: terms,
  outcomes: terms,
  effort: terms,
});

export type Taxonomy = z.infer<typeof taxonomySchema>;
/** A list of the taxonomy, such as `problems`. */
export type TermList = keyof Taxonomy;

/** The lists a situation can name ids from; the order is the order in which reasons are told. */
export const CRITERIA = ["problems", "groups", "divides", "locations", "directions", "methods"] as const;
export type Criterion = (typeof CRITERIA)[number];
