import type { Estimate } from "../estimates/estimate.ts";
import { squaresOf } from "../estimates/influence.ts";

/** An estimate, and how often it counts in a sum; below zero where it is taken off. */
export interface Part {
  readonly estimate: Estimate;
  readonly times: number;
}

/** A sum of estimates, with what they have in common taken into account. */
export interface Contrast {
  readonly value: number;
  readonly standardError: number;
  /** What its interval is made with, see {@link Estimate}. */
  readonly intervalError: number;
  readonly degrees: number;
  /** How many people, or clusters, stand in more than one of the parts. */
  readonly linked: number;
}

/**
 * Adds and subtracts estimates of one or more samples.
 *
 * The same person, known by the link code, or the same cluster, known by its name, is in both waves with much the same opinion; so the
 * difference is surer than that of strangers. How much is seen from those who are in both: the products of their parts in the doubt.
 * Estimates of one sample are linked person by person. Samples that share nobody are independent.
 *
 * Degrees of freedom: those of Satterthwaite for independent parts, else the least of the parts.
 *
 * @see Kish, Survey Sampling (1965), §12.4, for overlapping samples; Satterthwaite (Biometrics Bulletin 2, 1946)
 */
export function contrast(parts: readonly Part[]): Contrast {
  const variances = parts.map(({ estimate, times }) => times * times * squaresOf(estimate.influence));
  let variance = 0;
  let wide = 0;
  let linked = 0;
  parts.forEach((part, place) => {
    variance += variances[place]!;
    wide += variances[place]! * wideningOf(part) ** 2;
    for (const other of parts.slice(place + 1)) {
      const common = commonOf(part.estimate, other.estimate);
      const twice = 2 * part.times * other.times * common.covariance;
      variance += twice;
      wide += twice * wideningOf(part) * wideningOf(other);
      linked = Math.max(linked, common.linked);
    }
  });
  return {
    value: parts.reduce((sum, { estimate, times }) => sum + times * estimate.value, 0),
    standardError: Math.sqrt(Math.max(variance, 0)),
    intervalError: Math.sqrt(Math.max(wide, variance, 0)),
    degrees: linked > 0 ? Math.min(...parts.map(({ estimate }) => estimate.degrees)) : satterthwaite(parts, variances),
    linked,
  };
}

function wideningOf({ estimate }: Part): number {
  return estimate.standardError > 0 ? estimate.intervalError / estimate.standardError : 1;
}

function commonOf(one: Estimate, other: Estimate): { readonly covariance: number; readonly linked: number } {
  if (one.design === other.design) return { covariance: productOf(one, other), linked: one.design.units };
  const { nameOf } = one.design;
  if (!nameOf || !other.design.nameOf) return { covariance: 0, linked: 0 };
  const places = new Map(other.design.nameOf.map((name, unit) => [name, unit]));
  let covariance = 0;
  let linked = 0;
  nameOf.forEach((name, unit) => {
    const twin = name === "" ? undefined : places.get(name);
    if (twin === undefined) return;
    linked += 1;
    covariance += one.influence[unit]! * other.influence[twin]!;
  });
  return { covariance, linked };
}

function productOf(one: Estimate, other: Estimate): number {
  return one.influence.reduce((sum, part, unit) => sum + part * other.influence[unit]!, 0);
}

function satterthwaite(parts: readonly Part[], variances: readonly number[]): number {
  const total = variances.reduce((sum, variance) => sum + variance, 0);
  const below = parts.reduce((sum, { estimate }, place) => sum + variances[place]! ** 2 / estimate.degrees, 0);
  return below > 0 ? (total * total) / below : Math.min(...parts.map(({ estimate }) => estimate.degrees));
}
