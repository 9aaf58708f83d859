/** Since when something is seen. */
export const SINCES = ["weeks", "months", "years"] as const;
/** What somebody rests on: they saw it, somebody told them, or it stands in figures. */
export const BASES = ["seen", "heard", "figures"] as const;
/** How sure somebody is. */
export const CERTAINTIES = ["sure", "likely", "unsure"] as const;
/** Whether those at the table have a part in it themselves. */
export const OWN_PARTS = ["yes", "no", "unsure"] as const;
/**
 * How polarisation shows, in plain words: the forms that the KIS guide names (withdrawing, prejudice, stereotypes, misunderstanding,
 * discrimination, exclusion).
 */
export const SIGNS = [
  "withdrawing",
  "prejudice",
  "generalising",
  "misunderstanding",
  "discriminating",
  "excluding",
] as const;
/**
 * What may lie beneath: risk factors that were found in twenty neighbourhoods of Amsterdam (Verwey-Jonker and O+S, 2012), and not being
 * heard (Broekhuizen and others, 2013). Who lives there is left out, for that is no conduct; faith had no direct relation.
 */
export const CAUSES = ["youths", "children", "litter", "few-ties", "manners", "support", "decay", "not-heard"] as const;

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
  /** The long form only: how it shows, what lies beneath, and which way it should go. */
  readonly signs?: readonly string[] | undefined;
  readonly causes?: readonly string[] | undefined;
  readonly directions?: readonly string[] | undefined;
}
