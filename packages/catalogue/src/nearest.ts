/**
 * The word that takes the fewest changes to become: a letter too many, too few, another one, or two that changed places. Of words as
 * near, the first.
 *
 * @returns the word itself where there is none to choose from
 * @see optimal string alignment distance, Damerau (1964)
 */
export function nearest(word: string, among: readonly string[]): string {
  const [first = word, ...rest] = among;
  return rest.reduce((best, one) => (changesBetween(word, one) < changesBetween(word, best) ? one : best), first);
}

export function changesBetween(one: string, other: string): number {
  let rows: readonly [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= one.length; row += 1) rows = [rows[1], nextRow(rows, { one, other, row })];
  return rows[1][other.length] ?? 0;
}

/** How far each beginning of `other` is from the first letters of `one`, from the two rows before. */
function nextRow(
  [beforeLast, last]: readonly [number[], number[]],
  { one, other, row }: { one: string; other: string; row: number },
): number[] {
  const [letter, letterBefore] = [one[row - 1], one[row - 2]];
  const now = [row];
  for (let column = 1; column <= other.length; column += 1) {
    const [theirs, theirsBefore] = [other[column - 1], other[column - 2]];
    const isSwapped = letter === theirsBefore && letterBefore === theirs;
    const otherwise = Math.min((last[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1);
    const replaced = (last[column - 1] ?? 0) + (letter === theirs ? 0 : 1);
    const swapped = isSwapped ? (beforeLast[column - 2] ?? Number.POSITIVE_INFINITY) + 1 : Number.POSITIVE_INFINITY;
    now[column] = Math.min(otherwise, replaced, swapped);
  }
  return now;
}
