import type { LongWork } from "@naast/kernel";
import { type Dice, roll, rollBelow, rollPatience } from "./dice.ts";
import type { State } from "./state.ts";
import { swap, swapCost } from "./swap.ts";
import { swapUnits } from "./unit-swap.ts";

/** How a search cools: from one temperature to another in so many tries. */
export interface Cooling {
  readonly from: number;
  readonly to: number;
  readonly tries: number;
  /** When everything costs no more than this, nothing better can be hoped for. */
  readonly enough: number;
}

export interface Tools {
  readonly dice: Dice;
  readonly patience: Float64Array;
  readonly seats: MovableSeats;
  readonly work: LongWork;
}

/** The seats of those who may move. */
export interface MovableSeats {
  readonly seats: Int32Array;
  /** Of a round: from `from[round]` up to `from[round + 1]`. */
  readonly from: Int32Array;
  /** Of a round: those at its largest tables. Some who stay together have their fair share of a kind only there. */
  readonly atLargest: readonly Int32Array[];
}

/** The temperature is lowered, and every so often somebody asked, after so many tries. */
const BREATH = 1024;
const BREATHS_A_CHECK = 64;
const TRIES_A_UNIT = 10;

/**
 * Improves a state by swaps: simulated annealing.
 *
 * Each try picks a seat, mostly of somebody or at a table that costs something, and another seat in the same round. The swap is
 * done when it costs no more than a random patience, which shrinks as the search cools. At the end only improvements are left.
 *
 * @returns how many tries were made, and whether it was told to stop
 * @see Kirkpatrick, Gelatt & Vecchi, Optimization by Simulated Annealing (Science 220, 1983)
 */
export function anneal(state: State, cooling: Cooling, tools: Tools): { tries: number; stopped: boolean } {
  const { from, to, tries, enough } = cooling;
  const breaths = Math.max(1, Math.ceil(tries / BREATH));
  const factor = rootOf(to / from, breaths);
  let temperature = from;
  let used = 0;
  for (let breath = 1; used < tries; breath++) {
    const end = Math.min(tries, used + BREATH);
    while (used < end && state.cost > enough) used += tryOne(state, temperature, tools);
    if (state.cost <= enough) return { tries: used, stopped: false };
    temperature *= factor;
    if (breath % BREATHS_A_CHECK !== 0) continue;
    tools.work.onProgress?.(used, tries);
    if (tools.work.shouldStop?.()) return { tries: used, stopped: true };
  }
  return { tries: used, stopped: false };
}

/** Tries one swap; tells for how many it counts: moving a unit asks many questions. */
function tryOne(state: State, temperature: number, { dice, patience, seats }: Tools): number {
  const { puzzle } = state;
  const one = pickSeat(state, dice, seats);
  if (one === -1) return 1;
  const cell = puzzle.cellOfSeat[one]!;
  const round = Math.floor(cell / puzzle.tables);
  const isUnit = movesAsUnit(state, one);
  const other = isUnit ? pickForUnit(round, dice, seats) : pickInRound(round, dice, seats);
  if (puzzle.cellOfSeat[other] === cell) return 1;
  state.limit = Math.floor(temperature * rollPatience(dice, patience));
  if (isUnit || movesAsUnit(state, other)) {
    swapUnits(state, one, other);
    return TRIES_A_UNIT;
  }
  if (swapCost(state, one, other) <= state.limit) swap(state, one, other);
  return 1;
}

function movesAsUnit({ puzzle, sitting, unitOf }: State, seat: number): boolean {
  if (puzzle.units.length === 0) return false;
  const round = Math.floor(puzzle.cellOfSeat[seat]! / puzzle.tables);
  return unitOf[round * puzzle.people + sitting[seat]!] !== -1;
}

function pickInRound(round: number, dice: Dice, { seats, from }: MovableSeats): number {
  const start = from[round]!;
  return seats[start + rollBelow(dice, from[round + 1]! - start)]!;
}

/** Half of the time at one of the largest tables. */
function pickForUnit(round: number, dice: Dice, seats: MovableSeats): number {
  const largest = seats.atLargest[round]!;
  const isAnywhere = largest.length === 0 || (roll(dice) & 1) === 0;
  return isAnywhere ? pickInRound(round, dice, seats) : largest[rollBelow(dice, largest.length)]!;
}

function pickSeat(state: State, dice: Dice, { seats }: MovableSeats): number {
  const { puzzle, uneasyPeople, uneasyCells, seatOf, isMovable } = state;
  const way = roll(dice) & 3;
  let seat = -1;
  if (way === 0 && uneasyPeople.length > 0) {
    const person = uneasyPeople.items[rollBelow(dice, uneasyPeople.length)]!;
    seat = seatOf[rollBelow(dice, puzzle.rounds) * puzzle.people + person]!;
  } else if (way <= 2 && uneasyCells.length > 0) {
    const cell = uneasyCells.items[rollBelow(dice, uneasyCells.length)]!;
    const start = puzzle.seatsFrom[cell]!;
    seat = start + rollBelow(dice, puzzle.seatsFrom[cell + 1]! - start);
  } else return seats[rollBelow(dice, seats.length)]!;
  return seat !== -1 && isMovable[seat] === 1 ? seat : -1;
}

/** The n-th root of a number between 0 and 1, by halving: the same on every machine, unlike `**`. */
function rootOf(number: number, n: number): number {
  let [low, high] = [0, 1];
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    if (powerOf(middle, n) < number) low = middle;
    else high = middle;
  }
  return high;
}

function powerOf(number: number, n: number): number {
  let power = 1;
  for (let [base, left] = [number, n]; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) power *= base;
    base *= base;
  }
  return power;
}
