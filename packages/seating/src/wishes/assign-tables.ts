/**
 * Finds a table for each of some people who may not sit everywhere, so that as many as possible have one.
 *
 * Each takes the first permitted table with room; where there is none, somebody there gives way to another table of theirs, who may
 * make a third give way, and so on: the augmenting paths of bipartite matching.
 *
 * @param rows - for each of them, a 1 for every table that is permitted
 * @param room - how many of them each table can take
 * @param turn - begins the looking around this many tables further, so that rounds differ
 * @returns a table for each; -1 for those for whom there is none
 * @see Kuhn, The Hungarian Method for the Assignment Problem (1955), for the paths
 */
export function assignTables(rows: readonly Uint8Array[], room: readonly number[], turn = 0): Int32Array {
  const table = new Int32Array(rows.length).fill(-1);
  const guests: number[][] = room.map(() => []);

  const findFor = (one: number, seen: Set<number>): boolean => {
    for (let step = 0; step < room.length; step++) {
      const at = (one + turn + step) % room.length;
      if (rows[one]![at] !== 1 || seen.has(at) || room[at] === 0) continue;
      seen.add(at);
      if (guests[at]!.length < room[at]! || guests[at]!.some((guest) => movesAway(guest, at, seen))) {
        guests[at]!.push(one);
        table[one] = at;
        return true;
      }
    }
    return false;
  };
  const movesAway = (guest: number, at: number, seen: Set<number>): boolean => {
    if (!findFor(guest, seen)) return false;
    guests[at]!.splice(guests[at]!.indexOf(guest), 1);
    return true;
  };

  for (let one = 0; one < rows.length; one++) findFor(one, new Set());
  return table;
}
