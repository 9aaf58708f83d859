import { addColumn, timesColumn } from "./columns.ts";
import type { Simplex } from "./tableau.ts";

/** Prices below this are rounding. */
export const NOTHING = 1e-12;
const SINGULAR = 1e-11;

/** Works out from the basis what every variable brings, and puts all variables where that leads. */
export function settleAll(simplex: Simplex): void {
  priceAll(simplex);
  const { head, inverse, value, place, scratch } = simplex;
  const activity = scratch.byRow.fill(0);
  for (let variable = 0; variable < place.length; variable++) {
    if (place[variable]! < 0) settle(simplex, variable, activity);
  }
  for (let at = 0; at < head.length; at++) value[head[at]!] = -rowTimes(inverse, at, activity);
}

/** Puts a variable at the bound its price asks for; where the price is mere rounding, at the one it is nearest to. */
function settle(
  { columns, cost, lower, upper, value, reduced }: Simplex,
  variable: number,
  activity: Float64Array,
): void {
  const low = lower[variable]!;
  const high = upper[variable]!;
  const price = reduced[variable]!;
  const isHigh = price > NOTHING || (price >= -NOTHING && 2 * value[variable]! > low + high);
  const own = isHigh ? high : low;
  value[variable] = own;
  if (own === 0) return;
  if (variable >= cost.length) activity[variable - cost.length]! -= own;
  else addColumn(columns, { column: variable, times: own, to: activity });
}

function priceAll(simplex: Simplex): void {
  const { columns, cost, reduced, place } = simplex;
  const price = priceRows(simplex);
  for (let column = 0; column < cost.length; column++) {
    reduced[column] = place[column]! >= 0 ? 0 : cost[column]! - timesColumn(columns, column, price);
  }
  for (let row = 0; row < price.length; row++) {
    reduced[cost.length + row] = place[cost.length + row]! >= 0 ? 0 : price[row]!;
  }
}

/** What the basis pays for one unit in each row. */
function priceRows({ cost, head, inverse, scratch }: Simplex): Float64Array {
  const price = scratch.byRow.fill(0);
  for (let at = 0; at < head.length; at++) {
    const own = head[at]! < cost.length ? cost[head[at]!]! : 0;
    if (own === 0) continue;
    const from = at * head.length;
    for (let row = 0; row < price.length; row++) price[row]! += own * inverse[from + row]!;
  }
  return price;
}

/** One row of a square matrix times a vector. */
export function rowTimes(matrix: Float64Array, row: number, vector: Float64Array): number {
  const from = row * vector.length;
  let sum = 0;
  for (let at = 0; at < vector.length; at++) sum += matrix[from + at]! * vector[at]!;
  return sum;
}

/** The column of a variable as the basis sees it, in `scratch.column`. */
export function fillColumn({ columns, cost, inverse, scratch }: Simplex, variable: number): Float64Array {
  const { rows, start, rowOf, value } = columns;
  const { column } = scratch;
  for (let at = 0; at < rows; at++) {
    const from = at * rows;
    let sum = 0;
    if (variable >= cost.length) sum = -inverse[from + variable - cost.length]!;
    else for (let e = start[variable]!; e < start[variable + 1]!; e++) sum += inverse[from + rowOf[e]!]! * value[e]!;
    column[at] = sum;
  }
  return column;
}

/** Takes a column into the inverse, at one place. */
export function eliminate(inverse: Float64Array, column: Float64Array, place: number): void {
  const rows = column.length;
  const from = place * rows;
  const scale = 1 / column[place]!;
  for (let row = 0; row < rows; row++) inverse[from + row]! *= scale;
  for (let at = 0; at < rows; at++) {
    const factor = column[at]!;
    if (at === place || factor === 0) continue;
    const to = at * rows;
    for (let row = 0; row < rows; row++) inverse[to + row]! -= factor * inverse[from + row]!;
  }
}

/** Works the inverse out again from the variables in the basis, at the place where each is largest. */
export function invert(simplex: Simplex): void {
  const { cost, head, place, inverse, weight } = simplex;
  const rows = head.length;
  const count = cost.length;
  const structural = Int32Array.from(head)
    .filter((variable) => variable < count)
    .sort();
  const stays = new Uint8Array(rows);
  for (const variable of head) if (variable >= count) stays[variable - count] = 1;

  inverse.fill(0);
  place.fill(-1);
  for (let row = 0; row < rows; row++) {
    inverse[row * rows + row] = -1;
    head[row] = count + row;
  }
  for (const variable of structural) enter(simplex, variable, stays);
  for (let at = 0; at < rows; at++) place[head[at]!] = at;
  weight.fill(1);
  simplex.pivots = 0;
}

/** A variable that rounding has made dependent on the others stays out; the activity it would replace stays in. */
function enter(simplex: Simplex, variable: number, stays: Uint8Array): void {
  const column = fillColumn(simplex, variable);
  let best = -1;
  let most = SINGULAR;
  for (let at = 0; at < column.length; at++) {
    if (stays[at] === 1 || Math.abs(column[at]!) <= most) continue;
    most = Math.abs(column[at]!);
    best = at;
  }
  if (best < 0) return;
  eliminate(simplex.inverse, column, best);
  stays[best] = 1;
  simplex.head[best] = variable;
}
