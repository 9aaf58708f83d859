import { activities, type Columns } from "./columns.ts";
import { solveSymmetric } from "./solve-symmetric.ts";

/** Expected seats within rows and boxes; a column with weight 0 stays at 0. */
export interface ProductProblem {
  readonly columns: Columns;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly upper: Float64Array;
  /** How often each column counts in the product. */
  readonly weights: Float64Array;
}

interface State {
  readonly problem: ProductProblem;
  readonly x: Float64Array;
  /** Activity of each row. */
  readonly s: Float64Array;
  /** What is left to each bound; kept apart, as a difference of nearly equal numbers would lose it. */
  readonly lowRoom: Float64Array;
  readonly highRoom: Float64Array;
  readonly upperRoom: Float64Array;
  /** The prices of the rows and of the bounds. */
  readonly rowPrice: Float64Array;
  readonly lowPrice: Float64Array;
  readonly highPrice: Float64Array;
  readonly upperPrice: Float64Array;
  barrier: number;
}

const LAST_BARRIER = 1e-22;
const ROUNDS = 200;

/**
 * Maximises the product of x to the power of its weight, within rows and boxes, by a primal-dual interior point method.
 *
 * Each round solves one small symmetric system, a row and a column for each row of A, and steps so far that everything
 * stays inside; the barrier that keeps it there is lowered fivefold each time. Only the four operations and square
 * roots are used, so that every machine gives the same digits.
 *
 * @param start - expected seats, above zero where the weight is, that nearly keep to the rows
 * @see Wright, Primal-Dual Interior-Point Methods (SIAM, 1997)
 */
export function largestProduct(problem: ProductProblem, start: Float64Array): Float64Array {
  const state = startAt(problem, start);
  for (let round = 0; round < ROUNDS; round++) {
    const step = stepOf(state);
    const length = lengthOf(state, step);
    take(state, step, length);
    if (length < 0.1) continue;
    if (state.barrier <= LAST_BARRIER && length === 1 && sizeOf(state, step) < 1e-13) break;
    state.barrier = Math.max(LAST_BARRIER, state.barrier * 0.2);
  }
  return state.x;
}

function startAt(problem: ProductProblem, start: Float64Array): State {
  const { columns, low, high, upper, weights } = problem;
  const x = start.map((own, j) => (weights[j] === 0 ? 0 : Math.min(Math.max(own, 1e-4 * upper[j]!), 0.99 * upper[j]!)));
  const s = activities(columns, x).map((sum, row) => {
    const room = high[row]! - low[row]!;
    return Math.min(Math.max(sum, low[row]! + 0.1 * room), high[row]! - 0.1 * room);
  });
  const lowRoom = s.map((own, row) => own - low[row]!);
  const highRoom = s.map((own, row) => high[row]! - own);
  const upperRoom = x.map((own, j) => upper[j]! - own);
  const barrier = 0.1;
  const inverse = (room: number) => (room > 0 ? barrier / room : 0);
  return {
    problem,
    x,
    s,
    lowRoom,
    highRoom,
    upperRoom,
    rowPrice: new Float64Array(s.length),
    lowPrice: lowRoom.map(inverse),
    highPrice: highRoom.map(inverse),
    upperPrice: upperRoom.map((own, j) => (weights[j] === 0 ? 0 : barrier / own)),
    barrier,
  };
}

/** The change of everything in the state. */
type Step = Omit<State, "problem" | "barrier">;

