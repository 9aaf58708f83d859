/** A table somebody tries to fill in: what is known, and how large which whole row, column or table is. */
export interface Puzzle {
  readonly cells: readonly (number | undefined)[];
  readonly sums: readonly { readonly of: readonly number[]; readonly total: number }[];
  /** The true numbers: where trying begins, so that it ends soon. */
  readonly near: readonly number[];
}

/** More than any count in the tables that are tried, for cells that no sum holds back. */
const MOST = 60;

/**
 * Whether a cell can have at least so many people, found by trying whole numbers in every hidden cell, those near the true ones
 * first: an attacker that knows nothing of linear programs, to check the one that does. Only for a handful of hidden cells.
 */
export function canReach({ cells, sums, near }: Puzzle, cell: number, least: number): boolean {
  if (cells[cell] !== undefined) return cells[cell] >= least;
  const hidden = [cell, ...cells.keys().filter((one) => one !== cell && cells[one] === undefined)];
  const now = cells.map((count) => count ?? 0);
  const restOf = ({ of, total }: Puzzle["sums"][number]) => of.reduce((rest, one) => rest - now[one]!, total);

  const fits = (place: number): boolean => {
    const one = hidden[place];
    if (one === undefined) return sums.every((sum) => restOf(sum) === 0);
    const own = sums.filter(({ of }) => of.includes(one));
    const high = Math.min(MOST, ...own.map(restOf));
    // Whoever comes last in a row must fill it.
    const last = own.filter(({ of }) => of.every((other) => hidden.indexOf(other) <= place));
    const low = Math.max(place === 0 ? least : 0, ...last.map(restOf));
    for (const number of outward(near[one]!, low, high)) {
      now[one] = number;
      if (fits(place + 1)) return true;
    }
    now[one] = 0;
    return false;
  };
  return fits(0);
}

/** All numbers between two ends, beginning where they are nearest to this one. */
function outward(from: number, low: number, high: number): number[] {
  const numbers = Array.from({ length: Math.max(high - low + 1, 0) }, (_, step) => low + step);
  return numbers.sort((one, other) => Math.abs(one - from) - Math.abs(other - from) || one - other);
}
