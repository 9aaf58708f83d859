import type { Ballots } from "../ballots/ballots.ts";
import type { Count } from "./count.ts";
import { type Level, levelsOf } from "./levels.ts";

/** What Schulze's method compared. */
export interface SchulzeCount extends Count {
  /** Row by row: how many ballots put the one of the row before the one of the column. */
  readonly preferred: Float64Array;
  /** Row by row: the strength of the strongest path from the one of the row to the one of the column. */
  readonly paths: Float64Array;
}

/**
 * Schulze's method: an option comes before another when it wins from it, directly or along a chain of wins whose weakest link
 * is stronger than that of any chain back.
 *
 * The strength of a win is the number of ballots for it. First come those whom nobody beats, then those whom nobody beats of
 * who is left, and so on: those together are a tie. Ballots that put two options level, or mention neither, say nothing of
 * those two.
 *
 * The score of an option is how many others it beats.
 *
 * @see Schulze, A New Monotonic, Clone-Independent, Reversal Symmetric, and Condorcet-Consistent Single-Winner Election Method
 * (Social Choice and Welfare 36, 2011), with winning votes
 */
export function countSchulze(ballots: Ballots): SchulzeCount {
  const options = ballots.options.length;
  const preferred = comparePairs(ballots);
  const paths = strongestPaths(preferred, options);
  const beats = (one: number, other: number) => paths[one * options + other]! > paths[other * options + one]!;
  const all = Array.from({ length: options }, (_, option) => option);
  const scores = Float64Array.from(all, (one) => all.filter((other) => beats(one, other)).length);
  const ranking: number[][] = [];
  for (let left = all; left.length > 0; ) {
    const unbeaten = left.filter((one) => !left.some((other) => beats(other, one)));
    ranking.push(unbeaten);
    left = left.filter((one) => !unbeaten.includes(one));
  }
  return { scores, ranking, preferred, paths };
}

/**
 * How many ballots put one before the other. Works with what a ballot mentions only: what stands above is before everything,
 * what stands below behind everything, and then the pairs for which that is not so, or was counted twice, are taken off.
 */
function comparePairs(ballots: Ballots): Float64Array {
  const options = ballots.options.length;
  const sums: PairSums = {
    above: new Float64Array(options),
    below: new Float64Array(options),
    wrongly: new Float64Array(options * options),
  };
  for (let ballot = 0; ballot < ballots.count; ballot++) addPairs(levelsOf(ballots, ballot), sums);
  return sums.wrongly.map((count, pair) => {
    const [one, other] = [Math.floor(pair / options), pair % options];
    return one === other ? 0 : sums.above[one]! + sums.below[other]! - count;
  });
}

interface PairSums {
  readonly above: Float64Array;
  readonly below: Float64Array;
  readonly wrongly: Float64Array;
}

function addPairs(levels: readonly Level[], { above, below, wrongly }: PairSums): void {
  for (const one of levels) {
    if (one.level > 0) above[one.option]!++;
    else below[one.option]!++;
    for (const other of levels) {
      if (countsWrongly(one, other)) wrongly[one.option * above.length + other.option]!++;
    }
  }
}

/** Counted as before the other while it is level or behind, or counted twice, by both. */
function countsWrongly(one: Level, other: Level): boolean {
  if (one.level > 0 === other.level > 0) return one.level <= other.level;
  return one.level > 0;
}

function strongestPaths(preferred: Float64Array, options: number): Float64Array {
  const paths = preferred.map((votes, pair) => {
    const back = (pair % options) * options + Math.floor(pair / options);
    return votes > preferred[back]! ? votes : 0;
  });
  for (let by = 0; by < options; by++) {
    for (let from = 0; from < options; from++) {
      const first = paths[from * options + by]!;
      if (first > 0 && from !== by) lengthen(paths, { from, by, first });
    }
  }
  return paths;
}

/** Every path from one option by way of another. */
function lengthen(paths: Float64Array, { from, by, first }: { from: number; by: number; first: number }): void {
  const options = Math.sqrt(paths.length);
  for (let to = 0; to < options; to++) {
    const detour = Math.min(first, paths[by * options + to]!);
    if (to !== from && detour > paths[from * options + to]!) paths[from * options + to] = detour;
  }
}
