import { HARD_COST } from "./cost.ts";
import type { State } from "./state.ts";

/** Somebody comes to a cell (by 1) or goes from it (by -1): counts them in, and gives what that changes for all but pairs. */
export function shift(state: State, place: { cell: number; person: number }, by: 1 | -1): number {
  const { cell, person } = place;
  const { level, puzzle } = state;
  const { slots, slotGroup, levels } = puzzle;
  const step = by === 1 ? levels.oneMore : levels.oneFewer;
  let change = 0;
  for (let slot = person * slots; slot < (person + 1) * slots; slot++) {
    const group = slotGroup[slot]!;
    if (group === 0) continue;
    const at = cell * levels.groups + group;
    change += step[level[at]!]!;
    level[at]! += by;
  }
  return puzzle.isRare[person] === 1 ? change + shiftRare(state, place, by) : change;
}

function shiftRare(state: State, { cell, person }: { cell: number; person: number }, by: 1 | -1): number {
  const { level, puzzle } = state;
  const { levels, marks, marksFrom } = puzzle;
  const step = by === 1 ? levels.oneMore : levels.oneFewer;
  let change = 0;
  for (let mark = marksFrom[person]!; mark < marksFrom[person + 1]!; mark++) {
    const at = cell * levels.groups + marks[mark]!;
    change += step[level[at]!]!;
    level[at]! += by;
  }
  for (const wish of puzzle.companyOf[person]!) change += shiftCompany(state, { cell, person, wish }, by);
  return change + by * placeCost(state, cell, person);
}

/** Those who need company and have nobody who helps each cost. */
function shiftCompany(state: State, place: { cell: number; person: number; wish: number }, by: 1 | -1): number {
  const { needing, helping, puzzle } = state;
  const { rounds, roles } = puzzle.company[place.wish]!;
  const at = place.wish * state.cellCost.length + place.cell;
  if (rounds[Math.floor(place.cell / puzzle.tables)] !== 1) return 0;
  const role = roles[place.person]!;
  const before = helping[at] === 0 ? needing[at]! : 0;
  if ((role & 1) !== 0) needing[at]! += by;
  if ((role & 2) !== 0) helping[at]! += by;
  return HARD_COST * ((helping[at] === 0 ? needing[at]! : 0) - before);
}

/** What it costs that this person sits where they may not. */
function placeCost({ puzzle }: State, cell: number, person: number): number {
  const { permits, people, tables } = puzzle;
  const round = Math.floor(cell / tables);
  const row = permits.rows[permits.permitOf[round * people + person]!];
  return row?.[cell - round * tables] === 0 ? HARD_COST : 0;
}

/** What changes for all but pairs when somebody takes the seat of another. Leaves everything as it was. */
export function cellSwapCost(state: State, seat: number, incoming: number): number {
  const { level, sitting, puzzle } = state;
  const { slots, slotGroup, levels, cellOfSeat, isRare } = puzzle;
  const going = sitting[seat]!;
  const cell = cellOfSeat[seat]!;
  if (isRare[going] === 1 || isRare[incoming] === 1) return rareSwapCost(state, seat, incoming);

  const base = cell * levels.groups;
  let cost = 0;
  for (let slot = 0; slot < slots; slot++) {
    const from = slotGroup[going * slots + slot]!;
    const to = slotGroup[incoming * slots + slot]!;
    if (from !== to) cost += levels.oneFewer[level[base + from]!]! + levels.oneMore[level[base + to]!]!;
  }
  return cost;
}

function rareSwapCost(state: State, seat: number, incoming: number): number {
  const cell = state.puzzle.cellOfSeat[seat]!;
  const gone = { cell, person: state.sitting[seat]! };
  const come = { cell, person: incoming };
  const cost = shift(state, gone, -1) + shift(state, come, 1);
  shift(state, come, -1);
  shift(state, gone, 1);
  return cost;
}