function stepOf(state: State): Step {
  const { problem, x, s, rowPrice, lowPrice, highPrice, upperPrice, barrier } = state;
  const { lowRoom, highRoom, upperRoom } = state;
  const { columns, low, high, weights } = problem;
  const bend = x.map((own, j) => (weights[j] === 0 ? 0 : weights[j]! / (own * own) + upperPrice[j]! / upperRoom[j]!));
  const pull = pulls(state);
  const open = s.map((_, row) => (high[row]! > low[row]! ? 1 : 0));
  const give = s.map((_, row) => {
    return open[row] === 0 ? 0 : 1 / (lowPrice[row]! / lowRoom[row]! + highPrice[row]! / highRoom[row]!);
  });
  const lean = s.map((_, row) => {
    return open[row] === 0 ? 0 : rowPrice[row]! + barrier / lowRoom[row]! - barrier / highRoom[row]!;
  });

  const sums = activities(columns, x);
  const moved = activities(
    columns,
    pull.map((own, j) => (bend[j] === 0 ? 0 : own / bend[j]!)),
  );
  const wanted = moved.map((own, row) => own - give[row]! * lean[row]! + sums[row]! - s[row]!);
  const dual = solveSymmetric(systemOf(columns, bend, give), wanted);

  const back = transposed(columns, dual);
  const dx = pull.map((own, j) => (bend[j] === 0 ? 0 : (own - back[j]!) / bend[j]!));
  const ds = give.map((own, row) => own * (dual[row]! + lean[row]!));
  return {
    x: dx,
    s: ds,
    lowRoom: ds,
    highRoom: ds.map((own) => -own),
    upperRoom: dx.map((own) => -own),
    rowPrice: dual,
    lowPrice: lowPrice.map((own, row) => (open[row] === 0 ? 0 : (barrier - own * ds[row]!) / lowRoom[row]! - own)),
    highPrice: highPrice.map((own, row) => (open[row] === 0 ? 0 : (barrier + own * ds[row]!) / highRoom[row]! - own)),
    upperPrice: upperPrice.map((own, j) => (bend[j] === 0 ? 0 : (barrier + own * dx[j]!) / upperRoom[j]! - own)),
  };
}

function pulls({ problem, x, upperRoom, rowPrice, barrier }: State): Float64Array {
  const { columns, weights } = problem;
  const back = transposed(columns, rowPrice);
  return x.map((own, j) => (weights[j] === 0 ? 0 : weights[j]! / own - barrier / upperRoom[j]! - back[j]!));
}

function transposed({ start, rowOf, value }: Columns, prices: Float64Array): Float64Array {
  const sums = new Float64Array(start.length - 1);
  for (let j = 0; j < sums.length; j++) {
    for (let at = start[j]!; at < start[j + 1]!; at++) sums[j]! += prices[rowOf[at]!]! * value[at]!;
  }
  return sums;
}

/** A H⁻¹ Aᵀ + D⁻¹, full, row after row. */
function systemOf({ rows, start, rowOf, value }: Columns, bend: Float64Array, give: Float64Array): Float64Array {
  const system = new Float64Array(rows * rows);
  for (let j = 0; j < bend.length; j++) {
    if (bend[j] === 0) continue;
    for (let one = start[j]!; one < start[j + 1]!; one++) {
      const own = value[one]! / bend[j]!;
      const from = rowOf[one]! * rows;
      for (let other = start[j]!; other < start[j + 1]!; other++) system[from + rowOf[other]!]! += own * value[other]!;
    }
  }
  for (let row = 0; row < rows; row++) system[row * rows + row]! += give[row]!;
  return system;
}

/** How far the step may be taken with everything staying inside: the whole of it, or 99 % of the way to the edge. */
function lengthOf(state: State, step: Step): number {
  const { low, high, weights } = state.problem;
  const open = low.map((own, row) => (own < high[row]! ? 1 : 0));
  let length = 1;
  const keep = (name: keyof Step, matters: Float64Array) => {
    const rooms = state[name];
    const losses = step[name];
    for (let at = 0; at < rooms.length; at++) {
      const loss = -losses[at]!;
      if (matters[at] !== 0 && loss > 0 && 0.99 * rooms[at]! < length * loss) length = (0.99 * rooms[at]!) / loss;
    }
  };
  for (const name of ["x", "upperRoom", "upperPrice"] as const) keep(name, weights);
  for (const name of ["lowRoom", "highRoom", "lowPrice", "highPrice"] as const) keep(name, open);
  return length;
}

const PARTS = [
  "x",
  "s",
  "lowRoom",
  "highRoom",
  "upperRoom",
  "rowPrice",
  "lowPrice",
  "highPrice",
  "upperPrice",
] as const;

function take(state: State, step: Step, length: number): void {
  for (const name of PARTS) {
    const own = state[name];
    const change = step[name];
    for (let at = 0; at < own.length; at++) own[at]! += length * change[at]!;
  }
}

function sizeOf({ x }: State, step: Step): number {
  let most = 0;
  for (let j = 0; j < x.length; j++) most = Math.max(most, Math.abs(step.x[j]!));
  return most;
}
