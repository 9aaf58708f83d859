import { type Dice, shuffled } from "./dice.ts";
import {
  type Filling,
  isWaiting,
  openFilling,
  roomAt,
  seatBound,
  seatRestricted,
  seatUnits,
  seatWhereRoom,
  take,
} from "./filling.ts";
import type { Puzzle } from "./puzzle.ts";
import type { State } from "./state.ts";
import { turnsFor } from "./turns.ts";

/**
 * Seats everybody for a start that is good already.
 *
 * Those with one table go there, those who move as one and those with few tables next. Everybody else stands in a row, sorted by what
 * wishes count and by traits, so that neighbours in the row are alike. The row is cut into *ranks* of as many people as there are tables.
 * In the first round the first of each rank share a table, and so on; in each next round rank j turns by j tables more. Two people of
 * different ranks meet in at most one round when the number of tables is prime, or large beside rounds and seats; two of one rank
 * never do. Each table has one of each rank, and so a fair share of everybody.
 *
 * @param turning - how many rounds begin so; in those that follow the row is shuffled
 * @see Bose, Shrikhande & Parker, Further Results on the Construction of Mutually Orthogonal Latin Squares (1960)
 */
export function seatAll(state: State, dice: Dice, turning: number): void {
  const { puzzle } = state;
  const row = rowOf(puzzle, dice);
  const turn = turnsFor(puzzle.tables);
  for (let round = 0; round < puzzle.rounds; round++) {
    const filling = openFilling(state, round);
    seatBound(filling);
    seatUnits(filling, (people, at) => leastCrowded(filling, people, at + round * (2 * at + 1)));
    seatRestricted(filling);
    if (round < turning) seatRow(filling, row, (place, rank) => turn(place, round, rank));
    else seatRow(filling, shuffled(row, dice), (place) => place);
  }
}

/**
 * All tables, from one further for each unit and by an odd step for each round, so that they come to other tables and other neighbours;
 * those first at which a unit is no more of a kind than its fair share: a triple of one kind may do so only at the largest tables.
 */
function leastCrowded(filling: Filling, people: readonly number[], first: number): readonly number[] {
  const { tables } = filling.state.puzzle;
  const crowding = Array.from({ length: tables }, (_, table) => crowdingAt(filling, people, table));
  return [...crowding.keys()].map((_, step) => (first + step) % tables).toSorted((a, b) => crowding[a]! - crowding[b]!);
}

/** What these people alone cost at a table because they are too many of a kind. */
function crowdingAt({ state, round }: Filling, people: readonly number[], table: number): number {
  const { slots, slotGroup, levels, tables } = state.puzzle;
  const counts = new Map<number, number>();
  for (const person of people)
    for (const group of slotGroup.subarray(person * slots, (person + 1) * slots))
      counts.set(group, (counts.get(group) ?? 0) + 1);
  let cost = 0;
  for (const [group, count] of counts) {
    const level = levels.nobody[(round * tables + table) * levels.groups + group]! + count;
    // Where one fewer would cost less there are too many, not too few.
    if (group !== 0 && levels.oneFewer[level]! < 0) cost += levels.cost[level]!;
  }
  return cost;
}

/** Seats the row by ranks that turn; whoever finds their table full waits for what is left. */
function seatRow(filling: Filling, row: readonly number[], turn: (place: number, rank: number) => number): void {
  const { state } = filling;
  const open = Array.from({ length: state.puzzle.tables }, (_, table) => table).filter(
    (table) => roomAt(filling, table) > 0,
  );
  const late: number[] = [];
  row.forEach((person, at) => {
    if (!isWaiting(filling, person)) return;
    const rank = Math.floor(at / state.puzzle.tables);
    const table = open[turn(at % state.puzzle.tables, rank) % open.length]!;
    if (roomAt(filling, table) > 0) take(filling, table, person);
    else late.push(person);
  });
  seatWhereRoom(filling, late);
}

/** Everybody, shuffled, then by the groups of few that wishes count, then by slots: those who are alike stand together. */
function rowOf({ people, slots, slotGroup, marks, marksFrom }: Puzzle, dice: Dice): readonly number[] {
  const row = shuffled([...Array(people).keys()], dice);
  const marksOf = (person: number) => marks.subarray(marksFrom[person]!, marksFrom[person + 1]!).join();
  const keys = Array.from({ length: people }, (_, person) => marksOf(person));
  const compare = (a: number, b: number) => {
    if (keys[a] !== keys[b]) return keys[a]! > keys[b]! ? -1 : 1;
    for (let slot = 0; slot < slots; slot++) {
      const difference = slotGroup[a * slots + slot]! - slotGroup[b * slots + slot]!;
      if (difference !== 0) return difference;
    }
    return 0;
  };
  return row.toSorted(compare);
}
