/** Since when something is seen. */
export const SINCES = ["weeks", "months", "years"] as const;
/** What somebody rests on: they saw it, somebody told them, or it stands in figures. */
export const BASES = ["seen", "heard", "figures"] as const;
/** How sure somebody is. */
export const CERTAINTIES = ["sure", "likely", "unsure"] as const;
/** Whether those at the table have a part in it themselves. */
export const OWN_PARTS = ["yes", "no", "unsure"] as const;

/** One thing a colleague sees. Only what it is must be said; ids come from the taxonomy of the catalogue. */
export interface Observation {
  readonly problem: string;
  readonly location?: string | undefined;
  readonly since?: (typeof SINCES)[number] | undefined;
  readonly basis?: (typeof BASES)[number] | undefined;
  readonly certainty?: (typeof CERTAINTIES)[number] | undefined;
}

/**
 * What one colleague fills in. It says nothing about who they are: no name, no organisation, no domain. Free words are not part of it,
 * for those cannot be counted.
 */
export interface Assessment {
  readonly observations: readonly Observation[];
  readonly ownPart?: (typeof OWN_PARTS)[number] | undefined;
  readonly divides: readonly string[];
  readonly phase?: string | undefined;
}
