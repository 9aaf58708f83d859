import { z } from "zod";

const ids = z.array(z.string()).default([]);

/**
 * What is seen in a neighbourhood, in ids of the taxonomy: the input of matching, and a file for the command line.
 *
 * Everything may be left out; what is not named takes no part in the score. `ages` is a pair of whole years, `weeks` how long there
 * is, `running` the slugs of practices already under way.
 */
export const situationSchema = z.strictObject({
  problems: ids,
  groups: ids,
  divides: ids,
  locations: ids,
  directions: ids,
  methods: z.strictObject({ wanted: ids, impossible: ids }).default({ wanted: [], impossible: [] }),
  phase: z.string().optional(),
  scale: z.string().optional(),
  ages: z
    .tuple([z.int().min(0), z.int().max(120)])
    .refine(([from, to]) => from <= to, "the youngest age first")
    .optional(),
  running: ids,
  goal: z.string().optional(),
  weeks: z.int().min(1).optional(),
});

export type Situation = z.infer<typeof situationSchema>;
/** A situation as people write it: lists that are empty may be left out. */
export type SituationInput = z.input<typeof situationSchema>;

/** A situation in which nothing has been named yet. */
export const EMPTY_SITUATION: Situation = situationSchema.parse({});
