import type { Cell } from "./publication.ts";

/** A number of people that nobody may find to be small. */
export interface Secret {
  /** What it is a number of, for whoever looks into a refusal. */
  readonly id: string;
  readonly kinds: Int32Array;
  /** Nobody may be able to tell that there are fewer. */
  readonly threshold: number;
}

/** How few is few. */
export interface Thresholds {
  readonly area: number;
  readonly cell: number;
}

/** Cells of which it may not be known how small they are; those that were hidden earlier stay a secret. */
export function smallCells(cells: readonly Cell[], thresholdOf: (cell: Cell) => number): Secret[] {
  return cells
    .filter((cell) => cell.count < thresholdOf(cell))
    .map((cell) => ({ id: nameOf(cell), kinds: cell.kinds, threshold: thresholdOf(cell) }));
}

/**
 * Who is in one shown cell and not in another within it: all but those of one street, all who answered since the earlier publication.
 */
export function smallDifferences(shown: readonly Cell[], threshold: number): Secret[] {
  return shown.flatMap((whole) => {
    const inWhole = new Set(whole.kinds);
    return shown
      .filter((part) => isWorthALook(part, whole, threshold) && part.kinds.every((kind) => inWhole.has(kind)))
      .map((part) => {
        const taken = new Set(part.kinds);
        const kinds = whole.kinds.filter((kind) => !taken.has(kind));
        return { id: `${nameOf(whole)} without ${nameOf(part)}`, kinds, threshold };
      });
  });
}

/** Who is in a cell of one publication and not in the same cell of another, whether these are shown or not. */
export function smallArrivals(cells: readonly Cell[], threshold: number): Secret[] {
  const twins = new Map<string, Cell[]>();
  for (const cell of cells) twins.set(cell.id, [...(twins.get(cell.id) ?? []), cell]);
  return [...twins.values()].flatMap((same) => smallDifferences(same, threshold));
}

/** Hidden cells of a row or column of a table, taken together: what the row leaves when its shown cells are subtracted. */
export function smallRemainders(
  cells: readonly Cell[],
  isHidden: (cell: Cell) => boolean,
  threshold: number,
): Secret[] {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells.filter((one) => !one.isEarlier && isHidden(one)))
    for (const key of rowsOf(cell)) groups.set(key, [...(groups.get(key) ?? []), cell]);
  return [...groups]
    .filter(([, group]) => group.length > 1 && group.reduce((sum, { count }) => sum + count, 0) < threshold)
    .map(([, group]) => ({
      id: group.map(({ id }) => id).join(" + "),
      kinds: Int32Array.from(new Set(group.flatMap(({ kinds }) => [...kinds]))),
      threshold,
    }));
}

/**
 * A pair of earlier publications can no longer be helped; a part with as many kinds is the whole. That nobody at all came or went between
 * two publications says nothing about anybody.
 */
function isWorthALook(part: Cell, whole: Cell, threshold: number): boolean {
  if (part === whole || (part.isEarlier && whole.isEarlier)) return false;
  const difference = whole.count - part.count;
  if (difference === 0 && part.isEarlier !== whole.isEarlier) return false;
  return part.kinds.length < whole.kinds.length && difference < threshold;
}

function nameOf({ id, isEarlier, publication }: Cell): string {
  return isEarlier ? `${id} in earlier publication ${publication}` : id;
}

/** The whole table, and the table with all but one of its values held. */
function rowsOf({ table, values }: Cell): string[] {
  const held = values.map((_, free) => values.map((value, place) => (place === free ? "*" : `${value}`)).join(" "));
  return ["", ...held].map((row) => `${table.name}|${row}`);
}
