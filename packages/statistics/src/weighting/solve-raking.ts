import { exponential } from "../mathematics/exponential.ts";
import { solveSymmetric } from "../mathematics/solve-symmetric.ts";
import type { Crossing } from "./crossing.ts";
import type { Targets } from "./targets.ts";

/** Raking as far as it came. */
export interface Solution {
  /** One for each category: the weight of a cell is its base weight times the factors of its categories. */
  readonly factors: Float64Array;
  /** What the weights of each cell add up to. */
  readonly weights: Float64Array;
  /** The largest difference between what a category adds up to and its target, as a share of the population. */
  readonly residual: number;
  /** The category where that is. */
  readonly worst: number;
  readonly steps: number;
  readonly converged: boolean;
  /** The weights by cell after each margin of the last round; only of plain raking that stops early. */
  readonly stages?: readonly Float64Array[];
}

/** From here on differences are the rounding of doubles. */
const EXACT = 1e-13;
const NEWTON_STEPS = 40;
const SWEEPS = 3000;
/** A factor changes at most so many e-folds in one step, so that a first step from far away does not leap over the answer. */
const LONGEST_STEP = 3;

/**
 * Finds the factors by Newton's method on the dual: minimise Σ d·exp(Σ λ) − Σ T·λ, which is convex, so that there is one answer; each
 * step solves a system as large as there are categories. A step that does not bring the margins nearer is undone, and one round of
 * plain raking (each margin in turn to its targets) is made instead. Where forty steps are not enough, plain raking goes on.
 *
 * @param base - base weights by cell
 * @param start - factors to begin with, those of a sample nearly the same
 * @see Deville, Särndal & Sautory, Generalized Raking Procedures in Survey Sampling (JASA 88, 1993)
 */
export function solveRaking(
  crossing: Crossing,
  { base, targets, start }: { base: Float64Array; targets: Targets; start?: Float64Array },
): Solution {
  const state = begin(crossing, { base, targets, start });
  let steps = 0;
  if (state.sums.some((sum, category) => sum === 0 && targets.sums[category]! > 0)) return asSolution(state, steps);
  while (state.residual > EXACT && steps < NEWTON_STEPS) {
    steps += 1;
    const before = state.residual;
    if (!takeNewtonStep(state)) sweep(state);
    if (before <= 1e3 * EXACT && state.residual >= before) break;
  }
  for (let round = 0; state.residual > EXACT * 100 && round < SWEEPS; round++) {
    steps += 1;
    sweep(state);
  }
  return asSolution(state, steps);
}

/**
 * Plain raking, each margin in turn to its targets, until a whole round changes no cell by more than `epsilon` people, and at most
 * so many rounds: the rule by which R survey's `rake` stops (its defaults are 1 and 10), so that its weights can be repeated.
 *
 * @see Deming & Stephan, On a Least Squares Adjustment of a Sampled Frequency Table (Annals of Mathematical Statistics 11, 1940)
 */
export function sweepUntilSteady(
  crossing: Crossing,
  { base, targets }: { base: Float64Array; targets: Targets },
  { epsilon, rounds }: { epsilon: number; rounds: number },
): Solution {
  const state = begin(crossing, { base, targets, start: undefined });
  let steps = 1;
  let change = Number.POSITIVE_INFINITY;
  let stages: readonly Float64Array[] = [];
  while (change >= epsilon && steps <= rounds) {
    const before = state.weights.slice();
    stages = sweep(state);
    change = before.reduce((most, weight, cell) => Math.max(most, Math.abs(weight - state.weights[cell]!)), 0);
    steps += 1;
  }
  return { ...asSolution(state, steps), converged: change < epsilon, stages };
}

interface State {
  readonly crossing: Crossing;
  readonly base: Float64Array;
  readonly targets: Targets;
  readonly factors: Float64Array;
  readonly weights: Float64Array;
  readonly sums: Float64Array;
  readonly matrix: Float64Array;
  readonly step: Float64Array;
  residual: number;
  worst: number;
}

