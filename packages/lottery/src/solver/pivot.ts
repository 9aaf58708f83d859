import { eliminate, fillColumn, NOTHING, rowTimes } from "./basis.ts";
import { addColumn, timesColumn } from "./columns.ts";
import { FEASIBLE, type Scratch, type Simplex } from "./tableau.ts";

const SMALLEST_ENTRY = 1e-9;
const SAME_RATIO = 1e-12;

/**
 * One step of the dual simplex method: the variable in this place leaves the basis for the bound it passed.
 *
 * The variable that enters is the first whose price would turn. But a variable that would only pass from one of its
 * bounds to the other does not have to enter: it is flipped, for as long as the row still misses something after that.
 *
 * @returns false when all flips together do not mend the row: then `pivotRow` proves that nothing fits
 */
export function pivotAt(simplex: Simplex, leaving: number): boolean {
  const { lower, upper, value, head } = simplex;
  const out = head[leaving]!;
  const rises = value[out]! < lower[out]!;
  fillPivotRow(simplex, leaving);
  const missing = rises ? lower[out]! - value[out]! : value[out]! - upper[out]!;
  const entering = passBreakpoints(simplex, gatherCandidates(simplex, rises), missing);
  if (entering < 0) {
    signRefusal(simplex, out, rises);
    return false;
  }
  exchange(simplex, { leaving, entering, target: rises ? lower[out]! : upper[out]! });
  return true;
}

/** Turns the row into a sum that is zero by the rows of A, and above zero wherever the bounds let the variables be. */
function signRefusal({ pivotRow }: Simplex, out: number, rises: boolean): void {
  pivotRow[out] = 1;
  if (rises) return;
  for (let variable = 0; variable < pivotRow.length; variable++) pivotRow[variable] = -pivotRow[variable]!;
}

function fillPivotRow({ columns, cost, place, inverse, pivotRow, scratch }: Simplex, leaving: number): void {
  const { rows } = columns;
  const row = scratch.byRow;
  row.set(inverse.subarray(leaving * rows, leaving * rows + rows));
  for (let column = 0; column < cost.length; column++) {
    pivotRow[column] = place[column]! >= 0 ? 0 : timesColumn(columns, column, row);
  }
  for (let at = 0; at < rows; at++) {
    const activity = cost.length + at;
    pivotRow[activity] = place[activity]! >= 0 ? 0 : -row[at]!;
  }
}

/** Collects the variables that can mend the row, with the change of price at which each turns. */
function gatherCandidates(simplex: Simplex, rises: boolean): number {
  const { lower, upper, value, reduced, pivotRow, scratch } = simplex;
  const { candidate, ratio } = scratch;
  let count = 0;
  for (let variable = 0; variable < pivotRow.length; variable++) {
    const entry = pivotRow[variable]!;
    const size = Math.abs(entry);
    if (size < SMALLEST_ENTRY || lower[variable] === upper[variable]) continue;
    // A variable at its lower bound can only rise, and that lowers the row where the entry is positive.
    const canRise = value[variable] === lower[variable];
    if (entry < 0 !== (canRise === rises)) continue;
    const price = Math.abs(reduced[variable]!);
    candidate[count] = variable;
    ratio[count++] = price <= NOTHING ? 0 : price / size;
  }
  return count;
}

/** Flips candidates in the order of their ratios, and gives the first that must enter instead; −1 when none must. */
function passBreakpoints(simplex: Simplex, count: number, missing: number): number {
  const { columns, lower, upper, value, head, inverse, pivotRow, scratch } = simplex;
  const shift = scratch.byRow.fill(0);
  let rest = missing;
  for (let left = count; left > 0; ) {
    const variable = takeNearest(scratch, left--, pivotRow);
    const range = upper[variable]! - lower[variable]!;
    rest -= Math.abs(pivotRow[variable]!) * range;
    if (rest <= FEASIBLE) {
      for (let at = 0; left + 1 < count && at < columns.rows; at++) value[head[at]!]! -= rowTimes(inverse, at, shift);
      return variable;
    }
    flip(simplex, variable, shift);
  }
  return -1;
}

/** Takes out the candidate with the smallest ratio; among equals the one with the largest entry, for steadier figures. */
function takeNearest({ candidate, ratio }: Scratch, count: number, pivotRow: Float64Array): number {
  let best = 0;
  for (let at = 1; at < count; at++) {
    const gap = ratio[at]! - ratio[best]!;
    if (gap > SAME_RATIO) continue;
    if (gap < -SAME_RATIO || Math.abs(pivotRow[candidate[at]!]!) > Math.abs(pivotRow[candidate[best]!]!)) best = at;
  }
  const variable = candidate[best]!;
  candidate[best] = candidate[count - 1]!;
  ratio[best] = ratio[count - 1]!;
  return variable;
}

function flip({ columns, cost, lower, upper, value }: Simplex, variable: number, shift: Float64Array): void {
  const from = value[variable]!;
  const to = from === lower[variable] ? upper[variable]! : lower[variable]!;
  value[variable] = to;
  if (variable >= cost.length) shift[variable - cost.length]! -= to - from;
  else addColumn(columns, { column: variable, times: to - from, to: shift });
}

interface Exchange {
  readonly leaving: number;
  readonly entering: number;
  /** The bound that the leaving variable goes to. */
  readonly target: number;
}

function exchange(simplex: Simplex, { leaving, entering, target }: Exchange): void {
  const { value, reduced, head, place, pivotRow } = simplex;
  const out = head[leaving]!;
  const column = fillColumn(simplex, entering);

  const step = (value[out]! - target) / column[leaving]!;
  for (let at = 0; at < column.length; at++) value[head[at]!]! -= step * column[at]!;
  value[entering]! += step;
  value[out] = target;

  const change = reduced[entering]! / pivotRow[entering]!;
  for (let variable = 0; change !== 0 && variable < reduced.length; variable++) {
    reduced[variable]! -= change * pivotRow[variable]!;
  }
  reduced[entering] = 0;
  reduced[out] = -change;

  updateWeights(simplex.weight, column, leaving);
  eliminate(simplex.inverse, column, leaving);
  head[leaving] = entering;
  place[entering] = leaving;
  place[out] = -1;
  simplex.pivots++;
}

/** Reference weights (Devex): cheap, and near enough to the steepest edge for so few rows. */
function updateWeights(weight: Float64Array, column: Float64Array, leaving: number): void {
  const pivot = column[leaving]!;
  const own = weight[leaving]! / (pivot * pivot);
  for (let at = 0; at < column.length; at++) weight[at] = Math.max(weight[at]!, column[at]! * column[at]! * own);
  weight[leaving] = Math.max(1, own);
}
