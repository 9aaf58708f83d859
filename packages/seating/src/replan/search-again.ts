import { MOVE_COST } from "../plan/cost.ts";
import { createDice, type Dice, shuffled } from "../plan/dice.ts";
import type { Puzzle } from "../plan/puzzle.ts";
import { type Effort, type Found, improve, isDone } from "../plan/search.ts";
import { createState, type State } from "../plan/state.ts";
import { repair } from "./repair.ts";
import { seatAtHome } from "./seat-at-home.ts";

export const TRIES_PER_SEAT = 120;
const TRIES_OF_ATTEMPT = 20_000;

/**
 * Looks for the plan that costs least, with a cost for everybody who does not sit where they sat: attempts in which people return in
 * another order each, so that others give way; the first in the order of the list. Of equally cheap plans the first found.
 */
export function searchAgain(puzzle: Puzzle, homeOf: Int32Array, effort: Effort): Found {
  const each = Math.min(effort.tries, TRIES_OF_ATTEMPT + TRIES_PER_SEAT * puzzle.cellOfSeat.length);
  const everybody = [...Array(puzzle.people).keys()];
  let best: State | undefined;
  let used = 0;
  for (let attempt = 1; ; attempt++) {
    const dice = createDice(effort.seed, `again ${attempt}`);
    const state = createState(puzzle, { homeOf, moveCost: MOVE_COST });
    seatAtHome(state, attempt === 1 ? everybody : shuffled(everybody, dice));
    used += repair(state);
    const run = improveOnce(state, dice, { ...effort, tries: each });
    used += run.tries;
    if (best === undefined || state.cost < best.cost) best = state;
    if (isDone(run, { best, used, each }, effort)) return { state: best, tries: used, stopped: run.stopped };
  }
}

function improveOnce(state: State, dice: Dice, effort: Effort) {
  return state.cost <= effort.enough ? { tries: 0, stopped: false } : improve(state, dice, effort);
}
