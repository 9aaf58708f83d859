import { exactSum } from "@naast/kernel";
import { maximise } from "../solver/simplex.ts";
import type { Simplex } from "../solver/tableau.ts";
import { createPricer } from "./mixture.ts";
import type { PanelModel } from "./panel-model.ts";

/** Whether a claim about all panels holds: it does, a panel breaks it, or the search was too long to say. */
export type BoundProof =
  | { readonly kind: "holds"; readonly leaves: number }
  | { readonly kind: "broken"; readonly seats: Int32Array; readonly value: number }
  | { readonly kind: "open"; readonly leaves: number };

interface Proof {
  readonly model: PanelModel;
  readonly price: Float64Array;
  readonly most: number;
  readonly simplex: Simplex;
  leaves: number;
  broken?: { readonly seats: Int32Array; readonly value: number };
  open: boolean;
}

const LEAVES = 200_000;

/**
 * Proves that no panel is worth more than `most` at these prices, without trusting any solver.
 *
 * A price for each row turns the question into one about single types: what a type is worth beyond the rows it counts in
 * either pays or does not, and what the rows are worth is known from their bounds. Added up exactly this is a bound for
 * every panel, whatever the prices of the rows are; the simplex method only proposes them. Where the bound is not low
 * enough the panels are parted in two by the seats of one type, and each half is proven by itself, down to single panels.
 *
 * @param price - for a seat of each type
 * @see Neumaier and Shcherbina, Safe bounds in linear and mixed-integer programming (Mathematical Programming 99, 2004)
 */
export function proveBound(model: PanelModel, price: Float64Array, most: number): BoundProof {
  const simplex = createPricer(model);
  simplex.cost.set(price);
  const proof: Proof = { model, price, most, simplex, leaves: 0, open: false };
  part(proof);
  if (proof.broken) return { kind: "broken", ...proof.broken };
  return { kind: proof.open ? "open" : "holds", leaves: proof.leaves };
}

function part(proof: Proof): void {
  if (proof.broken || proof.open) return;
  if (++proof.leaves > LEAVES) {
    proof.open = true;
    return;
  }
  const { simplex, model } = proof;
  const outcome = maximise(simplex);
  if (isClosed(proof, outcome === "infeasible")) return;

  const type = typeToPart(simplex, model.seats.length, outcome === "optimal");
  if (type < 0) {
    keepIfPanel(proof);
    return;
  }
  const { lower, upper, value } = simplex;
  const low = lower[type]!;
  const high = upper[type]!;
  const middle = Math.min(high - 1, Math.max(low, Math.floor(value[type]!)));
  upper[type] = middle;
  part(proof);
  upper[type] = high;
  lower[type] = middle + 1;
  part(proof);
  lower[type] = low;
}

/** Whether the prices of the rows prove this part, by sums that are rounded only once. */
function isClosed({ model, price, most, simplex }: Proof, refused: boolean): boolean {
  const rowPrices = refused ? refusalPrices(simplex) : optimumPrices(simplex);
  // A refusal proves that there is no panel here at all: with prices of zero the sum would have to be below zero.
  const terms = termsOf({ model, price: refused ? new Float64Array(price.length) : price, simplex }, rowPrices);
  return exactSum(terms) <= (refused ? -1e-7 : most);
}

/** Prices of the rows by the activities' reduced costs: A x − s = 0 holds whatever they are. */
function optimumPrices({ reduced, columns }: Simplex): Float64Array {
  return reduced.slice(columns.start.length - 1);
}

function refusalPrices({ pivotRow, columns }: Simplex): Float64Array {
  return pivotRow.slice(columns.start.length - 1).map((own) => -own);
}

/** The largest that each type and each row can add. */
function termsOf(
  { model, price, simplex }: Pick<Proof, "model" | "price" | "simplex">,
  rowPrices: Float64Array,
): number[] {
  const { start, rowOf, value } = model.columns;
  const { lower, upper } = simplex;
  const count = price.length;
  const terms: number[] = [];
  for (let type = 0; type < count; type++) {
    let worth = price[type]!;
    for (let at = start[type]!; at < start[type + 1]!; at++) worth -= rowPrices[rowOf[at]!]! * value[at]!;
    terms.push(worth * (worth > 0 ? upper[type]! : lower[type]!));
  }
  for (let row = 0; row < rowPrices.length; row++) {
    const own = rowPrices[row]!;
    terms.push(own * (own > 0 ? upper[count + row]! : lower[count + row]!));
  }
  return terms;
}

/** A type whose seats are not whole; failing that, any that is still open; −1 when all are settled. */
function typeToPart({ lower, upper, value }: Simplex, count: number, solved: boolean): number {
  let open = -1;
  let furthest = 1e-7;
  let best = -1;
  for (let type = 0; type < count; type++) {
    if (lower[type] === upper[type]) continue;
    open = type;
    const away = Math.abs(value[type]! - Math.round(value[type]!));
    if (solved && away > furthest) {
      furthest = away;
      best = type;
    }
  }
  return best < 0 ? open : best;
}

function keepIfPanel(proof: Proof): void {
  const { model, simplex, price, most } = proof;
  const seats = Int32Array.from(model.seats, (_, type) => simplex.lower[type]!);
  const sums = new Float64Array(model.rows.length);
  const { start, rowOf, value } = model.columns;
  seats.forEach((own, type) => {
    for (let at = start[type]!; at < start[type + 1]!; at++) sums[rowOf[at]!]! += own * value[at]!;
  });
  const isPanel = sums.every((sum, row) => sum >= model.low[row]! && sum <= model.high[row]!);
  const worth = exactSum(Array.from(seats, (own, type) => own * price[type]!));
  if (isPanel && worth > most) proof.broken = { seats, value: worth };
}
