/** A change or two are an error in typing; more are another word. */
const ERRORS = [0, 0, 0, 0, 1, 1, 2] as const;
const MOST_ERRORS = 2;

/**
 * The words that somebody who typed another one most likely meant: those that take the fewest changes to become. A change is a letter
 * too many, too few, another one, or two that changed places; one is allowed in a word of four letters, two from six letters.
 *
 * @param among - in the order in which words as near are given back
 * @see optimal string alignment distance, Damerau (1964)
 */
export function nearestWords(word: string, among: Iterable<string>): string[] {
  let fewest: number = ERRORS[word.length] ?? MOST_ERRORS;
  let nearest: string[] = [];
  for (const other of among) {
    if (Math.abs(other.length - word.length) > fewest) continue;
    const changes = changesBetween(word, other, fewest);
    if (changes > fewest) continue;
    if (changes < fewest) nearest = [];
    fewest = changes;
    nearest.push(other);
  }
  return nearest;
}

/** How many changes make one word of the other; any number above `most` stands for all of those. */
export function changesBetween(one: string, other: string, most = Number.MAX_SAFE_INTEGER): number {
  let rows: Rows = {
    beforeLast: new Uint8Array(other.length + 1),
    last: Uint8Array.from({ length: other.length + 1 }, (_, at) => at),
    now: new Uint8Array(other.length + 1),
  };
  for (let row = 1; row <= one.length; row += 1) {
    if (fillRow(rows, { one, other, row }) > most) return most + 1;
    rows = { beforeLast: rows.last, last: rows.now, now: rows.beforeLast };
  }
  return rows.last[other.length] ?? 0;
}

/** How far the first letters of one word are from each beginning of the other: of a letter more each time. */
interface Rows {
  readonly beforeLast: Uint8Array;
  readonly last: Uint8Array;
  readonly now: Uint8Array;
}

/** Fills the row of the first `row` letters, and gives the least in it and the one before: no later row can go below. */
function fillRow(
  { beforeLast, last, now }: Rows,
  { one, other, row }: { one: string; other: string; row: number },
): number {
  const [letter, letterBefore] = [one.charCodeAt(row - 1), one.charCodeAt(row - 2)];
  now[0] = row;
  let least = row;
  for (let column = 1; column <= other.length; column += 1) {
    const theirs = other.charCodeAt(column - 1);
    let changes = (last[column - 1] as number) + (letter === theirs ? 0 : 1);
    changes = Math.min(changes, (last[column] as number) + 1, (now[column - 1] as number) + 1);
    if (letter === other.charCodeAt(column - 2) && letterBefore === theirs)
      changes = Math.min(changes, (beforeLast[column - 2] as number) + 1);
    now[column] = changes;
    least = Math.min(least, changes, last[column] as number);
  }
  return least;
}
