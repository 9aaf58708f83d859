/** The largest value that the unknowns allow. */
interface Optimum {
  /** `Infinity` when nothing holds it back. */
  readonly value: number;
  /** One for each row: how fast the value would grow if the row were larger. Rows at 0 hold nothing back. */
  readonly multipliers: Float64Array;
  /** Unknowns that reach it. */
  readonly point: Float64Array;
}

/** Unknowns from 0 up, of which some sums are known. */
export interface LinearProgram {
  maximise(objective: ArrayLike<number>): Optimum;
}

const TINY = 1e-9;
/** After so many steps that gain nothing Bland's rule takes over. */
const PATIENCE = 20;

interface Tableau {
  readonly rows: number;
  readonly unknowns: number;
  /** Unknowns, one stand-in for each row, and the right-hand side. */
  readonly width: number;
  /** One row for each sum, and at the end that of the objective. */
  readonly cells: Float64Array;
  readonly basis: Int32Array;
}

/**
 * Makes a linear program of sums of unknowns, each unknown 0 or more, and finds a first solution.
 *
 * The simplex method on a whole table, with Bland's rule where it threatens to go round in circles: small and plain, for some hundreds of sums and
 * unknowns. A next objective goes on from where the last one ended.
 *
 * @param sums - for each sum the unknowns in it, and what they add up to (0 or more); they must have a solution
 * @see Bland, New Finite Pivoting Rules for the Simplex Method (Mathematics of Operations Research 2, 1977)
 */
export function createLinearProgram(
  unknowns: number,
  sums: readonly { readonly of: ArrayLike<number>; readonly total: number }[],
): LinearProgram {
  const rows = sums.length;
  const width = unknowns + rows + 1;
  const basis = Int32Array.from({ length: rows }, (_, row) => unknowns + row);
  const tableau: Tableau = { rows, unknowns, width, cells: new Float64Array((rows + 1) * width), basis };
  for (const [row, { of, total }] of sums.entries()) {
    for (let at = 0; at < of.length; at++) tableau.cells[row * width + of[at]!] = 1;
    tableau.cells[row * width + unknowns + row] = 1;
    tableau.cells[row * width + width - 1] = total;
  }
  driveOutStandIns(tableau);
  return { maximise: (objective) => maximise(tableau, objective) };
}

/** Phase one: as little as possible in the stand-ins, which is nothing. */
function driveOutStandIns(tableau: Tableau): void {
  const { rows, unknowns, width, cells, basis } = tableau;
  for (let row = 0; row < rows; row++) addRow(tableau, { from: row, times: -1 });
  cells.fill(0, rows * width + unknowns, rows * width + unknowns + rows);
  climb(tableau);
  for (let row = 0; row < rows; row++) {
    if (basis[row]! < unknowns) continue;
    const column = firstIn(tableau, row);
    if (column >= 0) pivot(tableau, row, column);
  }
}

function firstIn({ cells, width, unknowns }: Tableau, row: number): number {
  for (let column = 0; column < unknowns; column++) if (Math.abs(cells[row * width + column]!) > TINY) return column;
  return -1;
}

function maximise(tableau: Tableau, objective: ArrayLike<number>): Optimum {
  const { rows, unknowns, width, cells, basis } = tableau;
  const last = rows * width;
  cells.fill(0, last);
  for (let column = 0; column < unknowns; column++) cells[last + column] = -objective[column]!;
  for (let row = 0; row < rows; row++) {
    const times = basis[row]! < unknowns ? cells[last + basis[row]!]! : 0;
    if (times !== 0) addRow(tableau, { from: row, times: -times });
  }
  const isBounded = climb(tableau);
  const point = new Float64Array(unknowns);
  basis.forEach((column, row) => {
    if (column < unknowns) point[column] = cells[row * width + width - 1]!;
  });
  return {
    value: isBounded ? cells[last + width - 1]! : Number.POSITIVE_INFINITY,
    multipliers: cells.slice(last + unknowns, last + unknowns + rows),
    point,
  };
}

/** Pivots until no unknown makes the objective grow; false when one grows without end. */
function climb(tableau: Tableau): boolean {
  const { cells } = tableau;
  const height = () => cells[cells.length - 1]!;
  let [best, idle] = [height(), 0];
  for (;;) {
    const column = idle < PATIENCE ? steepest(tableau) : first(tableau);
    if (column < 0) return true;
    const row = leaving(tableau, column);
    if (row < 0) return false;
    pivot(tableau, row, column);
    idle = height() > best + TINY ? 0 : idle + 1;
    best = Math.max(best, height());
  }
}

/** The unknown that makes the objective grow fastest: quick, but can go round where nothing grows. */
function steepest({ rows, unknowns, width, cells }: Tableau): number {
  const start = rows * width;
  let best = -1;
  let least = -TINY;
  for (let column = 0; column < unknowns; column++) {
    if (cells[start + column]! >= least) continue;
    least = cells[start + column]!;
    best = column;
  }
  return best;
}

/** The first unknown that makes it grow: never goes round. */
function first({ rows, unknowns, width, cells }: Tableau): number {
  for (let column = 0; column < unknowns; column++) if (cells[rows * width + column]! < -TINY) return column;
  return -1;
}

function leaving({ rows, width, cells, basis }: Tableau, column: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let row = 0; row < rows; row++) {
    const cell = cells[row * width + column]!;
    if (cell <= TINY) continue;
    const ratio = cells[row * width + width - 1]! / cell;
    const isTie = best >= 0 && Math.abs(ratio - least) <= TINY;
    if (isTie ? basis[row]! > basis[best]! : ratio >= least) continue;
    best = row;
    least = Math.min(ratio, least);
  }
  return best;
}

function pivot(tableau: Tableau, row: number, column: number): void {
  const { rows, width, cells, basis } = tableau;
  const start = row * width;
  const divisor = cells[start + column]!;
  for (let at = start; at < start + width; at++) cells[at]! /= divisor;
  for (let other = 0; other <= rows; other++) {
    const times = cells[other * width + column]!;
    if (other !== row && Math.abs(times) > 1e-13) addRow(tableau, { from: row, to: other, times: -times });
  }
  basis[row] = column;
}

function addRow(
  { rows, width, cells }: Tableau,
  { from, to = rows, times }: { readonly from: number; readonly to?: number; readonly times: number },
): void {
  const [source, target] = [from * width, to * width];
  for (let at = 0; at < width; at++) cells[target + at]! += times * cells[source + at]!;
}
