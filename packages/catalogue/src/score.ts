import { fitOnce } from "./asked-once.ts";
import { askedIds, type Encounter } from "./meet.ts";
import { MATTERS, type Matter, type Rules } from "./rules.ts";
import type { Criterion } from "./taxonomy.ts";

/**
 * How well a practice fits a situation, from 0 to 1, in hundredths.
 *
 * Each criterion that the situation names gives a fit between 0 and 1; the score is their weighted mean, with the weights of the
 * rules. A criterion that the situation leaves open takes no part. Whether the practice is known to work takes no part either.
 * Hundredths, because a finer difference means nothing: two practices that differ by less are a tie.
 */
export function scorePractice(encounter: Encounter, rules: Rules): number {
  let weighed = 0;
  let total = 0;
  for (const matter of MATTERS) {
    const fit = fitOf(matter, encounter, rules);
    if (fit === undefined) continue;
    weighed += rules.weights[matter] * fit;
    total += rules.weights[matter];
  }
  if (total === 0) return 0;
  return Math.round((100 * weighed * shareKept(encounter, rules)) / total) / 100;
}

/** The fit of one matter, or undefined when the situation does not name it. */
function fitOf(matter: Matter, encounter: Encounter, rules: Rules): number | undefined {
  const { practice, situation } = encounter;
  if (matter === "ages" || matter === "scale" || matter === "phase") return fitOnce(matter, practice, situation);
  if (askedIds(situation, matter).length === 0) return undefined;
  return fitOfCriterion(matter, encounter, rules);
}

/**
 * Coverage (how much of what is asked the practice meets) and focus (how much of what the practice is made for is asked), joined
 * in an F-measure, so that a practice made for this goes before one that is made for everything.
 *
 * @see van Rijsbergen, Information Retrieval (1979), chapter 7, for the measure and its beta
 */
function fitOfCriterion(criterion: Criterion, { practice, situation, met }: Encounter, rules: Rules): number {
  const { own, inherited, wider } = rules.credit;
  const ids = met[criterion];
  const credit = ids.own.length * own + ids.inherited.length * inherited + ids.wider.length * wider;
  if (credit === 0) return 0;

  const coverage = credit / askedIds(situation, criterion).length;
  const made = practice[criterion].reduce((sum, entry) => sum + (entry.inherited ? inherited : own), 0);
  const focus = Math.min(1, credit / made);
  const beta = rules.coverageOverFocus ** 2;
  return ((1 + beta) * coverage * focus) / (beta * focus + coverage);
}

/** What impossible methods leave of the score: all of it when none is needed, the rules' share when every method is impossible. */
function shareKept({ practice, situation }: Encounter, rules: Rules): number {
  const impossible = practice.methods.filter(({ id }) => situation.methods.impossible.includes(id)).length;
  return 1 - (1 - rules.impossibleMethodsKeep) * (impossible / practice.methods.length);
}
