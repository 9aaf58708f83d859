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
  chargeCell(state, cell, shift(state, { cell, person }, 1) + homeCost(state, cell, person));
}

/**
 * What changes when the people on two seats of one round, at different tables, change places; any number above `state.limit` when it
 * is more than that.
 */
export function swapCost(state: State, seatOne: number, seatOther: number): number {
  const { sitting, limit } = state;
  const homes = state.homeOf.length === 0 ? 0 : homeSwapCost(state, seatOne, seatOther);
  if (homes > limit && homes - mostGained(state, seatOne, seatOther) > limit) return limit + 1;
  const cells =
    homes + cellSwapCost(state, seatOne, sitting[seatOther]!) + cellSwapCost(state, seatOther, sitting[seatOne]!);
  state.limit = limit - cells;
  const cost = cells + pairsSwapCost(state, seatOne, seatOther);
  state.limit = limit;
  return cost;
}

/** What it costs that this person does not sit where they sat before. */
function homeCost({ homeOf, moveCost, puzzle }: State, cell: number, person: number): number {
  const round = Math.floor(cell / puzzle.tables);
  const home = homeOf[round * puzzle.people + person] ?? -1;
  return home === -1 || home === cell - round * puzzle.tables ? 0 : moveCost;
}

function homeSwapCost(state: State, seatOne: number, seatOther: number): number {
  const { sitting, puzzle } = state;
  const [one, other] = [sitting[seatOne]!, sitting[seatOther]!];
  const [here, there] = [puzzle.cellOfSeat[seatOne]!, puzzle.cellOfSeat[seatOther]!];
  const before = homeCost(state, here, one) + homeCost(state, there, other);
  return homeCost(state, there, one) + homeCost(state, here, other) - before;
}

/** No swap gains more than its tables and its people cost now. */
function mostGained({ sitting, cellCost, personCost, puzzle }: State, seatOne: number, seatOther: number): number {
  const cells = cellCost[puzzle.cellOfSeat[seatOne]!]! + cellCost[puzzle.cellOfSeat[seatOther]!]!;
  return cells + personCost[sitting[seatOne]!]! + personCost[sitting[seatOther]!]!;
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
  const gone = shift(state, { cell, person: going }, -1) - homeCost(state, cell, going);
  chargeCell(state, cell, gone + shift(state, { cell, person: incoming }, 1) + homeCost(state, cell, incoming));
}
