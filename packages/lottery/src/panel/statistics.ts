import { exactSum } from "@naast/kernel";
import type { PanelRequest } from "./panel-request.ts";
import type { PanelLottery } from "./select-panels.ts";

/** How chances are spread over the people they are for. */
export interface ChanceStatistics {
  readonly min: number;
  readonly max: number;
  /** 0 when all chances are equal, towards 1 when few have them all. */
  readonly gini: number;
  /** What all chances would be if they were equal and had the same product; 0 when somebody has none. */
  readonly geometricMean: number;
}

/**
 * Measures the inequality of chances.
 *
 * Gini: Σ (2 i − n − 1) × chance of the i-th lowest, over n × the sum of chances. The geometric mean is found by halving
 * an interval 60 times, with nothing but products, so that every machine gives the same digits.
 *
 * @param chances - from 0 to 1, at least one; those who cannot be drawn, or are always, are better left out
 * @see Damgaard and Weiner, Describing inequality in plant size or fecundity (Ecology 81, 2000)
 */
export function measureChances(chances: readonly number[]): ChanceStatistics {
  const sorted = Float64Array.from(chances).sort();
  const count = sorted.length;
  const total = exactSum(sorted);
  const spread = exactSum(sorted.map((chance, index) => (2 * index + 1 - count) * chance));
  const gini = total > 0 ? Math.max(0, spread) / (count * total) : 0;
  return { min: sorted[0]!, max: sorted.at(-1)!, gini, geometricMean: geometricMean(sorted) };
}

function geometricMean(sorted: Float64Array): number {
  let low = sorted[0]!;
  let high = sorted.at(-1)!;
  if (low === 0) return 0;
  for (let halving = 0; halving < 60 && low < high; halving++) {
    const middle = (low + high) / 2;
    if (isProductAbove(sorted, middle)) low = middle;
    else high = middle;
  }
  return high;
}

/** Whether the product of chance ÷ value is above 1, kept within range by steps of two. */
function isProductAbove(chances: Float64Array, value: number): boolean {
  let product = 1;
  let doublings = 0;
  for (const chance of chances) {
    product *= chance / value;
    for (; product >= 2; doublings++) product /= 2;
    for (; product < 1; doublings--) product *= 2;
  }
  return doublings > 0 || (doublings === 0 && product > 1);
}

/** What a quota means for the people it is about. */
export interface QuotaStatistics {
  readonly feature: string;
  readonly value: string;
  readonly min: number;
  readonly max: number;
  /** People of the pool with this value. */
  readonly inPool: number;
  /** Expected seats for them, and their mean chance. */
  readonly seats: number;
  readonly chance: number;
}

/** For each quota how many people of the pool it is about, and what the lottery gives them. In the order of the quotas. */
export function measureQuotas(
  { model, chances }: PanelLottery,
  request: PanelRequest = model.request,
): QuotaStatistics[] {
  return request.quotas.map(({ feature, value, min, max }) => {
    const at = request.pool.features.indexOf(feature);
    const own = request.pool.people.filter(({ values }) => values[at] === value);
    const seats = exactSum(own.map(({ id }) => chances.get(id) ?? 0));
    return { feature, value, min, max, inPool: own.length, seats, chance: own.length === 0 ? 0 : seats / own.length };
  });
}

/** One value on a panel, in the pool, and among the people that the quotas stand for. Shares from 0 to 1. */
export interface PanelComparison {
  readonly feature: string;
  readonly value: string;
  readonly onPanel: number;
  readonly shareOfPanel: number;
  readonly shareOfPool: number;
  /** The middle of the quota over those of the whole feature: what the quotas say the population is. */
  readonly shareOfPopulation: number;
}

/** Puts a panel beside the pool and beside the population, as the quotas describe it. */
export function comparePanel({ pool, quotas }: PanelRequest, ids: readonly string[]): PanelComparison[] {
  const chosen = new Set(ids);
  return quotas.map(({ feature, value, min, max }) => {
    const at = pool.features.indexOf(feature);
    const own = pool.people.filter(({ values }) => values[at] === value);
    const onPanel = own.filter(({ id }) => chosen.has(id)).length;
    const whole = exactSum(quotas.flatMap((other) => (other.feature === feature ? [other.min + other.max] : [])));
    return {
      feature,
      value,
      onPanel,
      shareOfPanel: onPanel / Math.max(1, ids.length),
      shareOfPool: own.length / pool.people.length,
      shareOfPopulation: whole === 0 ? 0 : (min + max) / whole,
    };
  });
}
