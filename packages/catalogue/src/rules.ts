import { z } from "zod";
import { saidSchema } from "./said.ts";
import { CRITERIA } from "./taxonomy.ts";

/** Everything a score or a reason can be about: the six lists of ids, and what is asked once. */
export const MATTERS = [...CRITERIA, "ages", "scale", "phase"] as const;
export type Matter = (typeof MATTERS)[number];

const ids = z.array(z.string());
const share = z.number().min(0).max(1);

/** A sentence that is told with labels: exactly one {list} in each language. */
const filled = saidSchema.refine(
  ({ nl, en }) => [nl, en].every((text) => text.split("{list}").length === 2),
  "a sentence with one {list} in each language",
);
const sentences = <Key extends string>(keys: readonly Key[]) => z.record(z.enum(keys), filled);

/** When advice is given: one of these ids stands in the situation. */
const when = z.strictObject({
  problems: ids.optional(),
  groups: ids.optional(),
  divides: ids.optional(),
  phases: ids.optional(),
});

/** How matching weighs and words its answer (`content/matching.yaml`): rules as data, so a city can read and change them. */
export const rulesSchema = z.strictObject({
  weights: z.record(z.enum(MATTERS), z.number().min(0)),
  credit: z.strictObject({ own: share, inherited: share, wider: share }),
  coverageOverFocus: z.number().positive(),
  impossibleMethodsKeep: share,
  wider: z.strictObject({ groups: z.record(z.string(), ids), locations: z.record(z.string(), ids) }),
  reasons: z.strictObject({
    for: sentences(MATTERS),
    inherited: sentences(CRITERIA),
    wider: sentences(["groups", "locations"]),
    against: z.strictObject({
      problems: filled,
      methods: filled,
      ages: filled,
      scale: filled,
      phase: filled,
      weeks: filled,
      running: saidSchema,
    }),
    unknown: z.strictObject({
      divides: filled,
      ages: saidSchema,
      weeks: saidSchema,
      effect: saidSchema,
      outcome: saidSchema,
    }),
  }),
  /** Words that mean the same to whoever searches, such as huis, huizen and woning. */
  search: z.strictObject({ synonyms: z.array(z.array(z.string().min(2)).min(2)) }),
  advice: z.array(z.strictObject({ id: z.string(), first: z.boolean().default(false), when, text: saidSchema })),
  disclaimer: saidSchema,
});

export type Rules = z.infer<typeof rulesSchema>;
