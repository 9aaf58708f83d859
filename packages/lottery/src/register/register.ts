/**
 * The lots of a register, in an order that no machine and no sorting of the file changes.
 *
 * A lot is a row, or a household when columns were named that say who lives together. Of a row no more is held than its
 * id, and the numbers of its stratum and household: names and addresses stay in the file.
 */
export interface Register {
  readonly rows: number;
  readonly lots: number;
  /** In the order of their names; one with an empty name when there are no strata. Each has at least one lot. */
  readonly strata: readonly Stratum[];
  /** The rows of lot t: `rowsByLot` from `lotStarts[t]` up to `lotStarts[t + 1]`, in the order of their ids. */
  readonly lotStarts: Uint32Array;
  readonly rowsByLot: Uint32Array;
  /** The id of a row. */
  idOf(row: number): string;
}

/** Lots that get their share of the seats together. */
export interface Stratum {
  /** The cell of each column that makes the strata. */
  readonly name: readonly string[];
  /** Numbers of lots, in the order of the first id in each. */
  readonly lots: Uint32Array;
}
