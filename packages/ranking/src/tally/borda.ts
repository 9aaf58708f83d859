import type { Ballots } from "../ballots/ballots.ts";
import type { Count } from "./count.ts";
import { type Level, levelsOf, rankByScore } from "./levels.ts";

/**
 * Borda's count: an option gets a point for each option that a ballot puts behind it, and half a point for each that stands
 * level with it.
 *
 * Of five options in strict order the first gets 4 and the last 0. What a ballot does not mention stands level behind what it
 * ranks, so that each ballot hands out the same number of points. An empty ballot gives everybody as much. Halves are counted
 * as whole numbers, so equal is equal.
 *
 * @see de Borda (1781); the half points are those of Black, The Theory of Committees and Elections (1958)
 */
export function countBorda(ballots: Ballots): Count {
  const options = ballots.options.length;
  const halves = new Float64Array(options).fill(ballots.count * (options - 1));
  for (let ballot = 0; ballot < ballots.count; ballot++) addLead(levelsOf(ballots, ballot), halves);
  return {
    scores: halves.map((score) => score / 2),
    ranking: rankByScore(options, (a, b) => halves[b]! - halves[a]!),
  };
}

/** How many more an option has behind it than before it, for those that the ballot mentions and for all others. */
function addLead(levels: readonly Level[], halves: Float64Array): void {
  const above = levels.filter(({ level }) => level > 0).length;
  const below = levels.length - above;
  const others = halves.length - levels.length;
  const mentioned = new Set<number>();
  for (const { option, level } of levels) {
    mentioned.add(option);
    halves[option]! += level > 0 ? others : -others;
    for (const other of levels) halves[option]! += Math.sign(level - other.level);
  }
  if (above === below) return;
  for (let option = 0; option < halves.length; option++) if (!mentioned.has(option)) halves[option]! += below - above;
}
