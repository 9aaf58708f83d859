import { type Columns, withRows } from "../solver/columns.ts";
import { createSimplex } from "../solver/simplex.ts";
import type { Simplex } from "../solver/tableau.ts";
import type { PanelModel } from "./panel-model.ts";

/**
 * Something that holds for every panel, and so for every lottery over panels: Σ price × (seats of the type) ≤ most.
 *
 * The quotas are of this kind. Others are found when expected seats keep to all quotas although no lottery reaches them.
 */
export interface Cut {
  readonly price: Float64Array;
  readonly most: number;
}

/** What we know of the expected seats of each type: they keep to the rows, and to the cuts found so far. */
export interface Relaxation {
  readonly model: PanelModel;
  readonly columns: Columns;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** The rows of the model, and the cuts. */
export function relaxationOf(model: PanelModel, cuts: readonly Cut[]): Relaxation {
  const lowest = cuts.map(({ price }) =>
    price.reduce((sum, own, type) => sum + Math.min(0, own * model.seats[type]!), 0),
  );
  return {
    model,
    columns: withRows(
      model.columns,
      cuts.map(({ price }) => price),
    ),
    low: Float64Array.of(...model.low, ...lowest),
    high: Float64Array.of(...model.high, ...cuts.map(({ most }) => most)),
  };
}

/** A tableau with the bounds of the relaxation, and costs of zero. */
export function tableauOf({ model, columns, low, high }: Relaxation): Simplex {
  const simplex = createSimplex(columns);
  simplex.upper.set(model.seats);
  simplex.lower.set(low, model.seats.length);
  simplex.upper.set(high, model.seats.length);
  return simplex;
}
