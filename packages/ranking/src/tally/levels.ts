import type { Ballots } from "../ballots/ballots.ts";

/**
 * One option on one ballot, and how high it stands there: above 0 before what the ballot does not mention, below 0 behind it.
 */
export interface Level {
  readonly option: number;
  readonly level: number;
}

/** Says how high an option stands, for each kind of ballot. */
const LEVELS = {
  approve: (mark: number) => mark,
  points: (mark: number) => mark,
  "best-worst": (mark: number) => mark,
  // Place 1 is high. What is ranked stands before what is not, however far down.
  rank: (mark: number) => 1 / mark,
} as const;

/**
 * What a ballot prefers, whatever its kind: only what stands higher or lower than the options it does not mention. Chosen
 * before not chosen, ranked before not ranked, more points before fewer, best before the rest before worst.
 */
export function levelsOf({ kind, starts, marked, marks }: Ballots, ballot: number): Level[] {
  const levels: Level[] = [];
  for (let at = starts[ballot]!; at < starts[ballot + 1]!; at++) {
    const level = LEVELS[kind](marks[at]!);
    if (level !== 0) levels.push({ option: marked[at]!, level });
  }
  return levels;
}

/** Options with the highest score first, those with equal scores together. */
export function rankByScore(options: number, compare: (one: number, other: number) => number): number[][] {
  const order = Array.from({ length: options }, (_, option) => option).sort((a, b) => compare(a, b) || a - b);
  const ranking: number[][] = [];
  for (const option of order) {
    const level = ranking.at(-1);
    if (level && compare(level[0]!, option) === 0) level.push(option);
    else ranking.push([option]);
  }
  return ranking;
}
