import type { LongWork } from "@naast/kernel";
import { anneal, type MovableSeats, type Tools } from "./anneal.ts";
import { createDice, type Dice, patience } from "./dice.ts";
import type { Puzzle } from "./puzzle.ts";
import { seatAll } from "./start.ts";
import { createState, type State } from "./state.ts";

/** How hard to look. */
export interface Effort {
  readonly seed: string;
  /** How many swaps are tried at most, in all attempts together. */
  readonly tries: number;
  /** Ends after so many attempts in a row that found nothing better. */
  readonly attempts: number;
  /** No plan costs less: see `leastRepeats` and `leastDeviations`. With this the search is done. */
  readonly enough: number;
  readonly work: LongWork;
}

export interface Found {
  readonly state: State;
  readonly tries: number;
  readonly stopped: boolean;
}

/** Temperatures, in units of cost: measured on evenings of 100 people and on halls of 1,500. */
const WARM = 1.1;
const COOL = 0.75;
const COLD = 0.1;
/** The share of an attempt in which it cools for good. */
const QUENCH = 0.1;
const LEAST_TRIES = 20_000;
const TRIES_PER_SEAT = 4_000;

/**
 * Looks for the cheapest plan: attempts from different starts, each cooled down, the best kept; done as soon as nothing is amiss but
 * repeats that no plan can avoid. Of equally cheap plans the first found.
 *
 * Where every second attempt can, it keeps all but four of the rounds that turn (see `seatAll`) as they are and looks at the others
 * only: where nearly everybody must meet everybody, a design is further on than any search comes.
 */
export function search(puzzle: Puzzle, effort: Effort): Found {
  const { tries, enough, work } = effort;
  const each = Math.min(tries, triesOfAttempt(puzzle.cellOfSeat.length));
  return bestOf({ each, effort }, (attempt, used) => {
    const dice = createDice(effort.seed, `attempt ${attempt}`);
    const state = startOf(puzzle, dice, attempt);
    const tools = { dice, patience: patience(), seats: movableSeats(state), work: heardAfter(used, tries, work) };
    return { state, ...cool(state, { tries: each, enough }, tools) };
  });
}

/** Makes attempts until another is of no use; the cheapest, of equals the first. */
export function bestOf(
  { each, effort }: { readonly each: number; readonly effort: Effort },
  make: (attempt: number, used: number) => Found,
): Found {
  let best: State | undefined;
  let [used, vain] = [0, 0];
  for (let attempt = 1; ; attempt++) {
    const { state, ...run } = make(attempt, used);
    const isBetter = best === undefined || state.cost < best.cost;
    best = isBetter ? state : best!;
    vain = isBetter ? 0 : vain + 1;
    used += run.tries;
    if (isDone(run, { best, used, each, vain }, effort)) return { state: best, tries: used, stopped: run.stopped };
  }
}

interface Progress {
  readonly best: State;
  readonly used: number;
  /** What one attempt takes. */
  readonly each: number;
  /** How many attempts found nothing better since the last that did. */
  readonly vain: number;
}

/** Whether another attempt is of no use: told to stop, nothing to move, nothing better to be hoped for, or no tries left for half of it. */
function isDone(run: Omit<Found, "state">, { best, used, each, vain }: Progress, effort: Effort): boolean {
  const isHopeless = run.tries === 0 || best.cost <= effort.enough || vain >= effort.attempts;
  return run.stopped || isHopeless || used + each / 2 > effort.tries;
}

/** How many tries one attempt takes; one often does what can be done. */
function triesOfAttempt(seats: number): number {
  return LEAST_TRIES + TRIES_PER_SEAT * seats;
}

/** Improves a plan that is good already: cool from the start, so that little changes. */
export function improve(state: State, dice: Dice, { tries, enough, work }: Effort): Omit<Found, "state"> {
  const seats = movableSeats(state);
  if (seats.seats.length === 0) return { tries: 0, stopped: false };
  const tools = { dice, patience: patience(), seats, work: heardAfter(0, tries, work) };
  return anneal(state, { from: COOL, to: COLD, tries, enough }, tools);
}

function startOf(puzzle: Puzzle, dice: Dice, attempt: number): State {
  const state = createState(puzzle);
  const kept = attempt % 2 === 0 ? keptRounds(puzzle) : 0;
  seatAll(state, dice, kept > 0 ? kept : Math.min(puzzle.rounds, puzzle.tables));
  keepRounds(state, kept);
  return state;
}

/** Tells of one attempt as a part of all. */
function heardAfter(before: number, tries: number, work: LongWork): LongWork {
  return {
    onProgress: (done) => work.onProgress?.(Math.min(tries, before + done), tries, "seating"),
    shouldStop: () => work.shouldStop?.() ?? false,
  };
}

function cool(state: State, { tries, enough }: { tries: number; enough: number }, tools: Tools) {
  if (tools.seats.seats.length === 0) return { tries: 0, stopped: false };
  const long = Math.ceil(tries * (1 - QUENCH));
  const first = anneal(state, { from: WARM, to: COOL, tries: long, enough }, tools);
  if (first.stopped || state.cost <= enough) return first;
  const last = anneal(state, { from: COOL, to: COLD, tries: tries - long, enough }, tools);
  return { tries: first.tries + last.tries, stopped: last.stopped };
}

/** All but the last four of the rounds that turn, where rounds are many and nothing but meetings counts. */
function keptRounds({ rounds, tables, slots, marks, company }: Puzzle): number {
  const isOnlyMeeting = slots === 0 && marks.length === 0 && company.length === 0;
  return isOnlyMeeting ? Math.max(0, Math.min(rounds, tables) - (rounds > tables ? 2 : 4)) : 0;
}

function keepRounds({ isMovable, puzzle }: State, kept: number): void {
  isMovable.fill(0, 0, puzzle.seatsFrom[kept * puzzle.tables]!);
}

function movableSeats({ isMovable, puzzle }: State): MovableSeats {
  const { rounds, tables, seatsFrom } = puzzle;
  const byRound = Array.from({ length: rounds }, (_, round) => {
    const start = seatsFrom[round * tables]!;
    const seats = Array.from({ length: seatsFrom[(round + 1) * tables]! - start }, (_, at) => start + at);
    return seats.filter((seat) => isMovable[seat] === 1);
  });
  const from = [0];
  for (const { length } of byRound) from.push(from.at(-1)! + length);
  return {
    seats: Int32Array.from(byRound.flat()),
    from: Int32Array.from(from),
    atLargest: byRound.map((seats) => Int32Array.from(atLargest(seats, puzzle))),
  };
}

function atLargest(seats: readonly number[], { cellOfSeat, seatsFrom }: Puzzle): readonly number[] {
  const sizeAt = (seat: number) => seatsFrom[cellOfSeat[seat]! + 1]! - seatsFrom[cellOfSeat[seat]!]!;
  const largest = seats.reduce((most, seat) => Math.max(most, sizeAt(seat)), 0);
  return seats.filter((seat) => sizeAt(seat) === largest);
}
