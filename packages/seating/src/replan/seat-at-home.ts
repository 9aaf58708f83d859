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
 * Seats everybody where they sat before, as far as they may and there is room; those who move as one before those alone, otherwise in
 * the order given. Whoever is left takes what is left: first those who may not sit everywhere.
 */
export function seatAtHome(state: State, order: readonly number[]): void {
  for (let round = 0; round < state.puzzle.rounds; round++) {
    const filling = openFilling(state, round);
    seatBound(filling);
    for (const people of partiesIn(filling, order)) returnHome(filling, people);
    seatUnits(filling, (people) => Math.max(0, homeOf(filling, people[0]!)));
    seatRestricted(filling);
    const left = order.filter((person) => isWaiting(filling, person));
    seatWhereRoom(filling, left);
  }
}

/** Those who move as one, then everybody who moves alone. */
function partiesIn({ state, round }: Filling, order: readonly number[]): readonly (readonly number[])[] {
  const { units, people } = state.puzzle;
  const alone = order.filter((person) => state.unitOf[round * people + person] === -1);
  return [
    ...units.filter((unit) => unit.round === round).map((unit) => unit.people),
    ...alone.map((person) => [person]),
  ];
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
