import type { Arrangement } from "./arrangement.ts";
import type { Budget } from "./budget.ts";
import { type Chance, sweep } from "./sweep.ts";

/** Between which temperatures the search of one problem cools. */
export interface Temperatures {
  /** Where a random arrangement starts. */
  readonly first: number;
  /** Where an arrangement made of two good ones starts: enough to mend the seams, too little to forget both. */
  readonly again: number;
  /** Where only what gains is left. */
  readonly last: number;
}

/** Steps that cost something, of a person in a sweep, at each of the three: one in four, one in nine, one in fifty. */
const LOSSES = { first: 0.25, again: 0.11, last: 0.02 } as const;
const TOO_COLD = 0.004;
const COOLING = 0.9;
const MOST_TEMPERATURES = 120;
const SWEEPS_TO_SETTLE = 2;
const SWEEPS_TO_COUNT = 5;

/**
 * Finds the temperatures of a problem by cooling one arrangement quickly and counting how often a step is taken that costs something.
 *
 * Distances between points and random numbers freeze at temperatures that lie a factor of thirty apart, but at nearly the same share of
 * such steps, whatever the number of people. So the shares are fixed, and a problem says itself which temperatures they mean.
 * Steps that cost nothing are not counted: where many people are alike they never end.
 */
export function findTemperatures(arrangement: Arrangement, chance: Chance, budget: Budget): Temperatures {
  const { people, usualChange } = arrangement.table;
  const seen: { temperature: number; losses: number }[] = [];
  let temperature = 2 * usualChange;
  while (seen.length < MOST_TEMPERATURES && !budget.isSpent()) {
    for (let settling = 0; settling < SWEEPS_TO_SETTLE; settling++) sweep(arrangement, temperature, chance);
    const before = arrangement.losses;
    for (let counting = 0; counting < SWEEPS_TO_COUNT; counting++) sweep(arrangement, temperature, chance);
    budget.spend(SWEEPS_TO_SETTLE + SWEEPS_TO_COUNT);
    const losses = (arrangement.losses - before) / (SWEEPS_TO_COUNT * people);
    seen.push({ temperature, losses });
    if (losses < TOO_COLD) break;
    temperature *= COOLING;
  }
  const lowest = seen.at(-1)?.temperature ?? 0;
  const at = (share: number) => seen[seen.findLastIndex(({ losses }) => losses > share) + 1]?.temperature ?? lowest;
  return { first: at(LOSSES.first), again: at(LOSSES.again), last: at(LOSSES.last) };
}
