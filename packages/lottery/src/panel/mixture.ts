import type { LongWork } from "@naast/kernel";
import { searchWhole } from "../solver/branch.ts";
import { activities } from "../solver/columns.ts";
import { createSimplex } from "../solver/simplex.ts";
import type { Simplex } from "../solver/tableau.ts";
import { createGramFactor, type GramFactor } from "./gram-factor.ts";
import type { PanelModel } from "./panel-model.ts";
import type { Cut } from "./relaxation.ts";

/** A panel as the number of seats of each type, with the chance that it is drawn. */
export interface WeightedPanel {
  readonly seats: Int32Array;
  readonly weight: number;
}

/**
 * A lottery over panels, as near as panels come to the expected seats that were asked for.
 *
 * `reached`: within 10⁻⁹ for everybody. `apart`: no lottery comes there, and the cut says why. `stopped`: told to stop,
 * or at the end of a search limit.
 */
export interface Mixture {
  readonly kind: "reached" | "apart" | "stopped";
  readonly panels: readonly WeightedPanel[];
  /** Expected seats of each type. */
  readonly expected: Float64Array;
  readonly cut?: Cut;
}

/** What a search for a lottery may build on. */
export interface MixtureOptions extends LongWork {
  /** Panels of an earlier lottery near this one. */
  readonly start?: readonly WeightedPanel[];
}

/** Nobody's chance is further off than this. */
const CLOSE_ENOUGH = 1e-10;
const STILL_CLOSE = 1e-9;
const SMALLEST_WEIGHT = 1e-13;
/** A search without end is not worth one panel. */
const NODES = 20_000;
/** A panel that covers this share of what could be won is taken. */
const ENOUGH = 0.3;

interface Point {
  readonly types: Int32Array;
  readonly seats: Int32Array;
  weight: number;
}

interface Corral {
  readonly model: PanelModel;
  readonly target: Float64Array;
  readonly factor: GramFactor;
  points: Point[];
  /** Expected seats minus the target. */
  readonly off: Float64Array;
  offSquared: number;
}

/**
 * Finds a lottery over panels whose expected seats are the target, or the nearest one there is.
 *
 * Keeps a small set of panels and the weights with which their mean lies nearest to the target. The direction in which
 * the mean is off is a price for every type; the panel that is worth most at those prices joins, the weights are worked
 * out again, and panels whose weight would fall below zero leave. Each round comes nearer, so no set of panels returns,
 * and the search ends after finitely many rounds (Wolfe 1976).
 *
 * Whatever row the target fills to its bound, all panels of the lottery fill too. So panels are first looked for among
 * those, which are few and found quickly; only when they do not suffice among all.
 */
export function mixPanels(model: PanelModel, target: Float64Array, options: MixtureOptions = {}): Mixture {
  const corral = createCorral(model, target);
  const onFace = createPricer(model, target);
  seedCorral(corral, onFace, options.start ?? []);
  const close = approach(corral, { simplex: onFace, options });
  if (close !== "apart") return told(corral, close);

  const anywhere = createPricer(model);
  if (corral.points.length === 0) addBest(corral, anywhere, target);
  const kind = approach(corral, { simplex: anywhere, options });
  return told(corral, kind, anywhere);
}

function createCorral(model: PanelModel, target: Float64Array): Corral {
  const off = target.map((own) => -own);
  return { model, target, factor: createGramFactor(), points: [], off, offSquared: Number.POSITIVE_INFINITY };
}

/** A tableau that prices panels; with a target, only panels that fill every row and type the target fills. */
export function createPricer(model: PanelModel, target?: Float64Array): Simplex {
  const { columns, seats, low, high } = model;
  const simplex = createSimplex(columns);
  const count = seats.length;
  simplex.upper.set(seats);
  simplex.lower.set(low, count);
  simplex.upper.set(high, count);
  if (!target) return simplex;

  for (let type = 0; type < count; type++) {
    if (target[type]! < TIGHT) simplex.upper[type] = 0;
    else if (target[type]! > seats[type]! - TIGHT) simplex.lower[type] = seats[type]!;
  }
  activities(columns, target).forEach((sum, row) => {
    if (sum > high[row]! - TIGHT) simplex.lower[count + row] = high[row]!;
    else if (sum < low[row]! + TIGHT) simplex.upper[count + row] = low[row]!;
  });
  return simplex;
}

