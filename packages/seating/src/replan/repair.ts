import { HARD_COST } from "../plan/cost.ts";
import type { State } from "../plan/state.ts";
import { swap, swapCost } from "../plan/swap.ts";

/**
 * Mends broken wishes with the swap that costs least: at each table where a wish is broken, of all swaps of somebody there with anybody
 * in the round the best, the first of equals, until none gains. A search by chance would take the first that mends, and move more people.
 *
 * @returns how many swaps were looked at
 */
export function repair(state: State): number {
  const cells = state.cellCost.length;
  let tries = 0;
  for (let cell = 0; cell < cells; cell++) {
    // Each swap lowers a whole number, so that this ends; the limit keeps a hopeless hall from taking long.
    for (let turn = 0; turn < MOST_SWAPS_A_TABLE && isBroken(state, cell); turn++) {
      const best = bestSwap(state, cell);
      tries += best.tries;
      if (best.cost >= 0) break;
      swap(state, best.seat, best.other);
    }
  }
  return tries;
}

const MOST_SWAPS_A_TABLE = 10;

function isBroken({ puzzle, cellCost, personCost, sitting }: State, cell: number): boolean {
  const people = sitting.subarray(puzzle.seatsFrom[cell]!, puzzle.seatsFrom[cell + 1]!);
  return cellCost[cell]! >= HARD_COST || people.some((person) => personCost[person]! >= HARD_COST);
}

interface Best {
  readonly seat: number;
  readonly other: number;
  readonly cost: number;
  readonly tries: number;
}

function bestSwap(state: State, cell: number): Best {
  const { seatsFrom, tables, cellOfSeat } = state.puzzle;
  const first = cell - (cell % tables);
  const here = seatsAlone(state, seatsFrom[cell]!, seatsFrom[cell + 1]!);
  const all = seatsAlone(state, seatsFrom[first]!, seatsFrom[first + tables]!);
  const others = all.filter((seat) => cellOfSeat[seat] !== cell);
  const { limit } = state;
  let best: Best = { seat: -1, other: -1, cost: 0, tries: here.length * others.length };
  for (const seat of here)
    for (const other of others) {
      state.limit = best.cost;
      const cost = swapCost(state, seat, other);
      if (cost < best.cost) best = { ...best, seat, other, cost };
    }
  state.limit = limit;
  return best;
}

/** The seats of those who may move and do so alone. */
function seatsAlone({ puzzle, isMovable, sitting, unitOf }: State, from: number, end: number): readonly number[] {
  const round = Math.floor(puzzle.cellOfSeat[from]! / puzzle.tables);
  const seats = Array.from({ length: end - from }, (_, at) => from + at);
  return seats.filter((seat) => isMovable[seat] === 1 && unitOf[round * puzzle.people + sitting[seat]!] === -1);
}
