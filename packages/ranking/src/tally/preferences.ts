import type { Ballots } from "../ballots/ballots.ts";
import { levelsOf } from "./levels.ts";

/**
 * The preferences of a ballot in order, as far as they are clear. A ballot that ranks stops at a place that is given twice or
 * left open; one of another kind, of which higher levels come first, stops where two stand level.
 */
export function preferencesOf(ballots: Ballots, ballot: number): number[] {
  return ballots.kind === "rank" ? clearPlaces(ballots, ballot) : clearLevels(ballots, ballot);
}

const TWICE = -1;

function clearPlaces({ starts, marked, marks }: Ballots, ballot: number): number[] {
  const first = starts[ballot]!;
  const count = starts[ballot + 1]! - first;
  const places: number[] = [];
  for (let at = first; at < first + count; at++) {
    const place = marks[at]! - 1;
    if (place < count) places[place] = places[place] === undefined ? marked[at]! : TWICE;
  }
  let clear = 0;
  while (clear < count && places[clear] !== undefined && places[clear] !== TWICE) clear++;
  return places.slice(0, clear);
}

function clearLevels(ballots: Ballots, ballot: number): number[] {
  const levels = levelsOf(ballots, ballot)
    .filter(({ level }) => level > 0)
    .sort((a, b) => b.level - a.level);
  const shared = levels.findIndex(({ level }, at) => levels[at + 1]?.level === level);
  return levels.slice(0, shared === -1 ? levels.length : shared).map(({ option }) => option);
}
