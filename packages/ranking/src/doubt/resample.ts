import { createRandom, DomainError, type LongWork } from "@naast/kernel";
import type { Ballots } from "../ballots/ballots.ts";
import { type TallyOptions, tallyBallots } from "../tally/tally.ts";

/** Where an option could have ended with other voters from the same neighbourhood. */
export interface RankInterval {
  readonly option: number;
  /** One more than the number of options that come before it. */
  readonly rank: number;
  /** The middle 95 % of its ranks over the resamples. */
  readonly from: number;
  readonly to: number;
  /** In which share of the resamples it is among the first. */
  readonly amongFirst: number;
}

export interface ResampleOptions extends LongWork {
  readonly seed: string;
  /** How many times ballots are drawn anew, from 20. */
  readonly resamples: number;
  /** How many places make the top. */
  readonly top: number;
}

export type Resampling =
  | { readonly kind: "ranks"; readonly ranks: readonly RankInterval[] }
  | { readonly kind: "stopped" };

/**
 * How firm a ranking is: draws as many ballots as there are, with replacement, counts them, and does so again and again (the
 * bootstrap).
 *
 * It takes the voters for a random sample of the neighbourhood. They seldom are: it tells what chance alone does to the
 * ranking, not what those who stayed away would have said.
 *
 * An option is among the first when fewer than `top` options come before it, so a tie for the last place counts for all in it.
 *
 * @throws DomainError `ranking.badResamples` or `ranking.badTop`, and those of the method
 * @see Efron and Tibshirani, An Introduction to the Bootstrap (1993), percentile interval
 */
export function resampleRanks(ballots: Ballots, method: TallyOptions, options: ResampleOptions): Resampling {
  const { seed, resamples, top } = options;
  if (!Number.isInteger(resamples) || resamples < 20)
    throw new DomainError("ranking.badResamples", "invalid", { resamples });
  if (!Number.isInteger(top) || top < 1) throw new DomainError("ranking.badTop", "invalid", { top });
  const random = createRandom(seed).fork("resamples");
  const found: Int32Array[] = [];
  for (let resample = 0; resample < resamples; resample++) {
    if (options.shouldStop?.()) return { kind: "stopped" };
    options.onProgress?.(resample, resamples);
    const drawn = drawnBallots(ballots, () => random.below(ballots.count));
    found.push(ranksIn(tallyBallots(drawn, method).ranking, ballots.options.length));
  }
  const ranks = ranksIn(tallyBallots(ballots, method).ranking, ballots.options.length);
  return {
    kind: "ranks",
    ranks: Array.from(ranks, (rank, option) => ({ option, rank, ...spreadOf(found, option, top) })),
  };
}

/** The rank of every option: one more than the number of options before it. */
export function ranksIn(ranking: readonly (readonly number[])[], options: number): Int32Array {
  const ranks = new Int32Array(options);
  let before = 0;
  for (const level of ranking) {
    for (const option of level) ranks[option] = before + 1;
    before += level.length;
  }
  return ranks;
}

function spreadOf(
  found: readonly Int32Array[],
  option: number,
  top: number,
): Pick<RankInterval, "from" | "to" | "amongFirst"> {
  const ranks = Int32Array.from(found, (ranking) => ranking[option]!).sort();
  const cut = Math.floor(0.025 * ranks.length);
  const among = ranks.filter((rank) => rank <= top).length;
  return { from: ranks[cut]!, to: ranks[ranks.length - 1 - cut]!, amongFirst: among / ranks.length };
}

function drawnBallots(ballots: Ballots, draw: () => number): Ballots {
  const { count, starts, marked, marks } = ballots;
  const drawn = Int32Array.from({ length: count }, draw);
  const from = new Int32Array(count + 1);
  drawn.forEach((ballot, at) => {
    from[at + 1] = from[at]! + starts[ballot + 1]! - starts[ballot]!;
  });
  const options = new Int32Array(from[count]!);
  const values = new Float64Array(from[count]!);
  drawn.forEach((ballot, at) => {
    options.set(marked.subarray(starts[ballot]!, starts[ballot + 1]!), from[at]!);
    values.set(marks.subarray(starts[ballot]!, starts[ballot + 1]!), from[at]!);
  });
  return { ...ballots, starts: from, marked: options, marks: values };
}
