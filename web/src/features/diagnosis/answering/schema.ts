import type { Taxonomy } from "@naast/catalogue";
import {
  type Assessment,
  BASES,
  CAUSES,
  CERTAINTIES,
  labelsIn,
  type Observation,
  OWN_PARTS,
  SIGNS,
  SINCES,
} from "@naast/diagnosis";
import { z } from "zod";
import type { FormState } from "#web/platform/form/form-state.ts";
import type { FormLength } from "../schema.ts";

/** What somebody sees, in the order it struck them: one must be said, more than three is another meeting. */
export const PLACES = [1, 2, 3] as const;
export type PlaceNumber = (typeof PLACES)[number];

/** The part of residents and authorities is asked by itself, before all others: {@link OWN_PARTS}. */
export const OWN_DIVIDE = "residents-authorities";

/** What somebody wants the others to know, as much on a phone as typed over from paper. */
export const ownWords = z.string().max(500).meta({ control: "textarea" }).optional();

/**
 * The form of a colleague. One question must be answered; it asks for no name, organisation or domain, and for no description of people.
 * A short form leaves questions out; what it leaves out is open.
 */
export function assessmentForm(taxonomy: Taxonomy) {
  const among = (list: object) => z.enum(Object.keys(list) as [string, ...string[]]);
  const problem = among(taxonomy.problems).meta({ control: "select" });
  const location = among(taxonomy.locations).meta({ control: "select" }).optional();
  const since = z.enum(SINCES).optional();
  const basis = z.enum(BASES).optional();
  const certainty = z.enum(CERTAINTIES).optional();
  const divides = Object.keys(taxonomy.divides).filter((id) => id !== OWN_DIVIDE) as [string, ...string[]];
  return z
    .object({
      problem1: problem,
      location1: location,
      since1: since,
      basis1: basis,
      certainty1: certainty,
      problem2: problem.optional(),
      location2: location,
      since2: since,
      basis2: basis,
      certainty2: certainty,
      problem3: problem.optional(),
      location3: location,
      since3: since,
      basis3: basis,
      certainty3: certainty,
      ownPart: z.enum(OWN_PARTS).optional(),
      divides: z.array(z.enum(divides)),
      phase: among(taxonomy.phases).optional(),
      signs: z.array(z.enum(SIGNS)),
      causes: z.array(z.enum(CAUSES)),
      directions: z.array(among(taxonomy.directions)),
      words: ownWords,
      // A street may be named after a people: whoever says that the word is no label for anybody is believed.
      asItIs: z.boolean().optional(),
    })
    .refine(({ words = "", asItIs }) => asItIs || labelsIn(words).length === 0, {
      path: ["words"],
      error: "diagnosis.answering.errors.label",
    });
}

type AssessmentForm = ReturnType<typeof assessmentForm>;
export type AssessmentFields = z.infer<AssessmentForm>;
export type AssessmentFormState = FormState<AssessmentForm>;

/** What only a long form asks, of each observation and of the whole. */
const GROUNDS = ["since", "basis", "certainty"] as const;
const DEEPER = ["signs", "causes", "directions"] as const;

/**
 * How long a form was that came back without its table, because the round was closed meanwhile: long if anything stands in it that only
 * a long one asks, so that nothing somebody filled in is gone.
 */
export function lengthOf(form: AssessmentFormState): FormLength {
  const grounds = PLACES.flatMap((place) => GROUNDS.map((ground) => `${ground}${place}` as const));
  const isFilled = [...grounds, ...DEEPER].some((name) => form.field(name).value.length > 0);
  return isFilled ? "long" : "short";
}

/**
 * What a table of this length asked. A form does not say how long it is: it belongs to its table, whatever else was sent along. What
 * some were not asked would otherwise be counted as if all had been.
 */
export function askedOf(assessment: Assessment, length: FormLength): Assessment {
  if (length === "long") return assessment;
  const { observations, ownPart, divides, phase } = assessment;
  return {
    observations: observations.map(({ problem, location }) => ({ problem, location })),
    ownPart,
    divides,
    phase,
  };
}

/** What was filled in, without the free words. */
export function assessmentOf(fields: AssessmentFields): Assessment {
  const { ownPart, divides, phase, signs, causes, directions } = fields;
  const observations = PLACES.flatMap((place): Observation[] => {
    const problem = fields[`problem${place}`];
    if (problem === undefined) return [];
    return [
      {
        problem,
        location: fields[`location${place}`],
        since: fields[`since${place}`],
        basis: fields[`basis${place}`],
        certainty: fields[`certainty${place}`],
      },
    ];
  });
  const between = ownPart === "yes" ? [OWN_DIVIDE, ...divides] : divides;
  return { observations, ownPart, divides: between, phase, signs, causes, directions };
}