const TIGHT = 1e-7;

function seedCorral(corral: Corral, pricer: Simplex, start: readonly WeightedPanel[]): void {
  const { target } = corral;
  for (const { seats, weight } of start) if (fits(pricer, seats)) join(corral, seats, weight);
  if (corral.points.length === 0) addBest(corral, pricer, target);
  if (corral.points.length > 0) settle(corral);
}

function fits({ columns, lower, upper }: Simplex, seats: Int32Array): boolean {
  const count = seats.length;
  return (
    seats.every((own, type) => own >= lower[type]! && own <= upper[type]!) &&
    activities(columns, seats).every((sum, row) => sum >= lower[count + row]! && sum <= upper[count + row]!)
  );
}

function addBest(corral: Corral, pricer: Simplex, price: Float64Array): void {
  pricer.cost.set(price);
  const { best } = searchWhole(pricer, { above: Number.NEGATIVE_INFINITY, nodes: NODES, enough: 0 });
  if (!best) return;
  join(corral, best, 1);
  settle(corral);
}

interface Approach {
  readonly simplex: Simplex;
  readonly options: MixtureOptions;
}

type Ending = Mixture["kind"];

/** Lets panels join until the mean is at the target, or no panel brings it nearer. */
function approach(corral: Corral, { simplex, options }: Approach): Ending {
  if (corral.points.length === 0) return "apart";
  const most = 20 * corral.target.length + 200;
  const pace = { stale: 0 };
  for (let round = 0; round < most; round++) {
    const ending = isThere(corral, pace.stale) ?? isTold(corral, round, options) ?? step(corral, simplex, pace);
    if (ending) return worstError(corral) <= STILL_CLOSE ? "reached" : ending;
  }
  return "stopped";
}

/** Near enough; or as near as rounding lets it come, when the last rounds won nothing. */
function isThere(corral: Corral, stale: number): Ending | undefined {
  const error = worstError(corral);
  if (error <= CLOSE_ENOUGH || (error <= STILL_CLOSE && stale > PATIENCE)) return "reached";
  return stale > 10 * PATIENCE ? "stopped" : undefined;
}

const PATIENCE = 20;

function isTold(corral: Corral, round: number, options: MixtureOptions): Ending | undefined {
  if (round % 8 !== 0) return undefined;
  options.onProgress?.(...progressOf(corral));
  return options.shouldStop?.() ? "stopped" : undefined;
}

function step(corral: Corral, simplex: Simplex, pace: { stale: number }): Ending | undefined {
  const before = corral.offSquared;
  const ending = improve(corral, simplex);
  pace.stale = corral.offSquared > 0.999 * before ? pace.stale + 1 : 0;
  return ending;
}

/** The distance falls by about the same factor each round, so its digits say how far the work is. */
function progressOf({ offSquared, points }: Corral): [number, number, string] {
  let digits = 0;
  for (let left = offSquared; left < 1e3 && digits < 24; left *= 10) digits++;
  return [digits, 24, `${points.length} panels`];
}

/** The largest difference between a chance and the one aimed at. */
function worstError({ off, model }: Corral): number {
  let worst = 0;
  for (let type = 0; type < off.length; type++) {
    const error = Math.abs(off[type]!) / model.people[type]!;
    if (error > worst) worst = error;
  }
  return worst;
}

function improve(corral: Corral, simplex: Simplex): Ending | undefined {
  const above = setPrices(corral, simplex);
  const { best, complete } = searchWhole(simplex, { above, nodes: NODES, enough: ENOUGH });
  if (!best) return complete ? "apart" : "stopped";
  if (!join(corral, best, 0)) return "stopped";
  settle(corral);
  return undefined;
}

