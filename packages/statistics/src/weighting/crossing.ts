import { type Margin, NOT_SAID } from "./margin.ts";

/**
 * Respondents who have the same value on every margin, taken together: they get the same factor, so raking works on some hundreds of
 * cells, whether five hundred people answered or five hundred thousand.
 */
export interface Crossing {
  readonly people: number;
  /** The cell of each respondent; cells are numbered as they are first met. */
  readonly cellOf: Int32Array;
  readonly cells: number;
  readonly margins: number;
  /** For each cell and each margin, at cell × margins + margin, which of all categories it is in. */
  readonly places: Int32Array;
  /** Where the categories of each margin begin, and at the end how many there are. */
  readonly starts: readonly number[];
}

/** Crosses the margins. Whoever did not say is in a category of their own, the last of its margin. */
export function crossMargins(margins: readonly Margin[], people: number): Crossing {
  const widths = margins.map(({ values, codes }) => values.length + (codes.includes(NOT_SAID) ? 1 : 0));
  const starts = [0];
  for (const width of widths) starts.push(starts.at(-1)! + width);

  const cellOf = new Int32Array(people);
  let cells = people === 0 ? 0 : 1;
  margins.forEach(({ codes, values }, margin) => {
    cells = splitCells({ cellOf, cells }, widths[margin]!, (person) =>
      codes[person] === NOT_SAID ? values.length : codes[person]!,
    );
  });
  return {
    people,
    cellOf,
    cells,
    margins: margins.length,
    starts,
    places: placesOf(margins, { cellOf, cells, starts }),
  };
}

/** The sum of something over the respondents of each cell. */
export function sumByCell({ cellOf, cells }: Crossing, amounts: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(cells);
  for (let person = 0; person < cellOf.length; person++) sums[cellOf[person]!]! += amounts[person]!;
  return sums;
}

function splitCells(
  { cellOf, cells }: { readonly cellOf: Int32Array; readonly cells: number },
  width: number,
  codeOf: (person: number) => number,
): number {
  const numbers = new Int32Array(cells * width).fill(-1);
  let found = 0;
  for (let person = 0; person < cellOf.length; person++) {
    const place = cellOf[person]! * width + codeOf(person);
    if (numbers[place] === -1) numbers[place] = found++;
    cellOf[person] = numbers[place]!;
  }
  return found;
}

function placesOf(
  margins: readonly Margin[],
  {
    cellOf,
    cells,
    starts,
  }: { readonly cellOf: Int32Array; readonly cells: number; readonly starts: readonly number[] },
): Int32Array {
  const first = new Int32Array(cells);
  for (let person = cellOf.length - 1; person >= 0; person--) first[cellOf[person]!] = person;
  const places = new Int32Array(cells * margins.length);
  margins.forEach(({ codes, values }, margin) => {
    first.forEach((person, cell) => {
      const code = codes[person]!;
      places[cell * margins.length + margin] = starts[margin]! + (code === NOT_SAID ? values.length : code);
    });
  });
  return places;
}
