import { maximise, objective } from "./simplex.ts";
import type { Simplex } from "./tableau.ts";

export interface SearchLimits {
  /** Only answers with a value above this count. */
  readonly above: number;
  /** The search gives up after so many nodes. */
  readonly nodes: number;
  /** Stops at an answer that covers this share of the way from `above` to the bound of the relaxation; 0: at the first. */
  readonly enough?: number;
}

export interface SearchAnswer {
  /** The best whole numbers found with a value above the floor. */
  readonly best: Int32Array | undefined;
  readonly value: number;
  readonly nodes: number;
  /** True when all was looked at: nothing has a higher value than `best`, or without it than the floor. */
  readonly complete: boolean;
}

interface Search {
  readonly simplex: Simplex;
  readonly limits: SearchLimits;
  best: Int32Array | undefined;
  value: number;
  nodes: number;
  complete: boolean;
  enough: number;
}

const WHOLE = 1e-6;

/**
 * Finds whole numbers for all columns that maximise the cost, by branch and bound.
 *
 * Where the relaxation is not whole, the column furthest from whole is bounded from below or from above, the nearer side
 * first. Every node starts from the basis of the one before it, whichever that was: bounds may change at will under the
 * dual simplex method, so that a node takes a few pivots. Leaves the bounds of the tableau as they were.
 */
export function searchWhole(simplex: Simplex, limits: SearchLimits): SearchAnswer {
  const { above, enough } = limits;
  const search: Search = { simplex, limits, best: undefined, value: above, nodes: 0, complete: true, enough: Infinity };
  const outcome = maximise(simplex, above);
  if (outcome === "optimal") {
    const bound = objective(simplex);
    // Without a floor there is no way to measure a share of: the first answer is enough, or only the best.
    if (enough !== undefined) search.enough = enough === 0 ? above : above + enough * (bound - above);
    descend(search, bound);
  }
  const { best, value, nodes, complete } = search;
  return { best, value, nodes, complete: complete && outcome !== "stalled" };
}

/** Looks below the node whose relaxation the tableau holds. */
function descend(search: Search, bound: number): void {
  search.nodes++;
  if (bound <= floorOf(search)) return;
  const column = furthestFromWhole(search.simplex);
  if (column < 0) {
    keep(search);
    return;
  }
  const at = search.simplex.value[column]!;
  const below = Math.floor(at);
  const sides = [
    { low: search.simplex.lower[column]!, high: below },
    { low: below + 1, high: search.simplex.upper[column]! },
  ];
  if (at - below >= 0.5) sides.reverse();
  for (const side of sides) look(search, column, side);
}

/** Looks at one side of a branch. */
function look(search: Search, column: number, { low, high }: { readonly low: number; readonly high: number }): void {
  const { simplex, best, value, enough, nodes, limits } = search;
  if ((best !== undefined && value >= enough) || nodes >= limits.nodes) {
    search.complete = false;
    return;
  }
  const { lower, upper } = simplex;
  const before = { low: lower[column]!, high: upper[column]! };
  lower[column] = low;
  upper[column] = high;
  const outcome = maximise(simplex, floorOf(search));
  if (outcome === "optimal") descend(search, objective(simplex));
  else if (outcome === "stalled") search.complete = false;
  lower[column] = before.low;
  upper[column] = before.high;
}

/** What does not exceed this by more than rounding is no improvement. */
function floorOf({ value }: Search): number {
  return value + 1e-10 * (1 + Math.abs(value));
}

function furthestFromWhole({ cost, head, value }: Simplex): number {
  let best = -1;
  let most = WHOLE;
  for (const column of head) {
    if (column >= cost.length) continue;
    const away = Math.abs(value[column]! - Math.round(value[column]!));
    // Among equals the lowest number, so that the order of the basis decides nothing.
    if (away > most || (away === most && column < best)) {
      most = away;
      best = column;
    }
  }
  return best;
}

function keep(search: Search): void {
  const { cost, value } = search.simplex;
  const whole = Int32Array.from(cost, (_, column) => Math.round(value[column]!));
  let sum = 0;
  for (let column = 0; column < cost.length; column++) sum += cost[column]! * whole[column]!;
  if (sum <= search.value) return;
  search.best = whole;
  search.value = sum;
}
