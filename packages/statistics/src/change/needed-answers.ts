import { DomainError } from "@naast/kernel";
import { normalQuantile } from "../mathematics/distributions.ts";

/** What a measurement is planned with. */
export interface Plan {
  /** The standard deviation of the answers: about 1 on a scale from 1 to 5, 0.5 for a share of a half. */
  readonly deviation: number;
  readonly confidence?: number;
  /** The chance to see a change when it is there: 0.8 when left out; 0.5 is as often missed as seen. */
  readonly power?: number;
  /** How much less certain weights and clusters make an average: 1 when left out; that of an earlier wave is a good guess. */
  readonly designEffect?: number;
  /** Of the people of a wave, which share is in the other too, and how their two answers correlate. */
  readonly linked?: { readonly share: number; readonly correlation: number };
  /** How many people there are to ask. */
  readonly population?: number;
}

/**
 * How many answers each of two waves needs to show a change of this size.
 *
 * @returns a whole number; the population itself when everybody would have to answer
 * @throws DomainError `statistics.badPlan`
 *
 * @example
 * neededAnswers(0.14, { deviation: 0.5 }); // 201: to see 50 % become 64 %
 *
 * @see Cochran, Sampling Techniques (1977), §4
 */
export function neededAnswers(change: number, plan: Plan): number {
  check(Number.isFinite(change) && change !== 0, { change });
  const endless = varianceOf(plan) / (change / reachOf(plan)) ** 2;
  const { population = Number.POSITIVE_INFINITY } = plan;
  // Asking a good part of everybody leaves less doubt about everybody.
  return Math.ceil(endless / (1 + endless / population) - 1e-9);
}

/**
 * The smallest change that so many answers in each wave would show.
 *
 * @throws DomainError `statistics.badPlan`
 *
 * @example
 * smallestChange(100, { deviation: 0.5, power: 0.5 }); // 0.139: with 100 answers, 14 points is the least that can be called real
 */
export function smallestChange(answers: number, plan: Plan): number {
  const { population = Number.POSITIVE_INFINITY } = plan;
  check(answers >= 1 && answers <= population, { answers });
  return reachOf(plan) * Math.sqrt((varianceOf(plan) / answers) * (1 - answers / population));
}

/** How many standard errors a change must be away from zero. */
function reachOf({ confidence = 0.95, power = 0.8 }: Plan): number {
  check(confidence > 0 && confidence < 1 && power > 0 && power < 1, { confidence, power });
  return normalQuantile((1 + confidence) / 2) + normalQuantile(power);
}

/** Of the difference, for one answer in each wave. */
function varianceOf({ deviation, designEffect = 1, linked = { share: 0, correlation: 0 } }: Plan): number {
  const { share, correlation } = linked;
  check(deviation > 0 && designEffect > 0, { deviation, designEffect });
  check(share >= 0 && share <= 1 && correlation >= -1 && correlation < 1, { share, correlation });
  return 2 * deviation ** 2 * designEffect * (1 - share * correlation);
}

function check(holds: boolean, params: Readonly<Record<string, number>>): void {
  if (!holds) throw new DomainError("statistics.badPlan", "invalid", params);
}
