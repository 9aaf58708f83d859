import { MOVE_COST } from "../plan/cost.ts";
import { createDice, shuffled } from "../plan/dice.ts";
import type { Puzzle } from "../plan/puzzle.ts";
import { bestOf, type Effort, type Found, improve } from "../plan/search.ts";
import { createState } from "../plan/state.ts";
import { repair } from "./repair.ts";
import { seatAtHome } from "./seat-at-home.ts";

/** What one attempt takes. */
export const TRIES_PER_SEAT = 120;
const TRIES_OF_ATTEMPT = 20_000;

/**
 * Looks for the plan that costs least, with a cost for everybody who does not sit where they sat: attempts in which people return in
 * another order each, so that others give way; the first in the order of the list. Of equally cheap plans the first found.
 */
export function searchAgain(puzzle: Puzzle, homeOf: Int32Array, effort: Effort): Found {
  const each = Math.min(effort.tries, TRIES_OF_ATTEMPT + TRIES_PER_SEAT * puzzle.cellOfSeat.length);
  const everybody = [...Array(puzzle.people).keys()];
  return bestOf({ each, effort }, (attempt) => {
    const dice = createDice(effort.seed, `again ${attempt}`);
    const state = createState(puzzle, { homeOf, moveCost: MOVE_COST });
    seatAtHome(state, attempt === 1 ? everybody : shuffled(everybody, dice));
    const mended = repair(state);
    const { tries, stopped } = improve(state, dice, { ...effort, tries: each });
    return { state, tries: mended + tries, stopped };
  });
}
