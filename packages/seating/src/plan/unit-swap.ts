import type { State } from "./state.ts";
import { swap, swapCost } from "./swap.ts";

/**
 * Lets those who move as one change places with as many people of another table, when that costs no more than `state.limit`. One of
 * the two seats is of somebody in a unit; the other chooses the table. Member by member, whoever there costs least gives way: a unit
 * moved against people at random would never be worth it. A unit of equal number gives way as a whole.
 */
export function swapUnits(state: State, one: number, other: number): void {
  const moving = memberSeats(state, one);
  const facing = memberSeats(state, other);
  const [first, second] = moving.length >= facing.length ? [moving, facing] : [facing, moving];
  if (second.length > 1 && second.length !== first.length) return;
  const { limit } = state;
  if (leavingCost(state, first) > limit + worthOf(state, one) + worthOf(state, other)) return;

  state.limit = Number.MAX_SAFE_INTEGER;
  const { done, cost } = exchange(state, first, second);
  if (done.length < first.length || cost > limit) for (const [seat, place] of done.reverse()) swap(state, seat, place);
  state.limit = limit;
}

/** What it costs those who sit at home to leave it. */
function leavingCost({ homeOf, moveCost, puzzle, sitting }: State, seats: readonly number[]): number {
  if (homeOf.length === 0) return 0;
  const atHome = seats.filter((seat) => {
    const cell = puzzle.cellOfSeat[seat]!;
    const round = Math.floor(cell / puzzle.tables);
    return homeOf[round * puzzle.people + sitting[seat]!] === cell - round * puzzle.tables;
  });
  return moveCost * atHome.length;
}

/** Everything that a table of a seat and its people cost now: no change there gains more. */
function worthOf({ puzzle, sitting, cellCost, personCost }: State, seat: number): number {
  const cell = puzzle.cellOfSeat[seat]!;
  const people = sitting.subarray(puzzle.seatsFrom[cell]!, puzzle.seatsFrom[cell + 1]!);
  return people.reduce((sum, person) => sum + personCost[person]!, cellCost[cell]!);
}

/** Lets as many change places as find one; tells who did, and what that cost. */
function exchange(state: State, first: readonly number[], second: readonly number[]) {
  const done: [number, number][] = [];
  let cost = 0;
  for (const seat of first) {
    const place = second.length > 1 ? second[done.length]! : cheapestPlace(state, seat, second[0]!);
    if (place === -1) break;
    cost += swapCost(state, seat, place);
    swap(state, seat, place);
    done.push([seat, place]);
  }
  return { done, cost };
}

function memberSeats({ puzzle, sitting, seatOf, unitOf }: State, seat: number): readonly number[] {
  const from = Math.floor(puzzle.cellOfSeat[seat]! / puzzle.tables) * puzzle.people;
  const unit = puzzle.units[unitOf[from + sitting[seat]!]!];
  return unit === undefined ? [seat] : unit.people.map((person) => seatOf[from + person]!);
}

/** At the table of another seat: the one of somebody alone with whom changing places costs least, the first of equals; or -1. */
function cheapestPlace(state: State, seat: number, other: number): number {
  const { puzzle, sitting, isMovable, unitOf } = state;
  const cell = puzzle.cellOfSeat[other]!;
  const from = Math.floor(cell / puzzle.tables) * puzzle.people;
  let best = -1;
  let least = Number.MAX_SAFE_INTEGER;
  for (let at = puzzle.seatsFrom[cell]!; at < puzzle.seatsFrom[cell + 1]!; at++) {
    if (isMovable[at] !== 1 || unitOf[from + sitting[at]!] !== -1) continue;
    const cost = swapCost(state, seat, at);
    if (cost < least) [best, least] = [at, cost];
  }
  return best;
}