/** Prices each type by how far it is short, the largest difference as 1, and tells what brings the mean no nearer. */
function setPrices({ off, offSquared, target }: Corral, { cost }: Simplex): number {
  let largest = 0;
  for (const own of off) largest = Math.max(largest, Math.abs(own));
  let aim = 0;
  for (let type = 0; type < off.length; type++) {
    cost[type] = -off[type]! / largest;
    aim += cost[type]! * target[type]!;
  }
  const mean = aim - offSquared / largest;
  return mean + (1e-9 * offSquared) / largest;
}

function join(corral: Corral, seats: Int32Array, weight: number): boolean {
  const { target, factor, points } = corral;
  const away = Float64Array.from(seats, (own, type) => own - target[type]!);
  let targetSide = 0;
  let square = 0;
  for (let type = 0; type < away.length; type++) {
    targetSide += target[type]! * away[type]!;
    square += away[type]! * away[type]!;
  }
  const products = new Float64Array(points.length + 1);
  points.forEach((point, index) => {
    let sum = 1 - targetSide;
    for (let at = 0; at < point.types.length; at++) sum += point.seats[at]! * away[point.types[at]!]!;
    products[index] = sum;
  });
  products[points.length] = 1 + square;
  if (!factor.add(products)) return false;
  points.push({ ...sparse(seats), weight });
  return true;
}

function sparse(seats: Int32Array): Pick<Point, "types" | "seats"> {
  const types = Int32Array.from([...seats.keys()].filter((type) => seats[type] !== 0));
  return { types, seats: types.map((type) => seats[type]!) };
}

/** Finds the weights nearest to the target; whoever's weight would pass zero on the way there leaves. */
function settle(corral: Corral): void {
  const { factor } = corral;
  for (;;) {
    const wanted = factor.nearest();
    const share = shareOfWay(corral.points, wanted);
    let total = 0;
    corral.points.forEach((point, at) => {
      point.weight += share * (wanted[at]! - point.weight);
      if (point.weight < SMALLEST_WEIGHT) point.weight = 0;
      total += point.weight;
    });
    for (let at = corral.points.length - 1; at >= 0; at--) if (corral.points[at]!.weight === 0) factor.drop(at);
    corral.points = corral.points.filter(({ weight }) => weight > 0);
    for (const point of corral.points) point.weight /= total;
    if (share === 1) break;
  }
  measure(corral);
}

/** How far to go towards the wanted weights before the first one passes zero. */
function shareOfWay(points: readonly Point[], wanted: Float64Array): number {
  let share = 1;
  points.forEach(({ weight }, at) => {
    if (wanted[at]! < SMALLEST_WEIGHT) share = Math.min(share, weight / (weight - wanted[at]! + Number.MIN_VALUE));
  });
  return share;
}

function measure(corral: Corral): void {
  const { off, target, points } = corral;
  off.fill(0);
  for (const { types, seats, weight } of points) {
    for (let at = 0; at < types.length; at++) off[types[at]!]! += weight * seats[at]!;
  }
  corral.offSquared = 0;
  for (let type = 0; type < off.length; type++) {
    off[type]! -= target[type]!;
    corral.offSquared += off[type]! * off[type]!;
  }
}

function told(corral: Corral, kind: Ending, anywhere?: Simplex): Mixture {
  const { points, off, target } = corral;
  const panels = points.map(({ types, seats, weight }) => {
    const whole = new Int32Array(target.length);
    for (let at = 0; at < types.length; at++) whole[types[at]!] = seats[at]!;
    return { seats: whole, weight };
  });
  const expected = off.map((own, type) => own + target[type]!);
  if (kind !== "apart" || !anywhere) return { kind, panels, expected };

  // The last search found no panel worth more than the mean, so those of the mean are all worth the same, and the most.
  setPrices(corral, anywhere);
  const price = anywhere.cost.slice();
  const worths = points.map(({ types, seats }) => types.reduce((sum, type, at) => sum + price[type]! * seats[at]!, 0));
  return { kind, panels, expected, cut: { price, most: Math.max(...worths) } };
}
