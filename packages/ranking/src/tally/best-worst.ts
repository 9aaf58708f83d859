import { DomainError } from "@naast/kernel";
import type { Ballots } from "../ballots/ballots.ts";
import type { Count } from "./count.ts";
import { rankByScore } from "./levels.ts";

/** How an option did, and how far chance alone could shift it. */
interface BestWorstScore {
  readonly best: number;
  readonly worst: number;
  readonly shown: number;
  /** (best − worst) ÷ shown, from −1 to 1; 0 when it was never shown. */
  readonly score: number;
  /** Half the width of the 95 % interval of the score; undefined when it was shown fewer than twice. */
  readonly margin: number | undefined;
  /** Whether its lead over the next in rank is more than chance explains (95 %); false for the last. */
  readonly clear: boolean;
}

export interface BestWorstCount extends Count {
  readonly details: readonly BestWorstScore[];
}

const NORMAL_95 = 1.959964;

/**
 * Best-worst scaling: who sees some options calls one the best and one the worst; an option scores how much more often it was
 * best than worst, for each time it was shown.
 *
 * The margin takes the ballots for a sample of all residents: the standard error of a mean of marks that are 1, 0 or −1, times
 * 1.96. The lead over the next is tested on the ballots that show both, pair by pair. With some tens of ballots both are rough.
 *
 * @throws DomainError `ranking.notBestWorst` for ballots of another kind
 * @see Finn and Louviere, Determining the Appropriate Response to Evidence of Public Concern (1992)
 */
export function countBestWorst(ballots: Ballots): BestWorstCount {
  if (ballots.kind !== "best-worst") throw new DomainError("ranking.notBestWorst", "invalid", { kind: ballots.kind });
  const options = ballots.options.length;
  const best = new Float64Array(options);
  const worst = new Float64Array(options);
  const shown = new Float64Array(options);
  ballots.marked.forEach((option, at) => {
    const mark = ballots.marks[at]!;
    shown[option]!++;
    if (mark > 0) best[option]!++;
    if (mark < 0) worst[option]!++;
  });
  const lead = (option: number) => best[option]! - worst[option]!;
  const times = (option: number) => Math.max(1, shown[option]!);
  const ranking = rankByScore(options, (a, b) => lead(b) * times(a) - lead(a) * times(b));
  const scores = Float64Array.from(shown, (_, option) => lead(option) / times(option));
  const next = new Map(
    ranking.flatMap((level, rank) => level.map((option) => [option, ranking[rank + 1]?.[0]] as const)),
  );
  const details = Array.from(shown, (count, option) => ({
    best: best[option]!,
    worst: worst[option]!,
    shown: count,
    score: scores[option]!,
    margin: marginOf({ count, sum: lead(option), squares: best[option]! + worst[option]! }),
    clear: isClear(ballots, option, next.get(option)),
  }));
  return { scores, ranking, details };
}

interface Sums {
  readonly count: number;
  readonly sum: number;
  readonly squares: number;
}

function marginOf({ count, sum, squares }: Sums): number | undefined {
  if (count < 2) return undefined;
  const variance = (squares - (sum * sum) / count) / (count - 1);
  return NORMAL_95 * Math.sqrt(Math.max(0, variance) / count);
}

function isClear(ballots: Ballots, option: number, next: number | undefined): boolean {
  if (next === undefined) return false;
  const sums = { count: 0, sum: 0, squares: 0 };
  for (let ballot = 0; ballot < ballots.count; ballot++) {
    const [one, other] = [markAt(ballots, ballot, option), markAt(ballots, ballot, next)];
    if (one === undefined || other === undefined) continue;
    sums.count += 1;
    sums.sum += one - other;
    sums.squares += (one - other) ** 2;
  }
  const margin = marginOf(sums);
  return margin !== undefined && sums.sum / sums.count > margin;
}

function markAt({ starts, marked, marks }: Ballots, ballot: number, option: number): number | undefined {
  for (let at = starts[ballot]!; at < starts[ballot + 1]!; at++) if (marked[at] === option) return marks[at];
  return undefined;
}
