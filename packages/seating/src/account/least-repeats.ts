import type { Setting } from "../people/setting.ts";
import type { Rules } from "../wishes/rules.ts";
import type { Units } from "../wishes/units.ts";

/** What the bound is worked out from. */
export interface Evening {
  readonly setting: Setting;
  readonly rules: Rules;
  readonly units: Units;
  readonly sizes: Int32Array;
}

/**
 * The fewest repeats any plan with these table sizes can have: a proven lower bound, the highest of three. Pairs whom a wish keeps
 * together are no repeats, and are given the benefit of the doubt.
 *
 * 1. *Pigeonhole, round by round.* People at one table came from the T tables of an earlier round; s people cannot come from T < s
 *    tables without two of them having met there. Seen from the tables of both rounds; for each round the earlier one that binds most.
 * 2. *Too few others.* Somebody who has more table companions over all rounds than there are other people meets some again.
 * 3. *Too few pairs.* The same for all meetings and all pairs together.
 */
export function leastRepeats(evening: Evening): number {
  return Math.max(byPigeonholes(evening), byPeople(evening), byPairs(evening));
}

function byPigeonholes(evening: Evening): number {
  const rounds = evening.setting.rounds.length;
  let sum = 0;
  for (let round = 1; round < rounds; round++) {
    let most = 0;
    for (let earlier = 0; earlier < round; earlier++)
      most = Math.max(most, sharedPairs(evening, round, earlier), sharedPairs(evening, earlier, round));
    sum += Math.max(0, most - wishedIn(evening, round));
  }
  return sum;
}

/** The fewest pairs that share a table in both rounds, seen from the tables of `here`. */
function sharedPairs(evening: Evening, here: number, there: number): number {
  const boxes = sizesIn(evening, there).length;
  const sizes = [...sizesIn(evening, here)];
  const { people } = evening.setting;
  const { isPresent } = evening.rules;
  // Somebody who was not there met nobody there: taken from the tables where that saves most.
  for (let person = 0; person < people.length; person++) {
    if (isPresent[here * people.length + person] !== 1 || isPresent[there * people.length + person] === 1) continue;
    sizes[sizes.indexOf(Math.max(...sizes))]! -= 1;
  }
  return sizes.reduce((sum, size) => sum + forcedPairs(size, boxes), 0);
}

/** Pairs in one box when so many people are spread over so many boxes as evenly as can be. */
function forcedPairs(people: number, boxes: number): number {
  if (boxes === 0) return 0; // a round that nobody comes to
  const full = Math.floor(people / boxes);
  const over = people - full * boxes;
  return over * pairsOf(full + 1) + (boxes - over) * pairsOf(full);
}

function byPeople(evening: Evening): number {
  const { setting, rules } = evening;
  const everybody = setting.people.length;
  const companions = setting.rounds.map((_, round) => Math.min(...sizesIn(evening, round)) - 1);
  const wished = wishedBy(evening);
  const roundsOf = (person: number) =>
    setting.rounds.flatMap((_, round) => (rules.isPresent[round * everybody + person] === 1 ? [round] : []));
  const kinds = countBy(setting.people.map((_, person) => roundsOf(person).join()));
  let twice = 0;
  for (let person = 0; person < everybody; person++) {
    const mine = roundsOf(person);
    if (mine.length === 0) continue;
    const met = mine.reduce((sum, round) => sum + companions[round]!, 0);
    const { mates, meetings } = wished[person]!;
    twice += Math.max(0, met - meetings - (othersThere(kinds, mine) - 1 - mates.size));
  }
  return Math.ceil(twice / 2);
}

function byPairs(evening: Evening): number {
  const meetings = evening.sizes.reduce((sum, size) => sum + pairsOf(size), 0);
  const wished = wishedBy(evening);
  const wishedMeetings = wished.reduce((sum, one) => sum + one.meetings, 0) / 2;
  const wishedPairs = wished.reduce((sum, { mates }) => sum + mates.size, 0) / 2;
  return Math.max(0, meetings - wishedMeetings - (pairsOf(evening.setting.people.length) - wishedPairs));
}

/** How many people are there in at least one of these rounds. */
function othersThere(kinds: ReadonlyMap<string, number>, rounds: readonly number[]): number {
  let sum = 0;
  for (const [kind, count] of kinds)
    if (kind !== "" && kind.split(",").some((round) => rounds.includes(Number(round)))) sum += count;
  return sum;
}

/** With whom wishes keep somebody together in some round, and how often they can meet them: in every round in which both are there. */
function wishedBy({ setting, rules, units }: Evening): readonly { mates: ReadonlySet<number>; meetings: number }[] {
  const everybody = setting.people.length;
  const mates = setting.people.map(() => new Set<number>());
  for (const { people } of units.units)
    for (const person of people) for (const mate of people) if (mate !== person) mates[person]!.add(mate);
  const together = (one: number, other: number) =>
    setting.rounds.filter(
      (_, round) => rules.isPresent[round * everybody + one]! & rules.isPresent[round * everybody + other]!,
    ).length;
  return mates.map((mine, person) => ({
    mates: mine,
    meetings: [...mine].reduce((sum, mate) => sum + together(person, mate), 0),
  }));
}

/** Pairs that may sit together in this round by wish: those who are kept together in any round. */
function wishedIn({ setting, rules, units }: Evening, round: number): number {
  const pairs = new Set<string>();
  for (const { people } of units.units) {
    const there = people.filter((person) => rules.isPresent[round * setting.people.length + person] === 1);
    for (const one of there) for (const other of there) if (one < other) pairs.add(`${one},${other}`);
  }
  return pairs.size;
}

function sizesIn({ setting, sizes }: Evening, round: number): readonly number[] {
  const tables = setting.tables.length;
  return [...sizes.subarray(round * tables, (round + 1) * tables)].filter((size) => size > 0);
}

function countBy(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function pairsOf(people: number): number {
  return (people * (people - 1)) / 2;
}
