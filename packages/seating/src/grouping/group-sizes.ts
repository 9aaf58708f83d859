import { type Dice, rollBelow } from "../plan/dice.ts";
import type { GroupingProblem, SizeLimits } from "./grouping-problem.ts";

/** Ways to give every group a size within its limits. */
export interface SizeChoice {
  readonly groups: readonly SizeLimits[];
  readonly people: number;
  /**
   * The most that the squares of the sizes of groups from this one on can add up to, when so many people are left for them, at
   * group × (people + 1) + left; −1 where it cannot be done.
   */
  readonly best: Float64Array;
}

/**
 * Finds the sizes that make as many pairs as possible, by dynamic programming from the last group to the first.
 *
 * Distances add, so a pair more is worth about a whole mean distance, while putting other people together changes the sum by far
 * less: where limits leave a choice, sizes as unequal as they allow win. The squares stand for the pairs: a group of s people has
 * (s² − s) / 2.
 *
 * @returns undefined when no sizes within the limits add up to the people
 */
export function chooseSizes({ distances, groups }: GroupingProblem): SizeChoice | undefined {
  const { people } = distances;
  const width = people + 1;
  const best = new Float64Array((groups.length + 1) * width).fill(-1);
  best[groups.length * width] = 0;
  for (let group = groups.length - 1; group >= 0; group--) {
    const { least, most } = groups[group]!;
    for (let left = least; left <= people; left++) {
      const next = (group + 1) * width + left;
      best[group * width + left] = mostSquares({ least, most: Math.min(most, left) }, best, next);
    }
  }
  return best[people]! < 0 ? undefined : { groups, people, best };
}

function mostSquares({ least, most }: SizeLimits, best: Float64Array, next: number): number {
  let highest = -1;
  for (let size = least; size <= most; size++) {
    const rest = best[next - size]!;
    if (rest >= 0) highest = Math.max(highest, rest + size * size);
  }
  return highest;
}

/** Sizes with as many pairs as possible: for each group in turn one of those that still allow it, each equally likely. */
export function drawSizes({ groups, people, best }: SizeChoice, dice: Dice): Int32Array {
  const width = people + 1;
  const sizes = new Int32Array(groups.length);
  let left = people;
  groups.forEach(({ least, most }, group) => {
    const equals: number[] = [];
    for (let size = least; size <= Math.min(most, left); size++) {
      const rest = best[(group + 1) * width + left - size]!;
      if (rest >= 0 && rest + size * size === best[group * width + left]) equals.push(size);
    }
    const size = equals[rollBelow(dice, equals.length)]!;
    sizes[group] = size;
    left -= size;
  });
  return sizes;
}
