import { cellSwapCost, shift } from "./cells.ts";
import { meet, pairsSwapCost } from "./pairs.ts";
import { chargeCell, type State } from "./state.ts";

/** Lets somebody sit down on an empty seat. */
export function sitDown(state: State, person: number, seat: number): void {
  const { puzzle, sitting, seatOf } = state;
  const cell = puzzle.cellOfSeat[seat]!;
  for (let at = puzzle.seatsFrom[cell]!; at < puzzle.seatsFrom[cell + 1]!; at++)
    if (sitting[at] !== -1) meet(state, person * puzzle.people + sitting[at]!, 1);
  sitting[seat] = person;
  seatOf[Math.floor(cell / puzzle.tables) * puzzle.people + person] = seat;
  chargeCell(state, cell, shift(state, { cell, person }, 1));
}

/**
 * What changes when the people on two seats of one round, at different tables, change places; any number above `state.limit` when it
 * is more than that.
 */
export function swapCost(state: State, seatOne: number, seatOther: number): number {
  const { sitting, limit } = state;
  const cells = cellSwapCost(state, seatOne, sitting[seatOther]!) + cellSwapCost(state, seatOther, sitting[seatOne]!);
  state.limit = limit - cells;
  const cost = cells + pairsSwapCost(state, seatOne, seatOther);
  state.limit = limit;
  return cost;
}

/** Lets the people on two seats of one round, at different tables, change places. */
export function swap(state: State, seatOne: number, seatOther: number): void {
  const { sitting } = state;
  const one = sitting[seatOne]!;
  const other = sitting[seatOther]!;
  change(state, seatOne, other);
  change(state, seatOther, one);
}

function change(state: State, seat: number, incoming: number): void {
  const { puzzle, sitting, seatOf } = state;
  const { cellOfSeat, seatsFrom, people, tables } = puzzle;
  const cell = cellOfSeat[seat]!;
  const going = sitting[seat]!;
  for (let at = seatsFrom[cell]!; at < seatsFrom[cell + 1]!; at++) {
    if (at === seat) continue;
    meet(state, going * people + sitting[at]!, -1);
    meet(state, incoming * people + sitting[at]!, 1);
  }
  sitting[seat] = incoming;
  seatOf[Math.floor(cell / tables) * people + incoming] = seat;
  chargeCell(state, cell, shift(state, { cell, person: going }, -1) + shift(state, { cell, person: incoming }, 1));
}
