import { type CannotRake, type Raked, type RakeInput, rake } from "../weighting/rake.ts";
import { type Design, type DesignInput, describeDesign } from "./design.ts";

/** A weighted sample and how it was drawn. */
export interface Survey {
  readonly kind: "survey";
  readonly raking: Raked;
  readonly design: Design;
}

/**
 * Weights a sample and counts out its design: what every estimate starts from.
 *
 * @throws DomainError those of `rake` and `describeDesign`
 *
 * @example
 * const survey = weighSample({ people: 120, margins: [age, street], clusters: stairwells });
 * if (survey.kind === "survey") estimateMean(survey, answers);
 */
export function weighSample(input: RakeInput & DesignInput): Survey | CannotRake {
  const raking = rake(input);
  return raking.kind === "impossible" ? raking : { kind: "survey", raking, design: describeDesign(input) };
}