function begin(
  crossing: Crossing,
  { base, targets, start }: { base: Float64Array; targets: Targets; start: Float64Array | undefined },
): State {
  const size = targets.sums.length;
  const state: State = {
    crossing,
    base,
    targets,
    factors: start ? start.slice() : new Float64Array(size).fill(1),
    weights: new Float64Array(crossing.cells),
    sums: new Float64Array(size),
    matrix: new Float64Array(size * size),
    step: new Float64Array(size),
    residual: 0,
    worst: 0,
  };
  weigh(state);
  if (!start) sweep(state);
  return state;
}

function asSolution({ factors, weights, residual, worst }: State, steps: number): Solution {
  return { factors, weights, residual, worst, steps, converged: residual <= EXACT * 1e3 };
}

/** Weights, sums and residual of the factors as they stand. */
function weigh(state: State): void {
  const { crossing, sums } = state;
  const { places, margins, cells } = crossing;
  const weights = weighCells(state);
  sums.fill(0);
  for (let cell = 0, row = 0; cell < cells; cell++, row += margins)
    for (let at = row; at < row + margins; at++) sums[places[at]!]! += weights[cell]!;
  look(state);
}

function look(state: State): void {
  const { sums, targets } = state;
  let most = 0;
  for (let category = 0; category < sums.length; category++) {
    const sum = sums[category]!;
    const difference = Number.isFinite(sum) ? Math.abs(targets.sums[category]! - sum) : Number.POSITIVE_INFINITY;
    if (difference <= most) continue;
    most = difference;
    state.worst = category;
  }
  state.residual = most / targets.population;
}

function takeNewtonStep(state: State): boolean {
  const { factors, sums, targets, step, residual } = state;
  fillMatrix(state);
  for (let category = 0; category < step.length; category++) step[category] = targets.sums[category]! - sums[category]!;
  solveSymmetric(state.matrix, step);
  const longest = step.reduce((most, part) => Math.max(most, Math.abs(part)), 0);
  if (!(longest < Number.POSITIVE_INFINITY)) return false;
  const shorter = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
  const before = factors.slice();
  for (let category = 0; category < step.length; category++)
    factors[category]! *= exponential(shorter * step[category]!);
  weigh(state);
  if (state.residual < residual) return true;
  factors.set(before);
  weigh(state);
  return false;
}

/** How much the weights of two categories have in common: the second derivative of the dual, its lower half. */
function fillMatrix({ crossing, weights, matrix, step }: State): void {
  const { places, margins, cells } = crossing;
  const size = step.length;
  matrix.fill(0);
  for (let cell = 0, row = 0; cell < cells; cell++, row += margins)
    for (let one = row; one < row + margins; one++) {
      const start = places[one]! * size;
      for (let other = row; other <= one; other++) matrix[start + places[other]!]! += weights[cell]!;
    }
}

/** Each margin in turn to its targets; gives the weights after each. */
function sweep(state: State): readonly Float64Array[] {
  const { crossing, factors, sums, targets } = state;
  const stages: Float64Array[] = [];
  for (let margin = 0; margin < crossing.margins; margin++) {
    sumCategories(state, margin);
    const [first, end] = [crossing.starts[margin]!, crossing.starts[margin + 1]!];
    for (let category = first; category < end; category++)
      if (sums[category]! > 0) factors[category]! *= targets.sums[category]! / sums[category]!;
    stages.push(weighCells(state).slice());
  }
  weigh(state);
  return stages;
}

function sumCategories({ crossing, weights, sums }: State, margin: number): void {
  const { places, margins, starts, cells } = crossing;
  sums.fill(0, starts[margin]!, starts[margin + 1]!);
  for (let cell = 0; cell < cells; cell++) sums[places[cell * margins + margin]!]! += weights[cell]!;
}

function weighCells({ crossing, base, factors, weights }: State): Float64Array {
  const { places, margins, cells } = crossing;
  for (let cell = 0, row = 0; cell < cells; cell++, row += margins) {
    let weight = base[cell]!;
    for (let at = row; at < row + margins; at++) weight *= factors[places[at]!]!;
    weights[cell] = weight;
  }
  return weights;
}
