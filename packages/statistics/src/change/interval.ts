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
export function intervalOf({ value, intervalError, degrees }: Contrast, confidence: number): Interval {
  const reach = tQuantile((1 + confidence) / 2, degrees) * intervalError;
  return { low: value - reach, high: value + reach, chance: chanceOf(value, intervalError, degrees) };
}

function chanceOf(value: number, error: number, degrees: number): number {
  if (error > 0) return chanceBeyond(value / error, degrees);
  return value === 0 ? 1 : 0;
}
