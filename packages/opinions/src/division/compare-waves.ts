import { published } from "../values/doubt.ts";
import type { Estimate } from "./people-blocks.ts";

/** What happened to a figure between two waves. */
export interface WaveChange extends Estimate {
  /** 'notShown': the figure may have changed, but these votes do not show it. */
  readonly verdict: "risen" | "fallen" | "notShown";
}

/**
 * Compares a figure of two waves in which different people took part.
 *
 * The range of the difference joins the distances of both figures to their bounds as if they were independent. Only when
 * zero lies outside it did the figure rise or fall. People who took part twice make the range wider than it needs to be.
 *
 * @see Zou and Donner, Construction of Confidence Limits about Effect Measures (2008), for joining the two ranges
 */
export function compareWaves(before: Estimate, after: Estimate): WaveChange {
  const value = after.value - before.value;
  const low = value - joined(after.value - after.low, before.high - before.value);
  const high = value + joined(after.high - after.value, before.value - before.low);
  return { value: published(value), low: published(low), high: published(high), verdict: verdictOf(low, high) };
}

function joined(one: number, other: number): number {
  return Math.sqrt(one * one + other * other);
}

function verdictOf(low: number, high: number): WaveChange["verdict"] {
  if (low > 0) return "risen";
  return high < 0 ? "fallen" : "notShown";
}
