import { invert, settleAll } from "./basis.ts";
import type { Columns } from "./columns.ts";
import { pivotAt } from "./pivot.ts";
import { FEASIBLE, type Simplex } from "./tableau.ts";

export type SimplexOutcome = "optimal" | "infeasible" | "stalled";

const PIVOTS_PER_INVERSE = 60;

/** A tableau with the activities as its basis. All bounds and costs start at zero. */
export function createSimplex(columns: Columns): Simplex {
  const { rows } = columns;
  const count = columns.start.length - 1;
  const all = rows + count;
  const simplex: Simplex = {
    columns,
    lower: new Float64Array(all),
    upper: new Float64Array(all),
    cost: new Float64Array(count),
    value: new Float64Array(all),
    reduced: new Float64Array(all),
    head: Int32Array.from({ length: rows }, (_, row) => count + row),
    place: Int32Array.from({ length: all }, (_, variable) => Math.max(-1, variable - count)),
    inverse: new Float64Array(rows * rows),
    weight: new Float64Array(rows),
    pivotRow: new Float64Array(all),
    scratch: {
      column: new Float64Array(rows),
      byRow: new Float64Array(rows),
      candidate: new Int32Array(all),
      ratio: new Float64Array(all),
    },
    pivots: 0,
  };
  invert(simplex);
  return simplex;
}

/**
 * Maximises the cost within the bounds as they are now, from the last basis, by the dual simplex method.
 *
 * As every variable has two finite bounds, any basis is made dual feasible by putting each variable outside it at the
 * bound its reduced cost asks for. The objective then falls with every pivot, and is a bound on the optimum all the way.
 *
 * After "infeasible" `pivotRow` is a sum of rows: Σ pivotRow × variable is zero whatever x is, but above zero wherever
 * the bounds let the variables be. That proves that nothing fits.
 *
 * @param floor - optima at or below this are of no use: they too are answered with "infeasible", without proof
 * @see Koberstein, The dual simplex method: techniques for a fast and stable implementation (Paderborn, 2005)
 */
export function maximise(simplex: Simplex, floor = Number.NEGATIVE_INFINITY): SimplexOutcome {
  settleAll(simplex);
  const most = 50 * simplex.columns.rows + 3000;
  for (let step = 0; step < most; step++) {
    if (simplex.pivots >= PIVOTS_PER_INVERSE) refresh(simplex);
    if (objective(simplex) <= floor) return "infeasible";
    const outcome = advance(simplex);
    if (outcome) return outcome;
  }
  return "stalled";
}

/** The cost of the present values. */
export function objective({ cost, value }: Simplex): number {
  let sum = 0;
  for (let column = 0; column < cost.length; column++) sum += cost[column]! * value[column]!;
  return sum;
}

/** One pivot; an outcome is given only on figures that were worked out from the basis and not carried along. */
function advance(simplex: Simplex): SimplexOutcome | undefined {
  const leaving = chooseLeaving(simplex);
  if (leaving < 0) {
    settleAll(simplex);
    return chooseLeaving(simplex) < 0 ? "optimal" : undefined;
  }
  if (pivotAt(simplex, leaving)) return undefined;
  if (simplex.pivots === 0) return "infeasible";
  refresh(simplex);
  return undefined;
}

function refresh(simplex: Simplex): void {
  invert(simplex);
  settleAll(simplex);
}

/** The place whose value lies furthest outside its bounds, in steepest-edge weights; −1 when none does. */
function chooseLeaving({ lower, upper, value, head, weight }: Simplex): number {
  let best = -1;
  let most = 0;
  for (let at = 0; at < head.length; at++) {
    const variable = head[at]!;
    const own = value[variable]!;
    const outside = Math.max(lower[variable]! - own, own - upper[variable]!);
    if (outside <= FEASIBLE || outside * outside <= most * weight[at]!) continue;
    most = (outside * outside) / weight[at]!;
    best = at;
  }
  return best;
}
