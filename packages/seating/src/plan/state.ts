import type { Puzzle } from "./puzzle.ts";

/**
 * Who sits where in all rounds, and what that costs. Everything that a swap needs to know stands in typed arrays, so that its cost is
 * the sum of a few entries.
 */
export interface State {
  readonly puzzle: Puzzle;
  /** By seat: who sits there; -1 while it is empty. */
  readonly sitting: Int32Array;
  /** By seat: 1 when whoever sits there may change places. Those who may not keep theirs, so that it never changes. */
  readonly isMovable: Uint8Array;
  /** By round × people + person: their seat; -1 while they have none. */
  readonly seatOf: Int32Array;
  /** As in the puzzle, without the units for whom no table had room. */
  readonly unitOf: Int32Array;
  /** By cell × groups + group: the level of the group there. */
  readonly level: Int32Array;
  /** By person × people + other: how often they meet, above the mark of the pair. */
  readonly met: Uint8Array;
  /** By byte of a pair: what changes when they meet once more, or once less. */
  readonly onceMore: Int32Array;
  readonly onceLess: Int32Array;
  /** By company wish × cells + cell: how many need there, and how many help. */
  readonly needing: Int32Array;
  readonly helping: Int32Array;
  /** By round × people + person: the table somebody had before, or -1; leaving it costs `moveCost`. */
  readonly homeOf: Int32Array;
  readonly moveCost: number;
  /** By cell: what its groups, permits and company cost. */
  readonly cellCost: Int32Array;
  /** By person: what their pairs cost. */
  readonly personCost: Int32Array;
  readonly uneasyCells: Shortlist;
  readonly uneasyPeople: Shortlist;
  /** What everything costs. */
  cost: number;
  /** The most a swap may cost to be accepted, and how far a sum has come: for the search alone. */
  limit: number;
  reached: number;
}

/** The cells or people that cost something, in no order that matters. */
export interface Shortlist {
  readonly items: Int32Array;
  /** By item: its place in `items`, or -1. */
  readonly placeOf: Int32Array;
  length: number;
}

/** Where everybody had their table before, and what leaving it costs. */
export interface Homes {
  readonly homeOf: Int32Array;
  readonly moveCost: number;
}

/** All seats empty. */
export function createState(puzzle: Puzzle, homes?: Homes): State {
  const { people, rounds, tables, seatsFrom, levels, pairs, meetingCost, company } = puzzle;
  const cells = rounds * tables;
  const state: State = {
    puzzle,
    sitting: new Int32Array(seatsFrom[cells]!).fill(-1),
    isMovable: new Uint8Array(seatsFrom[cells]!),
    seatOf: new Int32Array(rounds * people).fill(-1),
    unitOf: puzzle.unitOf.slice(),
    level: levels.nobody.slice(),
    met: pairs.slice(),
    onceMore: meetingCost.map((cost, byte) => (meetingCost[byte + 1] ?? cost) - cost),
    // Who never met cannot meet less: the first byte of each mark.
    onceLess: meetingCost.map((cost, byte) => (cost === 0 ? 0 : meetingCost[byte - 1]! - cost)),
    needing: new Int32Array(company.length * cells),
    helping: new Int32Array(company.length * cells),
    homeOf: homes?.homeOf ?? new Int32Array(0),
    moveCost: homes?.moveCost ?? 0,
    cellCost: new Int32Array(cells),
    personCost: new Int32Array(people),
    uneasyCells: emptyShortlist(cells),
    uneasyPeople: emptyShortlist(people),
    cost: 0,
    limit: Number.MAX_SAFE_INTEGER,
    reached: 0,
  };
  // An empty table has too few of everybody who belongs there.
  for (let at = 0; at < state.level.length; at++)
    chargeCell(state, Math.floor(at / levels.groups), levels.cost[state.level[at]!]!);
  return state;
}

/** Books a change of the cost of a cell. */
export function chargeCell(state: State, cell: number, change: number): void {
  if (change === 0) return;
  state.cost += change;
  state.cellCost[cell]! += change;
  list(state.uneasyCells, cell, state.cellCost[cell]! > 0);
}

function emptyShortlist(size: number): Shortlist {
  return { items: new Int32Array(size), placeOf: new Int32Array(size).fill(-1), length: 0 };
}

/** Puts an item on a shortlist, or takes it off. */
export function list(shortlist: Shortlist, item: number, isOn: boolean): void {
  const { items, placeOf } = shortlist;
  const place = placeOf[item]!;
  if (isOn === (place !== -1)) return;
  if (isOn) {
    placeOf[item] = shortlist.length;
    items[shortlist.length] = item;
    shortlist.length += 1;
    return;
  }
  shortlist.length -= 1;
  const last = items[shortlist.length]!;
  items[place] = last;
  placeOf[last] = place;
  placeOf[item] = -1;
}
