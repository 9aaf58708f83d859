import { list, type State } from "./state.ts";

/** Two people meet once more (by 1) or once less (by -1). */
export function meet(state: State, pair: number, by: 1 | -1): void {
  const { met, personCost, uneasyPeople, puzzle } = state;
  const { people } = puzzle;
  const byte = met[pair]!;
  const one = Math.floor(pair / people);
  const other = pair - one * people;
  met[pair] = byte + by;
  met[other * people + one] = byte + by;
  const change = by === 1 ? state.onceMore[byte]! : state.onceLess[byte]!;
  if (change === 0) return;
  state.cost += change;
  personCost[one]! += change;
  personCost[other]! += change;
  list(uneasyPeople, one, personCost[one]! > 0);
  list(uneasyPeople, other, personCost[other]! > 0);
}

/**
 * What changes in the pairs when the people on two seats of one round, at different tables, change places. Once the sum is certain to
 * pass `state.limit`, any number above it is a good answer.
 */
export function pairsSwapCost(state: State, seatOne: number, seatOther: number): number {
  const { sitting, met, onceMore, personCost, puzzle } = state;
  const one = sitting[seatOne]!;
  const other = sitting[seatOther]!;
  // The two themselves stay apart; the sums below count their meeting twice.
  const start = -2 * onceMore[met[one * puzzle.people + other]!]!;
  if (personCost[one] !== 0 || personCost[other] !== 0)
    return start + exchangeCost(state, seatOne, other) + exchangeCost(state, seatOther, one);

  // Neither has a pair that costs something, so that parting gains nothing: only new meetings count.
  state.reached = start;
  return newcomerCost(state, seatOne, other) || newcomerCost(state, seatOther, one) ? state.limit + 1 : state.reached;
}

/** Somebody takes the seat of another: those they meet, less those the other no longer meets. */
function exchangeCost({ sitting, met, onceMore, onceLess, puzzle }: State, seat: number, incoming: number): number {
  const { seatsFrom, cellOfSeat, people } = puzzle;
  const cell = cellOfSeat[seat]!;
  const end = seatsFrom[cell + 1]!;
  const going = sitting[seat]! * people;
  const coming = incoming * people;
  let cost = 0;
  // Somebody and themselves are a pair that costs nothing.
  for (let at = seatsFrom[cell]!; at < end; at++) {
    const person = sitting[at]!;
    cost += onceLess[met[going + person]!]! + onceMore[met[coming + person]!]!;
  }
  return cost;
}

/** Adds to `state.reached` what the meetings of a newcomer at this table cost; true as soon as that is over the limit. */
function newcomerCost(state: State, seat: number, incoming: number): boolean {
  const { sitting, met, onceMore, puzzle } = state;
  const { seatsFrom, cellOfSeat, people } = puzzle;
  const cell = cellOfSeat[seat]!;
  const end = seatsFrom[cell + 1]!;
  const coming = incoming * people;
  let reached = state.reached;
  for (let at = seatsFrom[cell]!; at < end && reached <= state.limit; at++)
    reached += onceMore[met[coming + sitting[at]!]!]!;
  state.reached = reached;
  return reached > state.limit;
}
