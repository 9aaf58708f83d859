import { chanceBeyond, tQuantile } from "../mathematics/distributions.ts";
import type { Contrast } from "./contrast.ts";

/** What a difference could be, and how odd it would be if there were none. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  /** The chance of a difference at least as large when there is none in truth (the p value, two-sided). */
  readonly chance: number;
}

/** The t interval of a contrast with this confidence. */
export function intervalOf({ value, standardError, degrees }: Contrast, confidence: number): Interval {
  const reach = tQuantile((1 + confidence) / 2, degrees) * standardError;
  return { low: value - reach, high: value + reach, chance: chanceOf(value, standardError, degrees) };
}

function chanceOf(value: number, standardError: number, degrees: number): number {
  if (standardError > 0) return chanceBeyond(value / standardError, degrees);
  return value === 0 ? 1 : 0;
}
