/** A matrix by column: the entries of column j are `rowOf[start[j]] … rowOf[start[j + 1] − 1]`, each with its `value`. */
export interface Columns {
  readonly rows: number;
  readonly start: Int32Array;
  readonly rowOf: Int32Array;
  readonly value: Float64Array;
}

/** Stores columns that are given as lists of a row and a value. */
export function columnsOf(rows: number, columns: readonly (readonly (readonly [number, number])[])[]): Columns {
  const entries = columns.flat();
  const start = new Int32Array(columns.length + 1);
  columns.forEach((column, index) => {
    start[index + 1] = start[index]! + column.length;
  });
  return {
    rows,
    start,
    rowOf: Int32Array.from(entries, ([row]) => row),
    value: Float64Array.from(entries, ([, value]) => value),
  };
}

/** The same columns with rows added below them; each new row has a value for every column. */
export function withRows(columns: Columns, added: readonly Float64Array[]): Columns {
  const lists = Array.from({ length: columns.start.length - 1 }, (_, column) => {
    const list: [number, number][] = [];
    for (let at = columns.start[column]!; at < columns.start[column + 1]!; at++) {
      list.push([columns.rowOf[at]!, columns.value[at]!]);
    }
    added.forEach((row, index) => {
      if (row[column] !== 0) list.push([columns.rows + index, row[column]!]);
    });
    return list;
  });
  return columnsOf(columns.rows + added.length, lists);
}

/** A x: the activity of each row. */
export function activities({ rows, start, rowOf, value }: Columns, x: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(rows);
  for (let column = 0; column < start.length - 1; column++) {
    const own = x[column]!;
    if (own === 0) continue;
    for (let at = start[column]!; at < start[column + 1]!; at++) sums[rowOf[at]!]! += own * value[at]!;
  }
  return sums;
}

/** One column times a vector with a value for each row. */
export function timesColumn({ start, rowOf, value }: Columns, column: number, vector: Float64Array): number {
  const end = start[column + 1]!;
  let sum = 0;
  for (let at = start[column]!; at < end; at++) sum += vector[rowOf[at]!]! * value[at]!;
  return sum;
}

/** Adds a multiple of one column to a vector with a value for each row. */
export function addColumn(
  { start, rowOf, value }: Columns,
  { column, times, to }: { readonly column: number; readonly times: number; readonly to: Float64Array },
): void {
  const end = start[column + 1]!;
  for (let at = start[column]!; at < end; at++) to[rowOf[at]!]! += times * value[at]!;
}
