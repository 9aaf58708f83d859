import { type Ballots, marksOf } from "../ballots/ballots.ts";
import { levelsOf } from "./levels.ts";

/**
 * The preferences of a ballot in order, as far as they are clear. A ballot that ranks stops at a place that is given twice or left open; one of another
 * kind, of which higher levels come first, stops where two stand level.
 */
export function preferencesOf(ballots: Ballots, ballot: number): number[] {
  const ranks = ballots.kind === "rank";
  const levels = ranks
    ? marksOf(ballots, ballot).map(({ option, mark }) => ({ option, level: -mark }))
    : levelsOf(ballots, ballot).filter(({ level }) => level > 0);
  levels.sort((a, b) => b.level - a.level);
  const preferences: number[] = [];
  for (const [at, { option, level }] of levels.entries()) {
    const shared = levels[at + 1]?.level === level || levels[at - 1]?.level === level;
    if (shared || (ranks && level !== -(at + 1))) break;
    preferences.push(option);
  }
  return preferences;
}
