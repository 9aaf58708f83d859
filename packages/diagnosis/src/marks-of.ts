import type { Assessment, Observation } from "./assessment.ts";

/** What is counted. `since`, `basis` and `certainty` are counted for each problem apart. */
export type Question =
  | "form"
  | "problem"
  | "location"
  | "since"
  | "basis"
  | "certainty"
  | "ownPart"
  | "divide"
  | "phase"
  | "sign"
  | "cause"
  | "direction";

/** One thing somebody ticked: the question, the problem it is about ("" for the whole form), and the answer. */
export interface Mark {
  readonly question: Question;
  readonly about: string;
  readonly option: string;
}

/** How often each thing was ticked, by all together. */
export type Tally = readonly (Mark & { readonly count: number })[];

/**
 * Takes a filled form apart into the ticks it adds to the count, after which the form itself need not be kept.
 *
 * Each mark stands alone: a count of marks tells how many named a problem and how many named a divide, never that one and the same
 * colleague named both. That is why no table of the house holds forms. A form that names a problem twice names it once; what is said
 * about it then comes from the first time.
 *
 * @returns the marks, first the one that counts the form itself; no mark stands in it twice
 */
export function marksOf({ observations, ownPart, divides, phase, ...deeper }: Assessment): readonly Mark[] {
  const seen = new Map<string, Observation>();
  for (const observation of observations)
    if (!seen.has(observation.problem)) seen.set(observation.problem, observation);
  const whole = (question: Question, options: readonly (string | undefined)[]): Mark[] =>
    [...new Set(options)].flatMap((option) => (option === undefined ? [] : [{ question, about: "", option }]));
  return [
    ...whole("form", ["sent"]),
    ...whole("problem", [...seen.keys()]),
    ...whole(
      "location",
      observations.map(({ location }) => location),
    ),
    ...[...seen.values()].flatMap(detailsOf),
    ...whole("ownPart", [ownPart]),
    ...whole("divide", divides),
    ...whole("phase", [phase]),
    ...whole("sign", deeper.signs ?? []),
    ...whole("cause", deeper.causes ?? []),
    ...whole("direction", deeper.directions ?? []),
  ];
}

function detailsOf({ problem, since, basis, certainty }: Observation): Mark[] {
  const details = { since, basis, certainty } as const;
  return Object.entries(details).flatMap(([question, option]) =>
    option === undefined ? [] : [{ question: question as Question, about: problem, option }],
  );
}
