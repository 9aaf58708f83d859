import type { Crossing } from "./crossing.ts";
import type { Margin } from "./margin.ts";

/** What the weights of each category must add up to, for all margins behind each other as in a {@link Crossing}. */
export interface Targets {
  readonly population: number;
  readonly sums: Float64Array;
}

/** Totals that differ by more than this share are no rounding of a statistical office: one of them is of other people. */
const ROUNDING = 0.02;

/**
 * The targets of raking: the counts of each margin, brought to the total of the first, so that rounded counts of an office still fit
 * together. Whoever did not say keeps the share they have in the sample, and the others share the rest.
 *
 * @param cellWeights - base weights by cell
 * @returns the targets, or the first margin whose total is of another population
 */
export function targetsOf(
  margins: readonly Margin[],
  crossing: Crossing,
  cellWeights: Float64Array,
): Targets | { readonly differs: Margin; readonly total: number; readonly population: number } {
  const totals = margins.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
  const all = cellWeights.reduce((sum, weight) => sum + weight, 0);
  const population = totals[0] ?? all;
  const sums = new Float64Array(crossing.starts.at(-1)!);
  for (const [margin, { counts }] of margins.entries()) {
    const total = totals[margin]!;
    if (!(Math.abs(total - population) <= ROUNDING * population) || total === 0)
      return { differs: margins[margin]!, total, population };
    const start = crossing.starts[margin]!;
    const unknown = start + counts.length;
    const known = unknown < crossing.starts[margin + 1]! ? 1 - shareOf(unknown, { crossing, cellWeights, all }) : 1;
    if (known < 1) sums[unknown] = (1 - known) * population;
    counts.forEach((count, value) => {
      sums[start + value] = total === population ? count * known : count * known * (population / total);
    });
  }
  return { population, sums };
}

function shareOf(
  category: number,
  { crossing, cellWeights, all }: { crossing: Crossing; cellWeights: Float64Array; all: number },
): number {
  const { places, margins } = crossing;
  let sum = 0;
  for (let at = 0; at < places.length; at++) if (places[at] === category) sum += cellWeights[Math.floor(at / margins)]!;
  return sum / all;
}
