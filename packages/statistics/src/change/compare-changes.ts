import type { MeanEstimate } from "../estimates/estimate-mean.ts";
import { type Contrast, contrast } from "./contrast.ts";
import { type Interval, intervalOf } from "./interval.ts";
import { checkConfidence } from "./measure-change.ts";

/** Two waves of one area. */
export interface TwoWaves {
  readonly before: MeanEstimate;
  readonly after: MeanEstimate;
}

/** How much more changed than would have changed anyway. */
export type Beyond = Contrast & Interval;

/**
 * How much more changed here than in an area like it where nothing was done: difference in differences. What happened to both, a summer
 * or an election, drops out; what happened to one only does not, so this is a measured difference and no proof of an effect.
 *
 * @throws DomainError `statistics.badConfidence`
 * @see Card & Krueger, Minimum Wages and Employment (American Economic Review 84, 1994), for the method
 */
export function changeBeyondComparison(here: TwoWaves, comparison: TwoWaves, confidence = 0.95): Beyond {
  checkConfidence(confidence);
  const found = contrast([
    { estimate: here.after, times: 1 },
    { estimate: here.before, times: -1 },
    { estimate: comparison.after, times: -1 },
    { estimate: comparison.before, times: 1 },
  ]);
  return { ...found, ...intervalOf(found, confidence) };
}

/**
 * How much more changed than was changing already: with two measurements before the start, the change since the second less the
 * change between them. Waves should be equally far apart.
 *
 * @throws DomainError `statistics.badConfidence`
 * @see Shadish, Cook & Campbell, Experimental and Quasi-Experimental Designs (2002), on the double pretest
 */
export function changeBeyondTrend(
  { earlier, before, after }: TwoWaves & { readonly earlier: MeanEstimate },
  confidence = 0.95,
): Beyond {
  checkConfidence(confidence);
  const found = contrast([
    { estimate: after, times: 1 },
    { estimate: before, times: -2 },
    { estimate: earlier, times: 1 },
  ]);
  return { ...found, ...intervalOf(found, confidence) };
}
