import type { Columns } from "./columns.ts";

/**
 * A simplex tableau that remembers its basis: change costs or bounds, and it goes on from where it was.
 *
 * It maximises cost × x over A x = s with every x and every s between two finite bounds. Variables 0 … columns − 1 are
 * the columns of A; variable `columns + i` is s of row i, its activity.
 */
export interface Simplex {
  readonly columns: Columns;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Of the columns; an activity costs nothing. */
  readonly cost: Float64Array;
  readonly value: Float64Array;
  /** What one more of a variable would bring; zero for those in the basis. */
  readonly reduced: Float64Array;
  /** The variable in each place of the basis, and the place of each variable or −1. */
  readonly head: Int32Array;
  readonly place: Int32Array;
  /** The inverse of the basis, row after row. */
  readonly inverse: Float64Array;
  /** Steepest-edge weights of the places. */
  readonly weight: Float64Array;
  /** The row that was worked on last; after "infeasible" it is the proof: see `maximise`. */
  readonly pivotRow: Float64Array;
  readonly scratch: Scratch;
  /** Pivots since the inverse was last worked out from nothing. */
  pivots: number;
}

/** Room that every step uses again. */
export interface Scratch {
  readonly column: Float64Array;
  readonly byRow: Float64Array;
  readonly candidate: Int32Array;
  readonly ratio: Float64Array;
}

/** Values may lie this far outside their bounds. */
export const FEASIBLE = 1e-9;
