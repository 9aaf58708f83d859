import {
  type Filling,
  isPermitted,
  isWaiting,
  openFilling,
  roomAt,
  seatBound,
  seatRestricted,
  seatUnits,
  seatWhereRoom,
  take,
} from "../plan/filling.ts";
import type { State } from "../plan/state.ts";

/**
 * Seats everybody where they sat before, as far as they may and there is room; those who move as one first, otherwise in the order
 * given. Whoever is left takes what is left: first those who may not sit everywhere.
 */
export function seatAtHome(state: State, order: readonly number[]): void {
  for (let round = 0; round < state.puzzle.rounds; round++) {
    const filling = openFilling(state, round);
    seatBound(filling);
    for (const unit of state.puzzle.units) if (unit.round === round) returnHome(filling, unit.people);
    const spare = spareSeats(filling);
    seatUnits(filling, () => [...spare.keys()].toSorted((a, b) => spare[b]! - spare[a]! || a - b));
    for (const person of order) returnHome(filling, [person]);
    seatRestricted(filling);
    seatWhereRoom(
      filling,
      order.filter((person) => isWaiting(filling, person)),
    );
  }
}

/** How many seats each table has more than people who sat there and are still to come back; fewer than none where they are too many. */
function spareSeats(filling: Filling): readonly number[] {
  const { tables, people } = filling.state.puzzle;
  const spare = Array.from({ length: tables }, (_, table) => roomAt(filling, table));
  for (let person = 0; person < people; person++) {
    const home = homeOf(filling, person);
    if (home >= 0 && isWaiting(filling, person)) spare[home]! -= 1;
  }
  return spare;
}

/** To the table where most of them sat, the first of equals. */
function returnHome(filling: Filling, people: readonly number[]): void {
  if (!people.every((person) => isWaiting(filling, person))) return;
  const homes = people.map((person) => homeOf(filling, person)).filter((table) => table >= 0);
  const count = (table: number) => homes.filter((home) => home === table).length;
  const home = homes.toSorted((a, b) => count(b) - count(a) || a - b)[0];
  if (home === undefined || !isPermitted(filling, people[0]!, home) || roomAt(filling, home) < people.length) return;
  for (const person of people) take(filling, home, person);
}

function homeOf({ state, round }: Filling, person: number): number {
  return state.homeOf[round * state.puzzle.people + person]!;
}
