import type { Wish } from "../wishes/wish.ts";
import { type Hall, partyOf } from "./hall.ts";

/** Counts every meeting of every pair, and those beyond the first of pairs whom no wish keeps together. */
export function countMeetings(hall: Hall): { readonly repeats: number; readonly times: readonly number[] } {
  const count = new Map<string, number>();
  for (const table of hall.rounds.flat())
    for (const pair of pairsOf(table)) count.set(pair, (count.get(pair) ?? 0) + 1);
  const wished = wishedPairs(hall);
  const everybody = hall.setting.people.length;
  const times = [(everybody * (everybody - 1)) / 2 - count.size];
  let repeats = 0;
  for (const [pair, met] of count) {
    times[met] = (times[met] ?? 0) + 1;
    if (!wished.has(pair)) repeats += met - 1;
  }
  return { repeats, times: Array.from(times, (pairs) => pairs ?? 0) };
}

/** Pairs whom wishes keep together in some round, also through others who are there. */
function wishedPairs(hall: Hall): ReadonlySet<string> {
  return new Set(
    hall.rounds.flatMap((_, at) => {
      const named = hall.setting.wishes.map((wish) => keptBy(wish, at + 1));
      return named
        .map((people) => there(hall, people, at + 1))
        .reduce(merged, [])
        .flatMap(pairsOf);
    }),
  );
}

/** Those of some people who come; in a round that was held those who were there, if they did sit together. */
function there(hall: Hall, people: readonly string[], round: number): readonly string[] {
  if (round > hall.held) return people.filter((person) => hall.comes(person, round));
  const seated = people.filter((person) => hall.tableOf(person, round) !== undefined);
  return new Set(seated.map((person) => hall.tableOf(person, round))).size === 1 ? seated : [];
}

function keptBy(wish: Wish, round: number): readonly string[] {
  return "rounds" in wish && wish.rounds?.includes(round) === false ? [] : partyOf(wish);
}

/** Adds people to the parties; those who have somebody in common become one. */
function merged(parties: readonly (readonly string[])[], people: readonly string[]): readonly (readonly string[])[] {
  const touched = parties.filter((party) => party.some((person) => people.includes(person)));
  const others = parties.filter((party) => !touched.includes(party));
  return [...others, [...new Set([...touched.flat(), ...people])]];
}

function pairsOf(people: readonly string[]): string[] {
  return people.flatMap((one, at) =>
    people.slice(at + 1).map((other) => JSON.stringify(one < other ? [one, other] : [other, one])),
  );
}
