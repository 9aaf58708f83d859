/**
 * What every number of people of a group costs at every cell, and one more or one fewer of them.
 *
 * A *level* is a place in these lists: it stands for "so many of this group at this cell". One more person of the group is the next
 * level. Cells with equal costs share their levels.
 */
export interface Levels {
  readonly groups: number;
  /** By cell × groups + group: the level at which nobody of the group is there. */
  readonly nobody: Int32Array;
  readonly cost: Int32Array;
  /** What changes when one more comes, or one goes. */
  readonly oneMore: Int32Array;
  readonly oneFewer: Int32Array;
}

/** Costs of a group at a cell, for 0 people up to the size of the cell; an empty list costs nothing. */
export type CostsAt = (cell: number) => readonly number[];

/** Lays out the levels of all groups at all cells. */
export function createLevels(sizes: Int32Array, groups: readonly CostsAt[]): Levels {
  const free: readonly number[] = Array<number>(Math.max(0, ...sizes) + 1).fill(0);
  const lists: (readonly number[])[] = [free];
  const starts = new Map<string, number>([["", 0]]);
  let length = free.length;
  const startOf = (costs: readonly number[]) => {
    const key = costs.join();
    const known = starts.get(key);
    if (known !== undefined) return known;
    starts.set(key, length);
    lists.push(costs);
    length += costs.length;
    return length - costs.length;
  };
  const nobody = new Int32Array(sizes.length * groups.length);
  for (let cell = 0; cell < sizes.length; cell++)
    for (let group = 0; group < groups.length; group++)
      nobody[cell * groups.length + group] = startOf(groups[group]!(cell));
  const step = (by: number) => lists.flatMap((costs) => costs.map((cost, count) => (costs[count + by] ?? cost) - cost));
  return {
    groups: groups.length,
    nobody,
    cost: Int32Array.from(lists.flat()),
    oneMore: Int32Array.from(step(1)),
    oneFewer: Int32Array.from(step(-1)),
  };
}
