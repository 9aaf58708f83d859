import { compareText } from "@naast/kernel";
import type { Catalogue } from "./catalogue.ts";
import { type Agreed, coverTogether, NOTHING_AGREED, type Together } from "./cover.ts";
import { holds } from "./holds.ts";
import { type Encounter, meet } from "./meet.ts";
import type { Practice } from "./practice.ts";
import { type Reason, reasonsAgainst, reasonsFor, reasonsUnknown } from "./reasons.ts";
import type { Said } from "./said.ts";
import { scorePractice } from "./score.ts";
import { settled } from "./settled.ts";
import type { Situation } from "./situation.ts";

/** One practice held against one situation. */
export interface Match {
  readonly slug: string;
  /** How well it fits, 0 to 1 in hundredths; equal scores are ties and are meant to be shown as ties. */
  readonly score: number;
  readonly for: readonly Reason[];
  readonly against: readonly Reason[];
  readonly unknown: readonly Reason[];
}

export interface Advice {
  readonly id: string;
  /** To be shown above everything else. */
  readonly first: boolean;
  readonly text: Said;
}

export interface MatchResult {
  /** Practices that work on at least one problem that is seen, best fit first; ties in the order of their slugs. */
  readonly results: readonly Match[];
  /** Practices of which only the place or the people fit, in the same order. */
  readonly apart: readonly Match[];
  /** The smallest set of practices that together covers what can be covered with what was agreed, and what stays uncovered. */
  readonly together: Together;
  /** Divides in the situation that no practice in the catalogue was made to bridge. */
  readonly undesigned: readonly string[];
  readonly advice: readonly Advice[];
  readonly disclaimer: Said;
}

/**
 * Holds a situation against every practice and tells which fit, with reasons for, against and unknown.
 *
 * A practice that shares no problem with the situation, of its own or through its chapter, is listed apart: a fitting place is no
 * reason to begin. What is known about effect plays no part in the score. Nothing here depends on time, chance or the machine: the
 * same files give the same answer, and equal scores stay equal and are ordered by slug.
 *
 * @param catalogue - practices, taxonomy and rules, as `readCatalogue` gives them
 * @param asked - ids of the taxonomy; check them first with `readSituation`. An id named twice counts once.
 * @param agreed - practices that must be in `together`, or may not; nothing else of the answer changes by it
 * @returns an answer that may be empty: `results` has no entry when no practice works on what is seen
 */
export function matchPractices(catalogue: Catalogue, asked: Situation, agreed: Agreed = NOTHING_AGREED): MatchResult {
  const { practices, rules } = catalogue;
  const situation = settled(asked, catalogue);
  const ranked = practices
    .map((practice) => meet(practice, situation, rules))
    .map((encounter) => ({ encounter, match: matchOne(catalogue, encounter) }))
    .toSorted((a, b) => b.match.score - a.match.score || compareText(a.match.slug, b.match.slug));

  const fitting = ranked.filter(({ encounter }) => sharesProblem(encounter));
  const elsewhere = ranked.filter(({ encounter }) => !sharesProblem(encounter) && sharesPlaceOrPeople(encounter));

  return {
    results: fitting.map(({ match }) => match),
    apart: elsewhere.map(({ match }) => match),
    together: coverTogether(fitting, situation, agreed),
    undesigned: situation.divides.filter((id) => !practices.some(({ divides }) => hasOwn(divides, id))),
    advice: rules.advice
      .filter(({ when }) => holds(when, situation))
      .map(({ id, first, text }) => ({ id, first, text })),
    disclaimer: rules.disclaimer,
  };
}

function matchOne(catalogue: Catalogue, encounter: Encounter): Match {
  return {
    slug: encounter.practice.slug,
    score: scorePractice(encounter, catalogue.rules),
    for: reasonsFor(catalogue, encounter),
    against: reasonsAgainst(catalogue, encounter),
    unknown: reasonsUnknown(catalogue, encounter),
  };
}

function sharesProblem({ met: { problems } }: Encounter): boolean {
  return problems.own.length + problems.inherited.length > 0;
}

function sharesPlaceOrPeople({ met: { groups, locations } }: Encounter): boolean {
  return groups.own.length + locations.own.length > 0;
}

function hasOwn(entries: Practice["problems"], asked: string): boolean {
  return entries.some(({ id, inherited }) => id === asked && !inherited);
}
