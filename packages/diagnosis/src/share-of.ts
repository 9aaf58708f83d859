import { FEWEST } from "./release.ts";

/**
 * How many of a table, in words: "few" is one or two, "nearlyAll" is all or all but one, "most" is more than half, "some" is what lies
 * between. Neither a single colleague nor the single one who did not can be told from it.
 */
export type Share = "none" | "few" | "some" | "most" | "nearlyAll";

/**
 * Rounds a count to a word.
 *
 * @param count - how many named it, from 0 to `total`
 * @param total - how many could have
 * @returns undefined where fewer than {@link FEWEST} could have: a share of so few would point at people
 */
export function shareOf(count: number, total: number): Share | undefined {
  if (total < FEWEST) return undefined;
  if (count === 0) return "none";
  if (count <= 2) return "few";
  if (count >= total - 1) return "nearlyAll";
  return count * 2 > total ? "most" : "some";
}
